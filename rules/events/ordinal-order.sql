/*
title = "A later number of a series before an earlier one"
severity = "error"
message = "number {n} of the series (\"{quote}\") is told on {told}, number {m} (\"{other_quote}\") on {told_too}: the later number comes {how}"
label = "number {n}: {told}"
other_label = "number {m}: {told_too}"
why = """
A series counts in the order of time: a fourth meeting cannot come before the third. Where it does, a number, a day or the \
year of an article is wrong."""
benign = [
    "The two places count different series, for instance all meetings and those of one term of office.",
    "One of them counts in the order of planning, and an event was moved.",
]

[[examples]]
published = 2019-10-04
bad = """
President Ana Rivera met Prime Minister Boris Petrov again. Rivera's [[4th meeting]] with Petrov was held in Sochi in May 2018.

During Rivera's [[3rd meeting]] with Petrov in June 2019, both signed a treaty."""
good = """
President Ana Rivera met Prime Minister Boris Petrov again. Rivera's 4th meeting with Petrov was held in Sochi in May 2018.

During Rivera's 3rd meeting with Petrov in June 2017, both signed a treaty."""
*/
WITH counted AS (
    SELECT series, n, first_day, last_day, claim
    FROM ordinals
    WHERE series IS NOT NULL AND live AND fact AND first_day IS NOT NULL
    UNION
    -- Those whose participants and day stand in other sentences.
    SELECT series, n, first_day, last_day, claim
    FROM told_events
    WHERE series IS NOT NULL AND n IS NOT NULL AND modality = 'fact'
),
told AS (
    -- Every telling of a number has to come after every telling of the number before it, so that a series in which one
    -- number stands at two days is left to the rule about that.
    SELECT
        series,
        n,
        min(first_day) AS first_day,
        max(last_day) AS last_day,
        min_by(claim, first_day) AS first_claim,
        max_by(claim, last_day) AS last_claim
    FROM counted
    GROUP BY series, n
),
paired AS (
    SELECT
        *,
        lead(n) OVER (PARTITION BY series ORDER BY n) AS m,
        lead(first_day) OVER (PARTITION BY series ORDER BY n) AS next_first,
        lead(last_day) OVER (PARTITION BY series ORDER BY n) AS next_last,
        lead(last_claim) OVER (PARTITION BY series ORDER BY n) AS next_claim
    FROM told
)
SELECT
    next_claim AS claim,
    first_claim AS other,
    m AS n,
    n AS m,
    next_first AS told_first,
    next_last AS told_last,
    first_day AS told_too_first,
    last_day AS told_too_last,
    CASE WHEN next_last < first_day THEN 'before the earlier one' ELSE 'on the day of the earlier one' END AS how,
    concat(series, ' no. ', n, ' and ', m) AS fact,
    concat(next_first, ' before ', first_day) AS clash,
    -- Two meetings can be held on one day.
    CASE WHEN next_last < first_day THEN 3 ELSE 2 END AS confidence,
    next_last < first_day OR (next_first = first_day AND next_last = last_day AND first_day = last_day) AS conflict
FROM paired
WHERE m IS NOT NULL
