/*
title = "A feast beside a date on which it does not fall"
severity = "error"
message = "\"{other_quote}\" falls on {implied}, not on {told} (\"{quote}\")"
label = "this is {told}"
other_label = "this falls on {implied}"
why = "The name of a feast tells its day. Where the date beside it is another, readers plan for the wrong one."
benign = [
    "The feast was observed on another day than its own.",
    "A country or a church that the tool does not know keeps the feast on that day.",
]

[[examples]]
published = 2016-12-20
bad = "The shelter opens on [[Christmas Day]], [[December 24]]."
good = "The shelter opens on Christmas Day, December 25."

[[examples]]
published = 2015-11-20
bad = "Offices close on [[Thanksgiving]] ([[Nov. 24]])."
good = "Offices close on Thanksgiving (Nov. 26)."
*/
SELECT
    claim,
    other,
    told_first,
    told_last,
    implied_first,
    implied_last,
    fact,
    clash AS conflict
FROM day_comparisons
WHERE how = 'holiday'
