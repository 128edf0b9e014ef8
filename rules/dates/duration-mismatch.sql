/*
title = "A duration that does not fit its dates"
severity = "error"
message = "a \"{other_quote}\" stretch would end on {implied}, not on {told} (\"{quote}\")"
label = "this is {told}"
other_label = "this would end on {implied}"
why = """
"A four-day visit, May 23 to 25" tells its length twice. Both ways of counting are allowed, with and without the first day; \
where neither fits, the length or a date is wrong."""
benign = ["The length leaves out days of travel or rest.", "One of the days between was free."]

[[examples]]
published = 2017-05-21
bad = "She starts a [[four-day]] visit, May 23 to [[25]]."
good = "She starts a four-day visit, May 23 to 26."

[[examples]]
published = 2017-05-21
bad = "The fair, May 23 to [[28]], a [[three-day]] event, is free."
good = "The fair, May 23 to 25, a three-day event, is free."
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
WHERE how = 'duration'
