/*
title = "A number in words that is not the number in figures beside it"
severity = "error"
message = "\"{quote}\" says {words} in words and {figures} in figures"
label = "in words: {words}"
other_label = "in figures: {figures}"
why = """
Contracts, laws and tenders write a number twice so that one can be trusted where the other is misread. Where they differ, \
nobody knows which holds."""
benign = ["The number in brackets is a reference to a note or a list, not the same number again."]

[[examples]]
bad = "The tenant has [[thirty]] ([[13]]) days to reply."
good = "The tenant has thirty (30) days to reply."
*/
WITH told AS (
    SELECT
        claim,
        CASE WHEN kind = 'percent' AND unit = 'fraction' THEN value * 100 ELSE value END AS number,
        -- A fraction in words is rounder than a share in digits: "two-thirds (67 percent)".
        CASE WHEN kind = 'percent' AND unit = 'fraction' THEN 0.1 ELSE 1e-9 END AS leeway,
        kind,
        unit,
        live
    FROM figures
    UNION ALL
    SELECT claim, n AS number, 1e-9 AS leeway, 'ordinal' AS kind, '' AS unit, live
    FROM ordinals
)
SELECT
    w.claim,
    d.claim AS other,
    w.relation,
    f.number AS words_low,
    f.number AS words_high,
    g.number AS figures_low,
    g.number AS figures_high,
    w.confidence,
    concat(f.number, ' (', g.number, ') ', g.unit) AS fact,
    abs(f.number - g.number) > CASE WHEN f.unit = g.unit AND f.unit = 'fraction' THEN 0.1 WHEN f.unit = g.unit THEN 1e-9 * abs(g.number)
        ELSE greatest(f.leeway, g.leeway) * abs(g.number) END AS conflict
FROM roles AS w
JOIN roles AS d ON d.relation = w.relation AND d.role = 'right'
JOIN told AS f ON f.claim = w.claim
JOIN told AS g ON g.claim = d.claim
WHERE w.kind = 'restate' AND w.role = 'left' AND f.live AND g.live
