/*
title = "One meeting, two days"
severity = "warning"
message = "{people} met on {told} (\"{quote}\"), or on {told_too} (\"{other_quote}\"): two reports from one place put the meeting on two days"
label = "{told}"
other_label = "{told_too}"
why = """
Two reports on a meeting of the same two people at the same place, a day or two apart: most often it is one meeting, and one \
of the days is wrong."""
benign = ["They met on both days.", "A time zone lies between the two reports."]

[[examples]]
bad.articles = [
    {published = 2018-05-04, text = "President Ana Rivera met Prime Minister Boris Petrov in Oslo on [[May 1, 2018]]."},
    {published = 2018-05-05, text = "Oil was what mattered when President Rivera met Petrov in Oslo on [[May 3, 2018]]. Prime Minister Boris Petrov spoke of prices, Ana Rivera said."},
]
good.articles = [
    {published = 2018-05-04, text = "President Ana Rivera met Prime Minister Boris Petrov in Oslo on May 3, 2018."},
    {published = 2018-05-05, text = "Oil was what mattered when President Rivera met Petrov in Oslo on May 3, 2018. Prime Minister Boris Petrov spoke of prices, Ana Rivera said."},
]
*/
WITH told AS (
    SELECT m.*, e.people, e.head, p.witness
    FROM event_mentions AS m
    JOIN events AS e ON e.event = m.event
    JOIN articles AS p ON p.article = m.article
    WHERE m.claim IS NOT NULL AND m.first_day IS NOT NULL
),
pairs AS (
    -- What is known to be one event ...
    SELECT
        a.claim, b.claim AS other, a.people, a.first_day, a.last_day, b.first_day AS other_first, b.last_day AS other_last,
        a.event, FALSE AS apart
    FROM told AS a
    JOIN told AS b ON b.event = a.event
    WHERE a.witness <> b.witness AND (a.first_day < b.first_day OR (a.first_day = b.first_day AND a.claim < b.claim))
    UNION ALL
    -- ... and what would be one but for its day: told as a fact, at one place, within half a week.
    SELECT
        a.claim, b.claim AS other, a.people, a.first_day, a.last_day, b.first_day AS other_first, b.last_day AS other_last,
        a.event, TRUE AS apart
    FROM told AS a
    JOIN told AS b ON b.people = a.people AND b.head = a.head AND b.place = a.place
    WHERE a.witness <> b.witness AND a.event <> b.event AND a.place <> '' AND a.modality = 'fact' AND b.modality = 'fact'
        AND a.n IS NULL AND b.n IS NULL AND a.first_day = a.last_day AND b.first_day = b.last_day
        AND b.first_day - a.first_day BETWEEN 2 AND 3
)
SELECT
    claim,
    other,
    people,
    first_day AS told_first,
    last_day AS told_last,
    other_first AS told_too_first,
    other_last AS told_too_last,
    CASE
        WHEN apart THEN concat('meeting of ', people, ' on ', first_day, ' or ', other_first)
        ELSE concat('meeting ', event)
    END AS fact,
    2 AS confidence,
    apart AS conflict
FROM pairs
