/*
title = "A date that no calendar has"
severity = "error"
message = "\"{quote}\": there is no such day"
label = "no calendar has this day"
why = """
A month has 28 to 31 days, and only leap years have a February 29. A date beyond that is a slip of the keyboard, or of a \
spreadsheet that moved a date by one."""
benign = ["The words quote a joke or a form that somebody filled in wrongly."]

[[examples]]
published = 2018-11-16
bad = "The leaders met in Singapore on [[November 31, 2018]]."
good = "The leaders met in Singapore on November 30, 2018."

[[examples]]
bad = "The contract ended on [[29 February 2015]]."
good = "The contract ended on 29 February 2016."

[[examples]]
bad = "The lease began on [[October 35, 2018]], the court heard."
good = "The lease began on October 25, 2018, the court heard."
*/
SELECT
    claim,
    concat(min(month), '/', min(day)) AS fact,
    NOT bool_or(valid) AS conflict
FROM dates
WHERE granularity = 'day' AND month IS NOT NULL AND day IS NOT NULL
GROUP BY claim
