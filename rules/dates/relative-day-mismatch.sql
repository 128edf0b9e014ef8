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
    claim,
    other,
    told_first,
    told_last,
    implied_first,
    implied_last,
    fact,
    CASE WHEN anchored THEN 'error' ELSE 'warning' END AS severity,
    -- A day of publication that only follows from the words cannot be held against them.
    CASE WHEN dated THEN 3 ELSE 1 END AS confidence,
    clash AS conflict
FROM day_comparisons
WHERE how = 'relative'
