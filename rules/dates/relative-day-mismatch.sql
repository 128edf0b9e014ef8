/*
title = "A relative day beside a date that is another day"
severity = "warning"
message = "\"{quote}\" is {told}, but \"{other_quote}\" means {implied}"
label = "this is {told}"
other_label = "this means {implied}"
why = """
"Yesterday" counts from the day of publication or from a day that the text names. Where a date beside it is another day, \
the date is wrong, or the article was updated without its "yesterday"."""
benign = [
    "The place is in another time zone than the newsroom, so that its yesterday is another day.",
    "The article was written a day before it appeared.",
]

[[examples]]
published = 2018-04-20
bad = "The envoy met the minister [[yesterday]] ([[Monday, April 16]]), the palace said."
good = "The envoy met the minister yesterday (Thursday, April 19), the palace said."

[[examples]]
published = 2018-04-20
bad = "He resigns [[tomorrow]], [[April 24]], after a year in office."
good = "He resigns tomorrow, April 21, after a year in office."
*/
SELECT
    i.claim,
    i.source AS other,
    min_by(d.first_day, d.world) AS told_first,
    min_by(d.last_day, d.world) AS told_last,
    min_by(i.first_day, i.world) AS implied_first,
    min_by(i.last_day, i.world) AS implied_last,
    CASE WHEN bool_and(i.anchored) THEN 'error' ELSE 'warning' END AS severity,
    concat(min(d.first_day), ' as ', min(i.first_day)) AS fact,
    -- A day of publication that only follows from the words cannot be held against them.
    CASE WHEN min(a.published_from) IN ('words', 'corpus', 'unknown') THEN 1 ELSE 3 END AS confidence,
    bool_and(d.last_day < i.first_day OR d.first_day > i.last_day) AS conflict
FROM implied_dates AS i
JOIN dates AS d ON d.claim = i.claim AND d.world = i.world
JOIN articles AS a ON a.article = i.article
WHERE i.how = 'relative' AND d.first_day IS NOT NULL
GROUP BY i.claim, i.source
