/*
title = "A following day that does not follow"
severity = "warning"
message = "\"{quote}\" is {told}, but \"{other_quote}\" means {implied}"
label = "this is {told}"
other_label = "this means {implied}"
why = """
"The following day" counts from the day that was told before. Where the date beside it is another day, one of the two dates \
is wrong, or a sentence between them was cut."""
benign = ["The words count from another day than the one told last."]

[[examples]]
published = 2019-10-10
bad = "They met on September 29. [[The following day]], [[October 2]], they signed the deal."
good = "They met on September 29. The following day, September 30, they signed the deal."

[[examples]]
published = 2019-10-10
bad = "The vote was held on October 4. [[A day earlier]], on [[October 1]], the minister had resigned."
good = "The vote was held on October 4. A day earlier, on October 3, the minister had resigned."
*/
SELECT
    i.claim,
    i.source AS other,
    min_by(d.first_day, d.world) AS told_first,
    min_by(d.last_day, d.world) AS told_last,
    min_by(i.first_day, i.world) AS implied_first,
    min_by(i.last_day, i.world) AS implied_last,
    concat('sequence ', min(d.first_day), ' as ', min(i.first_day)) AS fact,
    bool_and(d.last_day < i.first_day OR d.first_day > i.last_day) AS conflict
FROM implied_dates AS i
JOIN dates AS d ON d.claim = i.claim AND d.world = i.world
WHERE i.how = 'sequence' AND d.first_day IS NOT NULL
GROUP BY i.claim, i.source
