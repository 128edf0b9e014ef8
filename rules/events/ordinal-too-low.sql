/*
title = "A number of a series with too many earlier ones"
severity = "warning"
message = "\"{quote}\" is number {n} of its series and told on {told}, but {earlier} earlier ones are told, from {first_told} (\"{other_quote}\") to {last_told} (\"{third_quote}\")"
label = "number {n}: {told}"
other_label = "an earlier one: {first_told}"
third_label = "the last earlier one: {last_told}"
why = """
A second visit has one before it. Where the archive tells two, each on a day of its own, the count is wrong or one of the \
days is."""
benign = [
    "It counts the visits in one term of office, or those of one kind.",
    "Two of the earlier reports tell one event with two days.",
]

[[examples]]
bad.articles = [
    {published = 2019-10-04, text = "President Ana Rivera was glad. Ana Rivera's [[second visit]] to Norland was on October 2, 2019."},
    {published = 2018-03-02, text = "President Ana Rivera visited Norland on [[March 1, 2018]]."},
    {published = 2017-05-05, text = "It was raining when President Ana Rivera arrived in Norland on [[May 4, 2017]]."},
]
good.articles = [
    {published = 2019-10-04, text = "President Ana Rivera was glad. Ana Rivera's third visit to Norland was on October 2, 2019."},
    {published = 2018-03-02, text = "President Ana Rivera visited Norland on March 1, 2018."},
    {published = 2017-05-05, text = "It was raining when President Ana Rivera arrived in Norland on May 4, 2017."},
]
*/
WITH told AS (
    SELECT event, series, min(lasts) AS lasts, min_by(claim, first_day) AS claim, max(first_day) AS first_day,
        min(last_day) AS last_day
    FROM told_events
    WHERE modality = 'fact' AND series IS NOT NULL
    GROUP BY event, series
),
ordered AS (
    SELECT *, lag(last_day) OVER (PARTITION BY series ORDER BY first_day, event) AS before
    FROM told
),
apart AS (
    -- Days of one visit are one event; the events of a series are numbered in the order of time.
    SELECT *, row_number() OVER (PARTITION BY series ORDER BY first_day, event) AS place
    FROM ordered
    WHERE before IS NULL OR first_day > before + lasts
),
counted AS (
    SELECT
        o.claim, o.series, o.n, o.first_day, o.last_day, max(a.place) AS earlier, min_by(a.claim, a.place) AS other,
        max_by(a.claim, a.place) AS third, min(a.first_day) AS early_first, min_by(a.last_day, a.place) AS early_last,
        max_by(a.first_day, a.place) AS late_first, max_by(a.last_day, a.place) AS late_last
    FROM ordinals AS o
    JOIN apart AS a ON a.series = o.series AND a.last_day + a.lasts < o.first_day
    WHERE o.live AND o.fact AND o.n > 1
    GROUP BY o.claim, o.series, o.n, o.first_day, o.last_day
)
SELECT
    claim,
    other,
    third,
    n,
    earlier,
    first_day AS told_first,
    last_day AS told_last,
    early_first AS first_told_first,
    early_last AS first_told_last,
    late_first AS last_told_first,
    late_last AS last_told_last,
    concat(series, ' no. ', n, ' after ', earlier) AS fact,
    2 AS confidence,
    earlier >= n AS conflict
FROM counted
