/*
title = "A feast beside a date on which it does not fall"
severity = "error"
message = "\"{other_quote}\" falls on {implied}, not on {told} (\"{quote}\")"
label = "this is {told}"
other_label = "this falls on {implied}"
why = "The name of a feast tells its day. Where the date beside it is another, readers plan for the wrong one."
benign = [
    "The feast was observed on another day than its own.",
    "A country or a church that the tool does not know keeps the feast on that day.",
]

[[examples]]
published = 2016-12-20
bad = "The shelter opens on [[Christmas Day]], [[December 24]]."
good = "The shelter opens on Christmas Day, December 25."

[[examples]]
published = 2015-11-20
bad = "Offices close on [[Thanksgiving]] ([[Nov. 24]])."
good = "Offices close on Thanksgiving (Nov. 26)."
*/
SELECT
    i.claim,
    i.source AS other,
    min_by(d.first_day, d.world) AS told_first,
    min_by(d.last_day, d.world) AS told_last,
    min_by(i.first_day, i.world) AS implied_first,
    min_by(i.last_day, i.world) AS implied_last,
    concat('holiday ', min(d.first_day), ' as ', min(i.first_day)) AS fact,
    bool_and(d.last_day < i.first_day OR d.first_day > i.last_day) AS conflict
FROM implied_dates AS i
JOIN dates AS d ON d.claim = i.claim AND d.world = i.world
WHERE i.how = 'holiday' AND d.first_day IS NOT NULL
GROUP BY i.claim, i.source
