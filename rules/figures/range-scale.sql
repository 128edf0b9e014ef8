/*
title = "A range whose scale stands at its end only"
severity = "note"
message = "\"{quote}\" to \"{other_quote}\": the first end is read as {meant}, but is written without its scale"
label = "read as {meant}"
other_label = "the scale stands here only"
why = """
Style guides ask for the scale at both ends of a range of money ("between $26 million and $31 million"), as the short form \
also says from 26 dollars on."""
benign = ["The short form is the house style, and no reader takes the first end literally."]
default = false

[[examples]]
bad = "The works will cost between [[$26]] and [[$31 million]]."
good = "The works will cost between $26 million and $31 million."
*/
SELECT
    l.claim,
    h.claim AS other,
    l.relation,
    f.low AS meant_low,
    f.high AS meant_high,
    l.confidence,
    concat(f.value, ' to ', g.value, ' ', f.unit) AS fact,
    l.factor_low > 1 AS conflict
FROM roles AS l
JOIN roles AS h ON h.relation = l.relation AND h.role = 'right'
JOIN figures AS f ON f.claim = l.claim
JOIN figures AS g ON g.claim = h.claim
WHERE l.kind = 'range' AND l.role = 'left' AND f.live AND g.live AND f.kind = 'money'
