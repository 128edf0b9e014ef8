/*
title = "Parts that do not add up to their total"
severity = "error"
message = "the parts of \"{quote}\" add up to {sum}, not {whole}"
label = "the total: {whole}"
other_label = "a part; all parts come to {sum}"
why = """
A total is listed in its parts, and the parts come to more or less than it. A part was left out, counted twice or updated \
without the total."""
benign = [
    "Some belong to two of the groups, or to none, and the words do not say so.",
    "The list leaves some parts out on purpose.",
]

[[examples]]
bad = "The blast killed [[12 people]], [[eight men]] and [[five women]]."
good = "The blast killed 12 people, seven men and five women."

[[examples]]
bad = "The team won [[17 medals]]: [[five gold]], [[six silver]] and [[seven bronze]]."
good = "The team won 17 medals: four gold, six silver and seven bronze."
*/
WITH sums AS (
    SELECT
        r.relation,
        max(CASE WHEN r.role = 'whole' THEN r.claim END) AS claim,
        bool_or(r.complete) AS complete,
        max(r.cue) AS cue,
        max(r.confidence) AS confidence,
        bool_and(f.live) AS live,
        max(CASE WHEN r.role = 'whole' THEN f.told_low END) AS whole_low,
        max(CASE WHEN r.role = 'whole' THEN f.told_high END) AS whole_high,
        -- Parts without a figure ("and a child") are of one each.
        sum(CASE WHEN r.role = 'whole' THEN r.factor_low ELSE f.told_low END) AS sum_low,
        sum(CASE WHEN r.role = 'whole' THEN r.factor_high ELSE f.told_high END) AS sum_high,
        string_agg(concat(r.role, ' ', f.value), ', ' ORDER BY r.role DESC, f.value) AS fact
    FROM roles AS r
    JOIN figures AS f ON f.claim = r.claim
    WHERE r.kind = 'sum'
    GROUP BY r.relation
)
SELECT
    claim,
    relation,
    whole_low,
    whole_high,
    sum_low,
    sum_high,
    -- A list after a comma may leave parts out; one that nearly reaches its total hardly does.
    CASE WHEN complete OR sum_low > whole_high THEN confidence ELSE least(confidence, 2) END AS confidence,
    fact,
    -- Far from the total the figures are something else, such as parts of each single one.
    CASE
        WHEN sum_low > whole_high * CASE WHEN cue = 'near' THEN 1.2 WHEN complete OR cue = 'of them' THEN 2 ELSE 1.35 END
        THEN NULL
        WHEN cue IN ('including', 'among them', 'among whom', 'of whom', 'of which', 'of them')
        THEN sum_low > whole_high * (1 + 1e-9)
        WHEN sum_high < whole_low * CASE WHEN complete THEN 0.5 ELSE 0.8 END THEN NULL
        ELSE sum_low > whole_high * (1 + 1e-9) OR sum_high < whole_low * (1 - 1e-9)
    END AS conflict
FROM sums
WHERE live
