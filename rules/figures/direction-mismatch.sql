/*
title = "A rise to less, or a fall to more"
severity = "error"
message = "it \"{cue}\" from \"{quote}\" to \"{other_quote}\", but {after} is {way} than {before}"
label = "before: {before}"
other_label = "after: {after}"
why = """
The verb says which way the figure went, and the figures go the other way. Either the two are swapped, or the verb is the \
opposite of what was meant, or a digit is wrong."""
benign = [
    "The figure is one for which less counts as a rise, such as a rank, an exchange rate or a record time.",
    "The two figures measure different things.",
]

[[examples]]
bad = "The number of cases rose from [[50]] to [[40]] within a week."
good = "The number of cases rose from 40 to 50 within a week."

[[examples]]
bad = "Profit fell to [[$60 million]] from [[$50 million]] a year earlier."
good = "Profit fell to $50 million from $60 million a year earlier."

[[examples]]
bad = "The average commute fell from [[40 minutes]] to [[55 minutes]]."
good = "The average commute rose from 40 minutes to 55 minutes."

[[examples]]
bad = "The marsh, [[640 hectares]] in 1950, has shrunk and now covers [[710 hectares]]."
good = "The marsh, 710 hectares in 1950, has shrunk and now covers 640 hectares."

[[examples]]
bad = "The sentence was lengthened on appeal from [[six years]] to [[four]]."
good = "The sentence was lengthened on appeal from six years to nine."

[[examples]]
bad = "Waits have shortened. People now wait [[31 days]], against [[22]] a year ago."
good = "Waits have shortened. People now wait 17 days, against 22 a year ago."
*/
WITH told AS (
    SELECT
        claim,
        -- Beside the other figure of its change, 900 without a hedge is hardly told of 860.
        CASE WHEN written_out THEN greatest(low, value * 0.985) ELSE low END AS low,
        CASE WHEN written_out THEN least(high, value * 1.015) ELSE high END AS high,
        value,
        unit,
        live
    FROM (
        SELECT
            *,
            value < 1000000 AND value = 10 * floor(value / 10) AND kind IN ('count', 'money', 'measure')
            AND abs(low + high - 2 * value) <= value * 1e-9 AND high - low <= value * 0.101 AS written_out
        FROM figures
    ) AS f
    UNION ALL
    SELECT d.claim, d.low_days, d.high_days, d.low_days, 'day', c.live
    FROM durations AS d
    JOIN claims AS c ON c.claim = d.claim
)
SELECT
    b.claim,
    a.claim AS other,
    b.relation,
    b.cue,
    CASE WHEN b.direction = 'up' THEN 'less' ELSE 'more' END AS way,
    f.low * coalesce(b.factor_low, 1) AS before_low,
    f.high * coalesce(b.factor_low, 1) AS before_high,
    t.low AS after_low,
    t.high AS after_high,
    b.confidence,
    concat(b.direction, ' from ', f.value, ' to ', t.value, ' ', t.unit) AS fact,
    -- Rounding alone does not turn two figures round: what hedges leave is what counts.
    CASE
        -- A bare number takes the unit of the other end: "from six years to nine".
        WHEN b.direction = 'up' THEN t.high < f.low * coalesce(b.factor_low, 1) - abs(f.low) * 1e-9
        ELSE t.low > f.high * coalesce(b.factor_low, 1) + abs(f.high) * 1e-9
    END AS conflict
FROM roles AS b
JOIN roles AS a ON a.relation = b.relation AND a.role = 'after'
JOIN told AS f ON f.claim = b.claim
JOIN told AS t ON t.claim = a.claim
WHERE b.kind = 'change' AND b.role = 'before' AND b.direction <> '' AND f.live AND t.live
