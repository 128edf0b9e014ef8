/*
title = "One ordinal of a series, two days"
severity = "error"
message = "\"{quote}\" puts number {n} of the series on {told}, \"{other_quote}\" on {told_too}"
label = "number {n}: {told}"
other_label = "number {n}: {told_too}"
why = """
A series has one first, one second and one fourth. When the same ordinal stands at two days, one day or one count is wrong, \
and every later count in the archive inherits it."""
benign = [
    "The two places count different series, for instance bilateral meetings and all meetings.",
    "One of them counts only the meetings of one term of office.",
]

[[examples]]
published = 2019-10-04
bad = """
President Ana Rivera met Prime Minister Boris Petrov again. The October 3 meeting in Sochi was Rivera's [[1st]] with Petrov.

Rivera and Petrov [[first met]] in Lima in November 2016."""
good = """
President Ana Rivera met Prime Minister Boris Petrov again. The October 3 meeting in Sochi was Rivera's 4th with Petrov.

Rivera and Petrov first met in Lima in November 2016."""

[[examples]]
published = 2019-10-04
bad = """
President Ana Rivera and Prime Minister Boris Petrov [[first met]] in Lima in November 2015.

During their [[first meeting]] in 2016, Petrov invited Rivera to visit Oslo."""
good = """
President Ana Rivera and Prime Minister Boris Petrov first met in Lima in November 2016.

During their first meeting in 2016, Petrov invited Rivera to visit Oslo."""
*/
SELECT
    a.claim,
    b.claim AS other,
    a.n,
    a.first_day AS told_first,
    a.last_day AS told_last,
    b.first_day AS told_too_first,
    b.last_day AS told_too_last,
    concat(a.series, ' no. ', a.n) AS fact,
    concat(a.first_day, ' or ', b.first_day) AS clash,
    -- Between articles a day of tolerance: a time zone may lie between them.
    a.last_day + CASE WHEN a.article = b.article THEN 0 ELSE 1 END < b.first_day AS conflict
FROM ordinals AS a
JOIN ordinals AS b ON b.series = a.series AND b.n = a.n AND b.claim <> a.claim
JOIN articles AS p ON p.article = a.article
JOIN articles AS q ON q.article = b.article
-- A copy of an article tells nothing that the article does not.
WHERE (a.article = b.article OR p.witness <> q.witness) AND a.live AND b.live AND a.fact AND b.fact AND a.first_day IS NOT NULL AND b.first_day IS NOT NULL
    AND (a.first_day < b.first_day OR (a.first_day = b.first_day AND a.claim < b.claim))
