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
WITH told AS (
    SELECT o.claim, o.article, o.series, o.n, o.lasts, o.first_day, o.last_day, p.witness
    FROM ordinals AS o
    JOIN articles AS p ON p.article = o.article
    WHERE o.series IS NOT NULL AND o.live AND o.fact AND o.first_day IS NOT NULL
),
-- A telling that clashes with any other one clashes with the earliest or the latest one too, so that only these are compared:
-- those of two witnesses, as a copy of an article tells nothing that the article does not, and those of its own article.
early AS (
    SELECT *, row_number() OVER (PARTITION BY series, n ORDER BY last_day, witness) AS place
    FROM (
        SELECT series, n, witness, min_by(claim, last_day) AS claim, min(last_day) AS last_day
        FROM told GROUP BY series, n, witness
    ) AS e
),
late AS (
    SELECT *, row_number() OVER (PARTITION BY series, n ORDER BY first_day DESC, witness) AS place
    FROM (
        SELECT series, n, witness, max_by(claim, first_day) AS claim, max(first_day) AS first_day
        FROM told GROUP BY series, n, witness
    ) AS l
),
own AS (
    SELECT article, series, n, min_by(claim, last_day) AS early, max_by(claim, first_day) AS late
    FROM told
    GROUP BY article, series, n
),
ends AS (
    SELECT t.claim AS one, e.claim AS two
    FROM told AS t
    JOIN early AS e ON e.series = t.series AND e.n = t.n
    WHERE e.place <= 2 AND e.witness <> t.witness
    UNION
    SELECT t.claim AS one, l.claim AS two
    FROM told AS t
    JOIN late AS l ON l.series = t.series AND l.n = t.n
    WHERE l.place <= 2 AND l.witness <> t.witness
    UNION
    SELECT t.claim AS one, o.early AS two
    FROM told AS t
    JOIN own AS o ON o.article = t.article AND o.series = t.series AND o.n = t.n
    UNION
    SELECT t.claim AS one, o.late AS two
    FROM told AS t
    JOIN own AS o ON o.article = t.article AND o.series = t.series AND o.n = t.n
),
pairs AS (
    SELECT one, two FROM ends
    UNION
    SELECT two AS one, one AS two FROM ends
)
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
    -- Between articles a day of tolerance: a time zone may lie between them. And two days of one summit are no conflict.
    a.last_day + CASE WHEN a.article <> b.article AND a.lasts < 2 THEN 1 ELSE a.lasts - 1 END < b.first_day AS conflict
FROM pairs AS x
JOIN told AS a ON a.claim = x.one
JOIN told AS b ON b.claim = x.two
WHERE a.first_day < b.first_day OR (a.first_day = b.first_day AND a.claim < b.claim)
