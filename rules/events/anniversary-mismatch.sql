/*
title = "An anniversary that does not fit the year of its event"
severity = "error"
message = "an anniversary told as the \"{other_quote}\" leads to {implied}, not to {told} (\"{quote}\")"
label = "this is {told}"
other_label = "this leads to {implied}"
why = """
The number of an anniversary and the year of its event tell one time twice. Where they do not meet, the number or the year \
is wrong, and both will be copied."""
benign = ["The number counts celebrations, of which one was left out.", "The event took more than a year."]

[[examples]]
published = 2017-05-10
bad = "This year marks the [[50th anniversary]] of the [[1968]] treaty."
good = "This year marks the 50th anniversary of the 1967 treaty."

[[examples]]
published = 2017-05-10
bad = """
Families will mark the [[20th anniversary of the mine disaster]] next week. \
The mine disaster of [[1993]] cost 42 lives."""
good = """
Families will mark the 20th anniversary of the mine disaster next week. \
The mine disaster of 1997 cost 42 lives. The mine had opened in 1950."""
*/
SELECT
    i.claim,
    i.source AS other,
    min_by(d.first_day, d.world) AS told_first,
    min_by(d.last_day, d.world) AS told_last,
    min_by(i.first_day, i.world) AS implied_first,
    min_by(i.last_day, i.world) AS implied_last,
    concat('anniversary ', min(d.first_day), ' as ', min(i.first_day)) AS fact,
    CASE WHEN bool_and(i.anchored) THEN 3 ELSE 2 END AS confidence,
    bool_and(d.last_day < i.first_day OR d.first_day > i.last_day) AS conflict
FROM implied_dates AS i
JOIN dates AS d ON d.claim = i.claim AND d.world = i.world
WHERE i.how = 'anniversary' AND d.first_day IS NOT NULL
GROUP BY i.claim, i.source
