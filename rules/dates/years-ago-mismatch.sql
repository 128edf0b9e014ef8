/*
title = "A count of years that does not lead to its year"
severity = "error"
message = "\"{quote}\" is {told}, but \"{other_quote}\" leads to {implied}"
label = "this is {told}"
other_label = "this leads to {implied}"
why = """
"41 years ago" and "in 1967" tell one time twice. Where they do not meet, the count was often copied from an older article, \
or the year is wrong."""
benign = [
    "The count was right when the words were first written, and the article is a reprint.",
    "The two tell different moments of one long event.",
]

[[examples]]
published = 2017-05-10
bad = "The mill closed [[41 years ago]], in [[1967]]."
good = "The mill closed 50 years ago, in 1967."

[[examples]]
published = 2017-05-10
bad = "In [[1996]], [[four decades ago]], the bridge fell."
good = "In 1976, four decades ago, the bridge fell."

[[examples]]
published = 2017-05-10
bad = "The plant opened in [[2004]], more than [[three decades ago]]."
good = "The plant opened in 1978, more than three decades ago."
*/
SELECT
    claim,
    other,
    told_first,
    told_last,
    implied_first,
    implied_last,
    fact,
    -- A day of publication that only follows from the words cannot be held against them.
    CASE WHEN dated THEN 3 ELSE 1 END AS confidence,
    clash AS conflict
FROM day_comparisons
WHERE how = 'years-ago'
