/*
title = "A range of weekdays beside a range of dates on other weekdays"
severity = "error"
message = "\"{quote}\": {told} is a {first:weekday} to a {last:weekday}, not a {stated_first:weekday} to a {stated_last:weekday}"
label = "{told} is a {first:weekday} to a {last:weekday}"
why = """
The weekdays and the dates tell one range twice. Where they differ, readers come on the wrong day, and the archive keeps the \
wrong week."""
benign = ["The event is closed on some days of the range of dates."]

[[examples]]
published = 2017-05-10
bad = "The fair runs [[Monday through Thursday, May 22-26]]."
good = "The fair runs Monday through Friday, May 22-26."

[[examples]]
published = 2017-05-10
bad = "It is shown [[June 2 to 4 (Thursday through Saturday)]]."
good = "It is shown June 2 to 4 (Friday through Sunday)."
*/
SELECT
    r.claim,
    min_by(f.first_day, f.world) AS told_first,
    min_by(t.first_day, t.world) AS told_last,
    min_by(f.actual_weekday, f.world) AS first,
    min_by(t.actual_weekday, t.world) AS last,
    min(r.from_weekday) AS stated_first,
    min(r.to_weekday) AS stated_last,
    concat(min(f.first_day), ' to ', min(t.first_day), ' as ', min(r.from_weekday), ' to ', min(r.to_weekday)) AS fact,
    bool_and(f.actual_weekday <> r.from_weekday OR t.actual_weekday <> r.to_weekday) AS conflict
FROM date_ranges AS r
JOIN dates AS f ON f.claim = r.from_claim
JOIN dates AS t ON t.claim = r.to_claim AND t.world = f.world
WHERE r.from_weekday IS NOT NULL AND f.actual_weekday IS NOT NULL AND t.actual_weekday IS NOT NULL AND r.ordered
GROUP BY r.claim
