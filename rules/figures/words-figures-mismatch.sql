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
SELECT
    w.claim,
    d.claim AS other,
    w.relation,
    f.value AS words_low,
    f.value AS words_high,
    g.value AS figures_low,
    g.value AS figures_high,
    w.confidence,
    concat(f.value, ' (', g.value, ') ', g.unit) AS fact,
    abs(f.value - g.value) > 1e-9 * abs(g.value) + CASE WHEN g.kind = 'percent' AND g.unit = 'fraction' THEN 1e-3 ELSE 0 END
        AS conflict
FROM roles AS w
JOIN roles AS d ON d.relation = w.relation AND d.role = 'right'
JOIN figures AS f ON f.claim = w.claim
JOIN figures AS g ON g.claim = d.claim
WHERE w.kind = 'restate' AND w.role = 'left' AND f.live AND g.live
