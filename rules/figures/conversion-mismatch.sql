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
-- The claims of the left side are its larger unit and, for "6 feet 4 inches", the smaller one.
WITH sides AS (
    SELECT
        r.relation,
        max(CASE WHEN r.role = 'left' THEN r.factor_low END) AS larger,
        max(r.confidence) AS confidence,
        sum(CASE WHEN r.role = 'left' THEN f.base_low ELSE 0 END) AS left_low,
        sum(CASE WHEN r.role = 'left' THEN f.base_high ELSE 0 END) AS left_high,
        sum(CASE WHEN r.role = 'left' THEN f.value * r.factor_low ELSE 0 END) AS left_plain,
        string_agg(concat(f.value, ' ', f.unit), ' ' ORDER BY r.role, r.factor_low DESC) AS fact,
        bool_and(f.live) AS live
    FROM roles AS r
    JOIN figures AS f ON f.claim = r.claim
    WHERE r.kind = 'conversion'
    GROUP BY r.relation
)
SELECT
    one.claim,
    two.claim AS other,
    s.relation,
    -- What the left side comes to in the unit of the right one, and what the right one says. Of temperatures the middle of
    -- the base interval tells where the scale has its zero: at 32 for Fahrenheit.
    s.left_low / two.factor_high + CASE two_f.dimension WHEN 'temperature'
        THEN two_f.value - (two_f.base_low + two_f.base_high) / 2 / two.factor_low ELSE 0 END AS expected_low,
    s.left_high / two.factor_low + CASE two_f.dimension WHEN 'temperature'
        THEN two_f.value - (two_f.base_low + two_f.base_high) / 2 / two.factor_low ELSE 0 END AS expected_high,
    two_f.told_low AS stated_low,
    two_f.told_high AS stated_high,
    s.confidence,
    s.fact,
    (s.left_low > two_f.base_high + abs(two_f.base_high) * 1e-9 OR s.left_high < two_f.base_low - abs(two_f.base_low) * 1e-9)
    -- Differences of temperatures have no zero point: "2 degrees Celsius (3.6 degrees Fahrenheit) warmer".
    AND NOT (two_f.dimension = 'temperature' AND abs(s.left_plain - two_f.value * two.factor_low) < 0.6) AS conflict
FROM sides AS s
JOIN roles AS one ON one.relation = s.relation AND one.role = 'left' AND one.factor_low = s.larger
JOIN roles AS two ON two.relation = s.relation AND two.role = 'right'
JOIN figures AS two_f ON two_f.claim = two.claim
WHERE s.live
