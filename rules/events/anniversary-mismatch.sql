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
    claim,
    other,
    told_first,
    told_last,
    implied_first,
    implied_last,
    fact,
    CASE WHEN anchored THEN 3 ELSE 2 END AS confidence,
    clash AS conflict
FROM day_comparisons
WHERE how = 'anniversary'
