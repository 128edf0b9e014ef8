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
-- The ends in one unit stand on the roles.
WITH told AS (
    SELECT
        r.relation,
        r.claim,
        r.role,
        r.confidence,
        c.quote,
        c.live,
        coalesce(r.factor_low, f.low) AS low,
        coalesce(r.factor_high, f.high) AS high,
        CASE WHEN f.claim IS NULL THEN lower(c.quote) ELSE concat(f.value, ' ', f.head) END AS fact
    FROM roles AS r
    JOIN claims AS c ON c.claim = r.claim
    LEFT JOIN figures AS f ON f.claim = r.claim
    WHERE r.kind = 'headline'
)
SELECT
    t.claim,
    b.claim AS other,
    t.relation,
    t.low AS title_low,
    t.high AS title_high,
    b.low AS body_low,
    b.high AS body_high,
    t.confidence,
    concat(t.fact, ' or ', b.fact) AS fact,
    t.low > b.high * (1 + 1e-9) OR b.low > t.high * (1 + 1e-9) AS conflict
FROM told AS t
JOIN told AS b ON b.relation = t.relation AND b.role = 'right'
WHERE t.role = 'left' AND t.live AND b.live
