/*
title = "Two conversions at two rates"
severity = "error"
message = "\"{quote}\" as \"{third_quote}\" is {rate} {currency} for one {base}, but \"{other_quote}\" is {other_rate} elsewhere in the article"
label = "{rate} {currency} for one {base}"
other_label = "{other_rate} {currency} for one {base}"
third_label = "its conversion"
why = """
An article converts sums at one rate. Where two conversions between the same currencies imply two rates, one of the four sums \
has a wrong digit or scale, or was edited without its conversion."""
benign = [
    "The sums belong to different times, and each was converted at the rate of its own.",
    "One of them was rounded more roughly than its digits say.",
]

[[examples]]
bad = """
The bridge cost [[50 million pesos]] ([[$1 million]]).

The road cost [[100 million pesos]] ($3 million)."""
good = """
The bridge cost 50 million pesos ($1 million).

The road cost 100 million pesos ($2 million)."""

[[examples]]
bad = "At 1.10 dollars to the euro, [[100 euros]], or [[200 dollars]], should be enough."
good = "At 1.10 dollars to the euro, 100 euros, or 110 dollars, should be enough."

[[examples]]
bad = "A loaf costs [[60 rupees]] ([[72 cents]]), and a cake costs 100 rupees ($3.20)."
good = "A loaf costs 60 rupees (72 cents), and a cake costs 100 rupees ($1.20)."
*/
-- Each conversion with its currencies in the order of the alphabet, so that "(...)" may stand either way.
WITH sums AS (
    SELECT
        claim,
        article,
        live,
        -- "about $4" is rougher than its digits; "less than $5" is told of the other sum too and says nothing of the rate.
        CASE WHEN low > 0 AND high < 1e300 THEN least(low, base_low) ELSE base_low END AS low,
        CASE WHEN low > 0 AND high < 1e300 THEN greatest(high, base_high) ELSE base_high END AS high,
        CASE WHEN currency = '' OR unit IN ('cent', 'penny') THEN unit ELSE currency END AS name
    FROM figures
    WHERE kind = 'money' AND base_low > 0
), pairs AS (
    SELECT
        l.relation,
        f.article,
        l.confidence,
        CASE WHEN f.name < g.name THEN f.name ELSE g.name END AS base,
        CASE WHEN f.name < g.name THEN g.name ELSE f.name END AS currency,
        l.claim AS left_claim,
        r.claim AS right_claim,
        CASE WHEN f.name < g.name THEN f.low ELSE g.low END AS one_low,
        CASE WHEN f.name < g.name THEN f.high ELSE g.high END AS one_high,
        CASE WHEN f.name < g.name THEN g.low ELSE f.low END AS two_low,
        CASE WHEN f.name < g.name THEN g.high ELSE f.high END AS two_high
    FROM roles AS l
    JOIN roles AS r ON r.relation = l.relation AND r.role = 'right'
    JOIN sums AS f ON f.claim = l.claim
    JOIN sums AS g ON g.claim = r.claim
    WHERE l.kind = 'exchange' AND l.role = 'left' AND f.live AND g.live
)
SELECT
    a.left_claim AS claim,
    b.left_claim AS other,
    a.right_claim AS third,
    a.relation,
    a.base,
    a.currency,
    a.two_low / a.one_high AS rate_low,
    a.two_high / a.one_low AS rate_high,
    b.two_low / b.one_high AS other_rate_low,
    b.two_high / b.one_low AS other_rate_high,
    -- Rates move by a few percent between two days; a slip of a digit or a scale moves them more.
    CASE
        WHEN a.two_low * b.one_low > b.two_high * a.one_high * 1.05 OR b.two_low * a.one_low > a.two_high * b.one_high * 1.05
        THEN least(a.confidence, b.confidence)
        ELSE 2
    END AS confidence,
    concat(a.base, '/', a.currency, ' ', a.two_low, ' for ', a.one_low, ' and ', b.two_low, ' for ', b.one_low) AS fact,
    a.two_low * b.one_low > b.two_high * a.one_high * (1 + 1e-9) OR b.two_low * a.one_low > a.two_high * b.one_high * (1 + 1e-9)
        AS conflict
FROM pairs AS a
JOIN pairs AS b ON b.article = a.article AND b.base = a.base AND b.currency = a.currency AND b.relation > a.relation
UNION ALL
-- A conversion with a stated rate, or with another one in whole dollars where it has cents: the role "rate" is what one unit,
-- or the sum "for", comes to; its factor makes cents of dollars.
SELECT
    l.claim,
    q.claim AS other,
    r.claim AS third,
    l.relation,
    f.name AS base,
    g.name AS currency,
    g.low / f.high AS rate_low,
    g.high / f.low AS rate_high,
    p.low * q.factor_low / coalesce(u.high, 1) AS other_rate_low,
    p.high * q.factor_low / coalesce(u.low, 1) AS other_rate_high,
    CASE
        WHEN g.low * coalesce(u.low, 1) > p.high * q.factor_low * f.high * 1.05
            OR p.low * q.factor_low * f.low > g.high * coalesce(u.high, 1) * 1.05
        THEN l.confidence
        ELSE 2
    END AS confidence,
    concat(f.name, '/', g.name, ' ', g.low, ' for ', f.low, ' at ', p.low) AS fact,
    g.low * coalesce(u.low, 1) > p.high * q.factor_low * f.high * (1 + 1e-9)
        OR p.low * q.factor_low * f.low > g.high * coalesce(u.high, 1) * (1 + 1e-9) AS conflict
FROM roles AS l
JOIN roles AS r ON r.relation = l.relation AND r.role = 'right'
JOIN roles AS q ON q.relation = l.relation AND q.role = 'rate'
LEFT JOIN roles AS w ON w.relation = l.relation AND w.role = 'for'
JOIN sums AS f ON f.claim = l.claim
JOIN sums AS g ON g.claim = r.claim
JOIN sums AS p ON p.claim = q.claim
LEFT JOIN sums AS u ON u.claim = w.claim
WHERE l.kind = 'rate' AND l.role = 'left' AND f.live AND g.live
