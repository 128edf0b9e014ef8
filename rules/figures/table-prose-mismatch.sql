/*
title = "A sentence with another figure than the table"
severity = "error"
message = "the text says \"{quote}\", the table {cell} ({cue})"
label = "in the text: {prose}"
other_label = "in the table: {cell}"
why = """
The sentence names a row and a column of a table in the same article and gives another figure than stands there. One of the \
two was updated without the other."""
benign = ["The sentence tells the figure of another year or unit than the table."]

[[examples]]
bad.articles = [{markdown = true, text = """
Trade in tonnes:

| Country | Exports | Imports |
|---------|---------|---------|
| Chad    | 12,400  | 11,900  |
| Mali    | 33,100  | 51,000  |

Exports of Chad came to [[13,400]] last year."""}]
good.articles = [{markdown = true, text = """
Trade in tonnes:

| Country | Exports | Imports |
|---------|---------|---------|
| Chad    | 12,400  | 11,900  |
| Mali    | 33,100  | 51,000  |

Exports of Chad came to 12,400 last year."""}]
*/
SELECT
    p.claim,
    c.claim AS other,
    p.relation,
    p.cue,
    f.told_low AS prose_low,
    f.told_high AS prose_high,
    g.told_low * c.factor_low AS cell_low,
    g.told_high * c.factor_high AS cell_high,
    p.confidence,
    concat(p.cue, ' ', f.value, ' or ', g.value) AS fact,
    -- The head of a column may say that its figures are millions.
    f.told_low > g.told_high * c.factor_high + abs(g.told_high * c.factor_high) * 1e-9
    OR g.told_low * c.factor_low > f.told_high + abs(f.told_high) * 1e-9 AS conflict
FROM roles AS p
JOIN roles AS c ON c.relation = p.relation AND c.role = 'right'
JOIN figures AS f ON f.claim = p.claim
JOIN figures AS g ON g.claim = c.claim
WHERE p.kind = 'table' AND p.role = 'left' AND f.live AND g.live
