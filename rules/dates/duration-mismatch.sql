/*
title = "A duration that does not fit its dates"
severity = "error"
message = "a \"{other_quote}\" stretch would end on {implied}, not on {told} (\"{quote}\")"
label = "this is {told}"
other_label = "this would end on {implied}"
why = """
"A four-day visit, May 23 to 25" tells its length twice. Both ways of counting are allowed, with and without the first day; \
where neither fits, the length or a date is wrong."""
benign = ["The length leaves out days of travel or rest.", "One of the days between was free."]

[[examples]]
published = 2017-05-21
bad = "She starts a [[four-day]] visit, May 23 to [[25]]."
good = "She starts a four-day visit, May 23 to 26."

[[examples]]
published = 2017-05-21
bad = "The fair, May 23 to [[28]], a [[three-day]] event, is free."
good = "The fair, May 23 to 25, a three-day event, is free."
*/
SELECT
    i.claim,
    i.source AS other,
    min_by(d.first_day, d.world) AS told_first,
    min_by(d.last_day, d.world) AS told_last,
    min_by(i.first_day, i.world) AS implied_first,
    min_by(i.last_day, i.world) AS implied_last,
    concat('duration ', min(d.first_day), ' as ', min(i.first_day)) AS fact,
    bool_and(d.last_day < i.first_day OR d.first_day > i.last_day) AS conflict
FROM implied_dates AS i
JOIN dates AS d ON d.claim = i.claim AND d.world = i.world
WHERE i.how = 'duration' AND d.first_day IS NOT NULL
GROUP BY i.claim, i.source
