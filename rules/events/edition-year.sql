/*
title = "A yearly event in the wrong year"
severity = "warning"
message = "number {n} of a yearly series (\"{quote}\") is told in {year}, but number {m} (\"{other_quote}\") was in {other_year}: it should be {expected}"
label = "number {n}: {year}"
other_label = "number {m}: {other_year}"
why = """
A summit that is held every year has a number for each year. Where the corpus shows two editions to be a year apart, a third \
one fixes its own year too, and the number or the year that does not fit has been copied from an older report."""
benign = [
    "An edition was skipped, or held with a delay.",
    "There were two editions in one year.",
]

[[examples]]
bad.articles = [
    {published = 2017-12-01, text = "The [[13th Northern Trade Summit]] was held in Brennick in November 2017."},
    {published = 2018-12-01, text = "Ministers met in Oxmoor, where the 14th Northern Trade Summit was held in November 2018."},
    {published = 2019-01-01, text = "Prices were the theme at the [[15th Northern Trade Summit]], held in Fulwood in December 2018."},
]
good.articles = [
    {published = 2017-12-01, text = "The 13th Northern Trade Summit was held in Brennick in November 2017."},
    {published = 2018-12-01, text = "Ministers met in Oxmoor, where the 14th Northern Trade Summit was held in November 2018."},
    {published = 2019-12-01, text = "Prices were the theme at the 15th Northern Trade Summit, held in Fulwood in December 2019."},
]
*/
WITH numbered AS (
    SELECT o.claim, o.series, o.n, o.year, CAST(NULL AS UBIGINT) AS relation
    FROM ordinals AS o
    JOIN claims AS c ON c.claim = o.claim
    WHERE o.series IS NOT NULL AND o.live AND c.modality IN ('fact', 'plan') AND o.year IS NOT NULL AND o.head <> 'anniversary'
    UNION
    -- Those whose words a few articles share.
    SELECT claim, series, n, year, relation FROM editions
),
told AS (
    SELECT series, n, min(year) AS year, max(year) AS last_year, min(claim) AS claim
    FROM numbered
    GROUP BY series, n
),
sure AS (
    -- A number that stands in two years is no evidence.
    SELECT * FROM told WHERE year = last_year
),
yearly AS (
    -- As many editions as years lie between two of them.
    SELECT a.series, a.n, a.year, a.claim, b.n AS later
    FROM sure AS a
    JOIN sure AS b ON b.series = a.series AND b.n - a.n BETWEEN 1 AND 5 AND b.year - a.year = b.n - a.n
),
nearest AS (
    -- The pair of editions before which, between which or after which a number comes.
    SELECT o.claim, o.series, o.n, o.year, max(o.relation) AS relation, max(y.n) AS m, max_by(y.later, y.n) AS later
    FROM numbered AS o
    JOIN yearly AS y ON y.series = o.series AND o.n <> y.n AND o.n <> y.later AND o.n - y.n BETWEEN -4 AND 5
    GROUP BY o.claim, o.series, o.n, o.year
)
SELECT
    x.claim,
    y.claim AS other,
    x.relation,
    x.n,
    x.year,
    y.n AS m,
    y.year AS other_year,
    y.year + x.n - y.n AS expected,
    concat(x.series, ' no. ', x.n, ' in ', x.year) AS fact,
    -- An edition that was skipped or put off moves all later ones; two in one year are rarer, and so is one out of its place.
    CASE
        WHEN x.n > y.n AND x.n < x.later OR (x.year - y.year < x.n - y.n) = (x.n > y.n) THEN 'warning' ELSE 'note'
    END AS severity,
    2 AS confidence,
    x.year - y.year <> x.n - y.n AS conflict
FROM nearest AS x
JOIN yearly AS y ON y.series = x.series AND y.n = x.m AND y.later = x.later
