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
    i.claim,
    i.source AS other,
    min_by(d.first_day, d.world) AS told_first,
    min_by(d.last_day, d.world) AS told_last,
    min_by(i.first_day, i.world) AS implied_first,
    min_by(i.last_day, i.world) AS implied_last,
    concat('years-ago ', min(d.first_day), ' as ', min(i.first_day)) AS fact,
    -- A day of publication that only follows from the words cannot be held against them.
    CASE WHEN min(a.published_from) IN ('words', 'corpus', 'unknown') THEN 1 ELSE 3 END AS confidence,
    bool_and(d.last_day < i.first_day OR d.first_day > i.last_day) AS conflict
FROM implied_dates AS i
JOIN dates AS d ON d.claim = i.claim AND d.world = i.world
JOIN articles AS a ON a.article = i.article
WHERE i.how = 'years-ago' AND d.first_day IS NOT NULL
GROUP BY i.claim, i.source
