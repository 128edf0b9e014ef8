/*
title = "A share that is not the part of the whole"
severity = "error"
message = "\"{quote}\" is not the share that the figures give: {part} of {whole} is {actual} percent"
label = "told as {share} percent"
other_label = "{part} of {whole} is {actual} percent"
why = """
The part, the whole and the share stand side by side, and no values that round to them fit together. Usually the percentage \
was worked out from older numbers."""
benign = ["The percentage is one of another whole than the number beside it, such as of the votes cast."]

[[examples]]
bad = "[[Thirty]] of the [[50 members]], or [[66 percent]], signed the letter."
good = "Thirty of the 50 members, or 60 percent, signed the letter."

[[examples]]
bad = "Of the [[400 homes]], [[120]] ([[35 percent]]) were damaged."
good = "Of the 400 homes, 120 (30 percent) were damaged."
*/
WITH told AS (
    SELECT
        s.claim,
        s.relation,
        s.confidence,
        f.base_low AS share_low,
        f.base_high AS share_high,
        f.low * CASE WHEN f.unit = 'fraction' THEN 100 ELSE 1 END AS hedged_low,
        f.high * CASE WHEN f.unit = 'fraction' THEN 100 ELSE 1 END AS hedged_high,
        -- "More than half" is no rounding.
        CASE WHEN f.unit = 'fraction' AND (f.base_high > 100 OR f.base_low <= 0) THEN 2 ELSE f.base_high - f.base_low END AS step,
        f.value,
        f.live
    FROM roles AS s
    JOIN figures AS f ON f.claim = s.claim
    WHERE s.kind = 'share' AND s.role IN ('share', 'right')
), shares AS (
    SELECT
        t.claim,
        t.relation,
        t.confidence,
        least(t.share_low, t.hedged_low) AS share_low,
        greatest(t.share_high, t.hedged_high) AS share_high,
        t.step,
        t.value,
        p.low AS part_low,
        p.high AS part_high,
        w.low AS whole_low,
        w.high AS whole_high
    FROM told AS t
    JOIN roles AS pr ON pr.relation = t.relation AND pr.role = 'part'
    JOIN roles AS wr ON wr.relation = t.relation AND wr.role = 'whole'
    JOIN figures AS p ON p.claim = pr.claim
    JOIN figures AS w ON w.claim = wr.claim
    WHERE t.live AND p.live AND w.live AND w.low > 0
    UNION ALL
    -- "Twelve out of 16, or three-quarters": a proportion is one figure, in percent of a whole of 100.
    SELECT
        t.claim,
        t.relation,
        t.confidence,
        least(t.share_low, t.hedged_low),
        greatest(t.share_high, t.hedged_high),
        t.step,
        t.value,
        p.base_low,
        p.base_high,
        100.0,
        100.0
    FROM told AS t
    JOIN roles AS pr ON pr.relation = t.relation AND pr.role = 'left'
    JOIN figures AS p ON p.claim = pr.claim
    WHERE t.live AND p.live
)
SELECT
    claim,
    relation,
    share_low,
    share_high,
    part_low,
    part_high,
    whole_low,
    whole_high,
    part_low * 100 / whole_high AS actual_low,
    part_high * 100 / whole_low AS actual_high,
    -- Percentages are often cut off instead of rounded: a miss by less than one more place is doubtful.
    CASE
        WHEN part_low * 100 > whole_high * (share_high + step / 2) OR part_high * 100 < whole_low * (share_low - step / 2)
        THEN confidence
        ELSE least(confidence, 2)
    END AS confidence,
    concat(part_low, ' of ', whole_low, ' is ', value) AS fact,
    part_low * 100 > whole_high * share_high * (1 + 1e-9) OR part_high * 100 < whole_low * share_low * (1 - 1e-9) AS conflict
FROM shares
