/*
title = "A following day that does not follow"
severity = "warning"
message = "\"{quote}\" is {told}, but \"{other_quote}\" means {implied}"
label = "this is {told}"
other_label = "this means {implied}"
why = """
"The following day" counts from the day that was told before. Where the date beside it is another day, one of the two dates \
is wrong, or a sentence between them was cut."""
benign = ["The words count from another day than the one told last."]

[[examples]]
published = 2019-10-10
bad = "They met on September 29. [[The following day]], [[October 2]], they signed the deal."
good = "They met on September 29. The following day, September 30, they signed the deal."

[[examples]]
published = 2019-10-10
bad = "The vote was held on October 4. [[A day earlier]], on [[October 1]], the minister had resigned."
good = "The vote was held on October 4. A day earlier, on October 3, the minister had resigned."
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
WHERE how = 'sequence'
