/*
title = "A headline with another figure than the text"
severity = "error"
message = "the headline says \"{quote}\", the text \"{other_quote}\""
label = "in the headline: {title}"
other_label = "in the text: {body}"
why = """
The headline is the most read line and the last to be updated. It counts the same thing as the text below it, and no value is \
what both say."""
benign = [
    "The headline counts another group or another time than the sentence below it.",
    "The text was updated on purpose and explains the older figure further down.",
]

[[examples]]
bad.articles = [{title = "City buys 20 electric buses", text = "The council voted to buy [[12 electric buses]] on Monday."}]
good.articles = [{title = "City buys 12 electric buses", text = "The council voted to buy 12 electric buses on Monday."}]
*/
SELECT
    t.claim,
    b.claim AS other,
    t.relation,
    f.low AS title_low,
    f.high AS title_high,
    g.low AS body_low,
    g.high AS body_high,
    t.confidence,
    concat(f.value, ' or ', g.value, ' ', f.head) AS fact,
    f.low > g.high * (1 + 1e-9) OR g.low > f.high * (1 + 1e-9) AS conflict
FROM roles AS t
JOIN roles AS b ON b.relation = t.relation AND b.role = 'right'
JOIN figures AS f ON f.claim = t.claim
JOIN figures AS g ON g.claim = b.claim
WHERE t.kind = 'headline' AND t.role = 'left' AND f.live AND g.live
