/*
title = "A part that is larger than its whole"
severity = "error"
message = "\"{quote}\" is told as a part of \"{other_quote}\" (\"{cue}\"), but it is larger: at least {part_low:number} of at most {whole_high:number}"
label = "the part: {part_low:number} or more"
other_label = "the whole: {whole_high:number} at most"
why = """
A part cannot exceed what it is a part of. A digit too many, a wrong unit (million for thousand) or two figures from \
different years are the usual reasons."""
benign = ["The words mean two different things, for instance a balance and a flow."]

[[examples]]
bad = "Trade stood at [[$226 million]], of which exports were [[$249 million]]."
good = "Trade stood at $226 million, of which exports were $149 million."

[[examples]]
bad = "The navy sent [[12 ships]], [[15]] of them tankers, to the harbour."
good = "The navy sent 12 ships, 10 of them tankers, to the harbour."

[[examples]]
bad = "The library holds [[18,400 maps]]. More than [[25,000]] of those are older than the house."
good = "The library holds 18,400 maps. More than 15,000 of those are older than the house."
*/
SELECT
    part.claim,
    whole.claim AS other,
    part.relation,
    p.low AS part_low,
    w.high AS whole_high,
    part.cue,
    part.confidence,
    concat(w.unit, ' ', w.value, ' has ', p.value) AS fact,
    p.low > w.high * (1 + 1e-9) AS conflict
FROM roles AS part
JOIN roles AS whole ON whole.relation = part.relation AND whole.role = 'whole'
JOIN figures AS p ON p.claim = part.claim
JOIN figures AS w ON w.claim = whole.claim
WHERE part.kind = 'part' AND part.role = 'part' AND p.live AND w.live AND (p.unit = w.unit OR p.unit = '' OR w.unit = '')
    AND (p.currency = w.currency OR p.currency = '' OR w.currency = '')
