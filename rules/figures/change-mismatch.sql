/*
title = "A change that is not the difference of its figures"
severity = "error"
message = "\"{told}\" makes {expected} of {before}, not {after}"
label = "the change, which makes {expected} of {before}"
other_label = "before: {before}"
third_label = "after: {after}"
why = """
The words give the figure before, the figure after and the size of the change, and the three do not fit, however each was \
rounded. One of them is wrong; often the percentage is one of the later figure, or was taken from an older draft."""
benign = [
    "The percentage was adjusted for inflation, currencies or the number of days, and the words do not say so.",
    "The two figures cover different periods or parts of the business.",
]

[[examples]]
bad = "Sales rose [[12 percent]] to [[$60 million]] from [[$50 million]] a year earlier."
good = "Sales rose 12 percent to $56 million from $50 million a year earlier."

[[examples]]
bad = "Deaths tripled from [[30]] in 2001 to [[120]] in 2005."
good = "Deaths tripled from 30 in 2001 to 90 in 2005."

[[examples]]
bad = "The rate dropped by [[0.5 percentage points]], from [[6.1 percent]] to [[5.4 percent]]."
good = "The rate dropped by 0.5 percentage points, from 6.1 percent to 5.6 percent."

[[examples]]
bad = "The bakery had [[14 ovens]] when it opened and now has [[63]], three times as many."
good = "The bakery had 14 ovens when it opened and now has 42, three times as many."

[[examples]]
bad = "The crew fell by two-fifths, from [[50 sailors]] to [[20]]."
good = "The crew fell by two-fifths, from 50 sailors to 30."

[[examples]]
bad = "In 2018 the museum had [[50,000 visitors]]; in 2019 it had [[59,000]]. That is a rise of [[28 percent]]."
good = "In 2018 the museum had 50,000 visitors; in 2019 it had 59,000. That is a rise of 18 percent."
*/
WITH ranged AS (
    SELECT
        claim,
        kind,
        value,
        unit,
        -- Beside the other figures of its change, 900 without a hedge is hardly told of 860.
        CASE WHEN written_out THEN greatest(told_low, value * 0.985) ELSE told_low END AS told_low,
        CASE WHEN written_out THEN least(told_high, value * 1.015) ELSE told_high END AS told_high,
        base_low,
        base_high,
        live
    FROM (
        SELECT
            *,
            value < 1000000 AND value = 10 * floor(value / 10) AND kind IN ('count', 'money', 'measure')
            AND abs(low + high - 2 * value) <= value * 1e-9 AND high - low <= value * 0.101 AS written_out
        FROM figures
    ) AS f
    UNION ALL
    SELECT d.claim, c.kind, d.low_days, 'day', d.low_days, d.high_days, d.low_days, d.high_days, c.live
    FROM durations AS d
    JOIN claims AS c ON c.claim = d.claim
), ends AS (
    SELECT
        b.relation,
        b.claim AS before_claim,
        a.claim AS after_claim,
        b.direction,
        CASE WHEN b.direction = 'down' THEN -1 ELSE 1 END AS sign,
        b.confidence,
        b.cue,
        a.factor_low,
        a.factor_high,
        f.kind,
        -- A bare number takes the unit of the other end: "from six years to nine".
        f.value * coalesce(b.factor_low, 1) AS before_value,
        t.value AS after_value,
        f.told_low * coalesce(b.factor_low, 1) AS before_low,
        f.told_high * coalesce(b.factor_low, 1) AS before_high,
        t.told_low AS after_low,
        t.told_high AS after_high
    FROM roles AS b
    JOIN roles AS a ON a.relation = b.relation AND a.role = 'after'
    JOIN ranged AS f ON f.claim = b.claim
    JOIN ranged AS t ON t.claim = a.claim
    WHERE b.kind = 'change' AND b.role = 'before' AND f.live AND t.live AND f.told_low > 0
        -- Where the direction is wrong, nothing is left to say of the size.
        AND CASE WHEN b.direction = 'down' THEN t.told_low <= f.told_high * coalesce(b.factor_low, 1)
            ELSE t.told_high >= f.told_low * coalesce(b.factor_low, 1) END
), sizes AS (
    -- By a factor: "doubled".
    SELECT
        e.*,
        e.after_claim AS claim,
        CAST(NULL AS UBIGINT) AS delta_claim,
        e.cue AS told,
        -- Either the figures are rounded, or the factor is.
        CASE
            WHEN e.factor_high > 1000000 THEN e.before_low * e.factor_low
            ELSE least(
                e.before_value * e.factor_low, e.before_low * (e.factor_low * 5 + e.factor_high * 3) / 8
            )
        END AS expected_low,
        CASE
            WHEN e.factor_high > 1000000 THEN e.before_high * e.factor_high
            ELSE greatest(
                e.before_value * e.factor_high, e.before_high * (e.factor_low * 3 + e.factor_high * 5) / 8
            )
        END AS expected_high,
        CAST(NULL AS DOUBLE) AS other_low,
        CAST(NULL AS DOUBLE) AS other_high,
        0.0 AS margin
    FROM ends AS e
    WHERE e.factor_low IS NOT NULL
    UNION ALL
    -- By a share of the first figure, or by points where the figures are shares themselves; or by a size of their unit.
    SELECT
        e.*,
        d.claim,
        d.claim AS delta_claim,
        c.quote AS told,
        CASE
            WHEN g.unit = 'percent' AND e.sign > 0 THEN e.before_low * (1 + g.told_low / 100)
            WHEN g.unit = 'percent' THEN e.before_low * (1 - g.told_high / 100)
            WHEN e.sign > 0 THEN e.before_low + g.told_low * d.factor_low
            ELSE e.before_low - g.told_high * d.factor_high
        END AS expected_low,
        CASE
            WHEN g.unit = 'percent' AND e.sign > 0 THEN e.before_high * (1 + g.told_high / 100)
            WHEN g.unit = 'percent' THEN e.before_high * (1 - g.told_low / 100)
            WHEN e.sign > 0 THEN e.before_high + g.told_high * d.factor_high
            ELSE e.before_high - g.told_low * d.factor_low
        END AS expected_high,
        CASE WHEN g.unit = 'percent' AND e.kind = 'percent' THEN
            CASE WHEN e.sign > 0 THEN e.before_low + g.told_low ELSE e.before_low - g.told_high END END AS other_low,
        CASE WHEN g.unit = 'percent' AND e.kind = 'percent' THEN
            CASE WHEN e.sign > 0 THEN e.before_high + g.told_high ELSE e.before_high - g.told_low END END AS other_high,
        -- Percentages are often cut off instead of rounded: a miss by less than one more place is doubtful.
        CASE WHEN g.unit = 'percent' THEN (g.base_high - g.base_low) / 200 * e.before_value ELSE 0.0 END AS margin
    FROM ends AS e
    JOIN roles AS d ON d.relation = e.relation AND d.role = 'delta'
    JOIN ranged AS g ON g.claim = d.claim
    JOIN claims AS c ON c.claim = d.claim
)
SELECT
    claim,
    before_claim AS other,
    CASE WHEN delta_claim IS NULL THEN NULL ELSE after_claim END AS third,
    relation,
    told,
    before_low,
    before_high,
    after_low,
    after_high,
    expected_low,
    expected_high,
    CASE
        WHEN after_low > expected_high + margin OR after_high < expected_low - margin THEN confidence
        ELSE least(confidence, 2)
    END AS confidence,
    concat(told, ' from ', before_value, ' to ', after_value) AS fact,
    (after_low > expected_high + abs(expected_high) * 1e-9 OR after_high < expected_low - abs(expected_low) * 1e-9)
    AND (other_low IS NULL OR after_low > other_high + abs(other_high) * 1e-9 OR after_high < other_low - abs(other_low) * 1e-9)
        AS conflict
FROM sizes
