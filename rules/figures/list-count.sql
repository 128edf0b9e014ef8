/*
title = "A list that has more or fewer items than announced"
severity = "error"
message = "\"{quote}\" announces {announced}, and {items} follow"
label = "{items} follow"
why = """
A count announces a list, and the list has another number of items. Usually an item was added or cut and the count was not \
changed."""
benign = ["Two of the items belong together as one.", "The list goes on elsewhere, or names only some of the items."]

[[examples]]
bad = "The minister gave [[three reasons]]: first, the cost; second, the noise; third, the smell; and fourth, the delay."
good = "The minister gave three reasons: first, the cost; second, the noise; and third, the smell."

[[examples]]
bad = "Police named the [[three suspects]] as Alan Reed, Brian Moore, Carl Jones and David Smith."
good = "Police named the four suspects as Alan Reed, Brian Moore, Carl Jones and David Smith."
*/
SELECT
    r.claim,
    r.relation,
    f.low AS announced_low,
    f.high AS announced_high,
    r.factor_low AS items_low,
    -- Where nothing closes the list, only too many items are wrong.
    CASE WHEN r.factor_high >= 20 THEN r.factor_low ELSE r.factor_high END AS items_high,
    r.confidence,
    concat(f.value, ' ', f.head, ' lists ', r.factor_low) AS fact,
    r.factor_low > f.high OR r.factor_high < f.low AS conflict
FROM roles AS r
JOIN figures AS f ON f.claim = r.claim
WHERE r.kind = 'list' AND r.role = 'announced' AND f.live
