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
WITH told AS (
    SELECT series, n, min(year) AS year, max(year) AS last_year, min(claim) AS claim
    FROM ordinals
    WHERE series IS NOT NULL AND live AND fact AND year IS NOT NULL AND head <> 'anniversary'
    GROUP BY series, n
),
sure AS (
    -- A number that stands in two years is no evidence.
    SELECT * FROM told WHERE year = last_year
),
yearly AS (
    SELECT a.series, a.n, a.year, a.claim
    FROM sure AS a
    JOIN sure AS b ON b.series = a.series AND b.n = a.n + 1 AND b.year = a.year + 1
),
nearest AS (
    -- The pair of editions before which, or after which, a number comes.
    SELECT o.claim, o.series, o.n, o.year, max(y.n) AS m
    FROM ordinals AS o
    JOIN yearly AS y ON y.series = o.series AND (y.n + 1 < o.n OR y.n > o.n) AND o.n - y.n BETWEEN -4 AND 5
    WHERE o.live AND o.fact AND o.year IS NOT NULL
    GROUP BY o.claim, o.series, o.n, o.year
)
SELECT
    x.claim,
    y.claim AS other,
    x.n,
    x.year,
    y.n AS m,
    y.year AS other_year,
    y.year + x.n - y.n AS expected,
    concat(x.series, ' no. ', x.n, ' in ', x.year) AS fact,
    -- An edition that was skipped or put off moves all later ones; two in one year are rarer.
    CASE WHEN (x.year - y.year < x.n - y.n) = (x.n > y.n) THEN 'warning' ELSE 'note' END AS severity,
    2 AS confidence,
    x.year - y.year <> x.n - y.n AS conflict
FROM nearest AS x
JOIN yearly AS y ON y.series = x.series AND y.n = x.m
