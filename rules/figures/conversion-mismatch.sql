/*
title = "Two units that do not measure the same"
severity = "error"
message = "\"{quote}\" is not \"{other_quote}\": it comes to {expected} of that unit, the words say {stated}"
label = "{expected} in the other unit"
other_label = "told as {stated}"
why = """
A measure is told in two units, and no value that rounds to the one rounds to the other. A digit was dropped, the wrong factor \
was used, or the original was edited without its conversion."""
benign = [
    "The two were rounded very roughly on purpose.",
    "One is a different kind of the unit, such as a nautical mile or a troy ounce.",
]

[[examples]]
bad = "The village lies [[10 miles]] ([[26 km]]) from the border."
good = "The village lies 10 miles (16 km) from the border."

[[examples]]
bad = "It was [[35 degrees Celsius]] ([[105 degrees Fahrenheit]]) in the shade."
good = "It was 35 degrees Celsius (95 degrees Fahrenheit) in the shade."

[[examples]]
bad = "He stands [[6 feet]] [[4 inches]] ([[163 cm]]) tall."
good = "He stands 6 feet 4 inches (193 cm) tall."
*/
-- Each side is one figure, or a larger and a smaller unit ("6 feet 4 inches"), of which the larger one is exact.
WITH sides AS (
    SELECT
        r.relation,
        r.role,
        count(*) AS units,
        max(r.factor_low) AS larger,
        max(r.confidence) AS confidence,
        sum(f.base_low) AS low,
        sum(f.base_high) AS high,
        sum(f.value * r.factor_low) AS plain,
        min(f.base_high - f.base_low) / 2 AS finest,
        string_agg(concat(f.value, ' ', f.unit), ' ' ORDER BY r.factor_low DESC) AS told,
        bool_and(f.live) AS live
    FROM roles AS r
    JOIN figures AS f ON f.claim = r.claim
    WHERE r.kind = 'conversion'
    GROUP BY r.relation, r.role
), lengths AS (
    SELECT
        * REPLACE (
            CASE WHEN units > 1 THEN plain - finest ELSE low END AS low,
            CASE WHEN units > 1 THEN plain + finest ELSE high END AS high
        )
    FROM sides
)
SELECT
    one.claim,
    two.claim AS other,
    l.relation,
    -- What the left side comes to in the unit of the right one, and what the right one says. Of temperatures the middle of
    -- the base interval tells where the scale has its zero: at 32 for Fahrenheit.
    l.low / two.factor_high + CASE f.dimension WHEN 'temperature'
        THEN f.value - (f.base_low + f.base_high) / 2 / two.factor_low ELSE 0 END AS expected_low,
    l.high / two.factor_low + CASE f.dimension WHEN 'temperature'
        THEN f.value - (f.base_low + f.base_high) / 2 / two.factor_low ELSE 0 END AS expected_high,
    CASE WHEN r.units > 1 THEN r.low / two.factor_high ELSE f.told_low END AS stated_low,
    CASE WHEN r.units > 1 THEN r.high / two.factor_low ELSE f.told_high END AS stated_high,
    l.confidence,
    concat(l.told, ' ', r.told) AS fact,
    (l.low > r.high + abs(r.high) * 1e-9 OR l.high < r.low - abs(r.low) * 1e-9)
    -- Differences of temperatures have no zero point: "2 degrees Celsius (3.6 degrees Fahrenheit) warmer".
    AND NOT (f.dimension = 'temperature' AND abs(l.plain - f.value * two.factor_low) < 0.6) AS conflict
FROM lengths AS l
JOIN lengths AS r ON r.relation = l.relation AND r.role = 'right'
JOIN roles AS one ON one.relation = l.relation AND one.role = 'left' AND one.factor_low = l.larger
JOIN roles AS two ON two.relation = l.relation AND two.role = 'right' AND two.factor_low = r.larger
JOIN figures AS f ON f.claim = two.claim
WHERE l.role = 'left' AND l.live AND r.live
UNION ALL
-- Lengths of time, whose roles have for factors how often the unit of the right one goes into each, least and most.
SELECT
    one.claim,
    two.claim AS other,
    one.relation,
    one.factor_low AS expected_low,
    one.factor_high AS expected_high,
    two.factor_low AS stated_low,
    two.factor_high AS stated_high,
    one.confidence,
    concat(c.quote, ' ', d.quote) AS fact,
    one.factor_low > two.factor_high OR one.factor_high < two.factor_low AS conflict
FROM roles AS one
JOIN roles AS two ON two.relation = one.relation AND two.role = 'right'
JOIN claims AS c ON c.claim = one.claim
JOIN claims AS d ON d.claim = two.claim
WHERE one.kind = 'timespan' AND one.role = 'left' AND c.live AND d.live
