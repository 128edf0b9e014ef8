/*
title = "A first meeting after an earlier one"
severity = "warning"
message = "\"{quote}\" puts the first meeting of {people} on {told}, but they are told to have met on {told_too} already (\"{other_quote}\")"
label = "the first: {told}"
other_label = "an earlier one: {told_too}"
why = """
What is called a first is quoted for years. If the archive tells an earlier meeting of the same two people, either it is not \
the first, or one of the two days is wrong."""
benign = [
    "It is the first meeting of its kind, or the first in office.",
    "The earlier meeting was one among many people, at which the two hardly spoke.",
]

[[examples]]
bad.articles = [
    {published = 2019-10-04, text = "President Ana Rivera and Prime Minister Boris Petrov [[first met]] in Lima on May 3, 2018."},
    {published = 2018-03-02, text = "President Ana Rivera met Prime Minister Boris Petrov in Oslo on [[March 1, 2018]]."},
]
good.articles = [
    {published = 2019-10-04, text = "President Ana Rivera and Prime Minister Boris Petrov first met in Lima on May 3, 2018."},
    {published = 2018-07-02, text = "President Ana Rivera met Prime Minister Boris Petrov in Oslo on July 1, 2018."},
]
*/
WITH told AS (
    SELECT e.people, e.head, m.event, m.claim, m.n, m.first_day, m.last_day, p.witness
    FROM event_mentions AS m
    JOIN events AS e ON e.event = m.event
    JOIN articles AS p ON p.article = m.article
    WHERE m.claim IS NOT NULL AND m.modality = 'fact' AND m.first_day IS NOT NULL
),
firsts AS (
    SELECT people, head, event, min_by(claim, first_day) AS claim, min(first_day) AS first_day, min_by(last_day, first_day) AS last_day
    FROM told
    WHERE n = 1
    GROUP BY people, head, event
),
earliest AS (
    SELECT people, head, min_by(claim, last_day) AS claim, min_by(event, last_day) AS event, min_by(first_day, last_day) AS first_day,
        min(last_day) AS last_day
    FROM told
    WHERE n IS NULL OR n > 1
    GROUP BY people, head
)
SELECT
    a.claim,
    b.claim AS other,
    a.people,
    a.first_day AS told_first,
    a.last_day AS told_last,
    b.first_day AS told_too_first,
    b.last_day AS told_too_last,
    concat('first meeting of ', a.people, ' on ', a.first_day) AS fact,
    2 AS confidence,
    b.last_day + 1 < a.first_day AS conflict
FROM firsts AS a
JOIN earliest AS b ON b.people = a.people AND b.head = a.head
WHERE b.event <> a.event
