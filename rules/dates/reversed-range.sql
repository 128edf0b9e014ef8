/*
title = "A range of dates that ends before it starts"
severity = "error"
message = "\"{quote}\": the range ends before it starts"
label = "ends before it starts"
why = "A reader cannot tell whether the two days were exchanged or one of them is wrong."
benign = ["The words count back on purpose, as in a chart that runs from the present to the past."]
repairs = ["swap"]

[[examples]]
published = 2017-05-21
bad = "The president will be in Russia from [[May 26-23]]."
good = "The president will be in Russia from May 23-26."

[[examples]]
published = 2017-05-21
bad = "The fair runs from [[June 12 to June 9]]."
good = "The fair runs from December 28 to January 4."
*/
SELECT
    r.claim,
    c.quote AS fact,
    NOT r.ordered AS conflict
FROM date_ranges AS r
JOIN claims AS c ON c.claim = r.claim
