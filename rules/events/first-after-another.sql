/*
title = "A first meeting or visit after an earlier one"
severity = "warning"
message = "\"{quote}\" puts the first {head} of {people} on {told}, but one on {told_too} is told already (\"{other_quote}\")"
label = "the first: {told}"
other_label = "an earlier one: {told_too}"
why = """
What is called a first is quoted for years. If the archive tells an earlier one of the same people, either it is not \
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

[[examples]]
bad.articles = [
    {published = 2019-10-04, text = "President Ana Rivera was glad. Ana Rivera's [[first visit]] to Norland was on October 2, 2019."},
    {published = 2018-03-02, text = "President Ana Rivera visited Norland on [[March 1, 2018]]."},
]
good.articles = [
    {published = 2019-10-04, text = "President Ana Rivera was glad. Ana Rivera's first visit to Norland was on October 2, 2019."},
    {published = 2019-10-03, text = "President Ana Rivera arrived in Norland on October 1, 2019."},
]
*/
WITH told AS (
    SELECT * FROM told_events WHERE modality = 'fact' AND series IS NOT NULL
),
firsts AS (
    SELECT
        series, event, min(people) AS people, min(head) AS head, min(lasts) AS lasts, min_by(claim, first_day) AS claim,
        min(first_day) AS first_day, min_by(last_day, first_day) AS last_day
    FROM told
    WHERE n = 1
    GROUP BY series, event
),
earliest AS (
    SELECT
        series, min_by(claim, last_day) AS claim, min_by(event, last_day) AS event, min_by(first_day, last_day) AS first_day,
        min(last_day) AS last_day
    FROM told
    WHERE n IS NULL OR n > 1
    GROUP BY series
)
SELECT
    a.claim,
    b.claim AS other,
    a.people,
    a.head,
    a.first_day AS told_first,
    a.last_day AS told_last,
    b.first_day AS told_too_first,
    b.last_day AS told_too_last,
    concat('first ', a.head, ' of ', a.people, ' on ', a.first_day) AS fact,
    2 AS confidence,
    b.last_day + a.lasts < a.first_day AS conflict
FROM firsts AS a
JOIN earliest AS b ON b.series = a.series
WHERE b.event <> a.event
