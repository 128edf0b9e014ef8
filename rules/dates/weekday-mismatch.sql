/*
title = "A weekday that is not the day of its date"
severity = "error"
message = "\"{quote}\": {day:date} was a {actual:weekday}, not a {stated:weekday}"
label = "{day:date} was a {actual:weekday}"
why = """
A weekday and a date tell one day twice, so one of them is wrong when they differ. Readers plan by the weekday and \
archives file by the date; the slip is often the trace of an older draft, a moved event or a wrong day of the month."""
benign = [
    "The article keeps another calendar (before 1923 several countries kept the Julian one).",
    "The words quote somebody else's slip on purpose.",
]
repairs = ["weekday", "date"]

[[examples]]
published = 2019-10-04
bad = "The delegation landed in Moscow on [[Wednesday, October 1]]."
good = "The delegation landed in Moscow on Tuesday, October 1."

[[examples]]
bad = "The hearing is set for [[Mon., 7 Oct. 2014]]."
good = "The hearing is set for Tue., 7 Oct. 2014."
*/
SELECT
    claim,
    min(first_day) AS day,
    min_by(actual_weekday, world) AS actual,
    min(stated_weekday) AS stated,
    concat(min(first_day), ' as ', min(stated_weekday)) AS fact,
    -- An article contradicts itself only if it does so however it is read.
    bool_and(actual_weekday <> stated_weekday) AS conflict
FROM dates
WHERE stated_weekday IS NOT NULL AND actual_weekday IS NOT NULL AND NOT relative
GROUP BY claim
