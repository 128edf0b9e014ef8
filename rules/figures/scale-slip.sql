/*
title = "The same figure a thousand times larger elsewhere"
severity = "error"
message = "\"{quote}\" and \"{other_quote}\" have the same digits, but one is a thousand or a million times the other"
label = "{large:number}"
other_label = "{small:number}"
why = """
Million and billion, or a figure with and without three zeros, are the most frequent slip with large numbers. The two figures \
count the same thing and have the same digits, but not the same size."""
benign = ["They are different things that happen to have the same digits, such as a price for one and for a thousand."]

[[examples]]
bad = "The bridge was built with a [[$4.5 million]] grant. Critics say the [[$4.5 billion]] grant was wasted."
good = "The bridge was built with a $4.5 million grant. Critics say the $4.5 million grant was wasted."

[[examples]]
bad = "An upload may have [[25 MB]] at most. Files above the [[25 GB]] limit for an upload are refused."
good = "An upload may have 25 MB at most. Files above the 25 MB limit for an upload are refused."
*/
SELECT
    l.claim,
    r.claim AS other,
    l.relation,
    f.value AS large,
    g.value AS small,
    l.confidence,
    concat(f.unit, ' ', f.head, ' ', least(f.value, g.value), ' or ', greatest(f.value, g.value), CASE WHEN f.unit <> g.unit
        THEN concat(' ', g.unit) ELSE '' END) AS fact,
    -- "50 mg" and "50 g" have one value, and differ in the base unit.
    -- and "2.4 tonnes" and "2,400 kg" are one.
    CASE WHEN split_part(f.unit, ' per ', 1) = split_part(g.unit, ' per ', 1) THEN abs(f.value - g.value) > 1e-9 * f.value
        ELSE f.base_low > g.base_high * 10 OR g.base_low > f.base_high * 10 END AS conflict
FROM roles AS l
JOIN roles AS r ON r.relation = l.relation AND r.role = 'right'
JOIN figures AS f ON f.claim = l.claim
JOIN figures AS g ON g.claim = r.claim
WHERE l.kind = 'scale' AND l.role = 'left' AND f.live AND g.live
UNION ALL
-- Figures that the words make one, in one article or in two, whose values are a thousand or a million times each other.
SELECT
    r.claim,
    r.other,
    r.relation,
    greatest(a.value, b.value) AS large,
    least(a.value, b.value) AS small,
    r.confidence,
    concat(a.unit, ' ', a.head, ' ', least(a.value, b.value), ' or ', greatest(a.value, b.value)) AS fact,
    abs(a.value - b.value) > 1e-9 * greatest(a.value, b.value) AS conflict
FROM retellings AS r
JOIN figures AS a ON a.claim = r.claim
JOIN figures AS b ON b.claim = r.other
JOIN articles AS p ON p.article = a.article
JOIN articles AS q ON q.article = b.article
WHERE a.live AND b.live AND p.witness <> q.witness AND (
        abs(greatest(a.value, b.value) - 1000 * least(a.value, b.value)) <= 1e-9 * greatest(a.value, b.value)
        OR abs(greatest(a.value, b.value) - 1000000 * least(a.value, b.value)) <= 1e-9 * greatest(a.value, b.value)
        OR a.value = b.value
    )
UNION ALL
-- Between articles: figures of one topic whose values are a thousand or a million times each other.
SELECT
    a.claim,
    b.claim AS other,
    CAST(NULL AS UBIGINT) AS relation,
    a.value AS large,
    b.value AS small,
    2 AS confidence,
    concat(a.topic, ' ', b.value, ' or ', a.value) AS fact,
    abs(a.value - b.value * 1000) <= a.value * 1e-9 OR abs(a.value - b.value * 1000000) <= a.value * 1e-9 AS conflict
FROM figures AS a
JOIN figures AS b ON b.topic = a.topic AND b.article <> a.article
WHERE a.live AND b.live AND a.fact AND b.fact AND b.value >= 2 AND a.value >= b.value * 999 AND a.value < b.value * 1000001
