/*
title = "A numbered day of a visit that does not fit its start"
severity = "warning"
message = "\"{quote}\" on {told} puts the start on {implied}, but it is said to have started on {started} (\"{other_quote}\")"
label = "so the first day was {implied}"
other_label = "the start: {started}"
why = """
"The second day of the visit" and the day of arrival tell the start twice. Where they differ, one of the dates is wrong, \
often together with the weekday beside it."""
benign = [
    "The official programme began a day after the arrival.",
    "The days are counted from the departure, or across the date line.",
]

[[examples]]
published = 2019-10-04
bad = """
Cruz met the premier on October 3, the [[second day of his official visit]].

Cruz arrived in Oslo on [[October 1]] for the visit."""
good = """
Cruz met the premier on October 3, the second day of his official visit.

Cruz arrived in Oslo on October 2 for the visit."""

[[examples]]
published = 2021-06-20
bad = """
On June 16, the [[third day of her visit]], the chancellor toured the port. \
The chancellor had arrived in Lisbon on [[June 11]]."""
good = """
On June 16, the third day of her visit, the chancellor toured the port. \
The chancellor had arrived in Lisbon on June 14."""

[[examples]]
published = 2013-05-09
bad = """
The trial of the mill owner opened on [[Monday, May 6]]. \
On Tuesday, the [[fourth day of the trial]], two clerks gave evidence."""
good = """
The trial of the mill owner opened on Friday, May 3. \
On Tuesday, the third day of the trial, two clerks gave evidence."""
*/
SELECT
    o.claim,
    b.claim AS other,
    min(o.first_day) AS told_first,
    min(o.last_day) AS told_last,
    min(o.first_day - o.n + 1) AS implied_first,
    min(o.last_day - o.n + 1) AS implied_last,
    min_by(b.first_day, b.world) AS started_first,
    min_by(b.last_day, b.world) AS started_last,
    concat(o.event, ' day ', min(o.n), ' on ', min(o.first_day), ' from ', min(b.first_day)) AS fact,
    CASE
        -- Ten days apart and more are two visits.
        WHEN bool_and(abs(b.first_day - o.first_day + o.n - 1) >= 10) THEN NULL
        -- Courts, talks and strikes rest on some days: there the count can only be too high.
        WHEN b.event NOT IN ('visit', 'summit', 'siege', 'blockade', 'festival', 'offensive', 'ceasefire', 'truce')
            THEN bool_and(b.first_day > o.last_day - o.n + 1)
        ELSE bool_and(b.last_day < o.first_day - o.n + 1 OR b.first_day > o.last_day - o.n + 1)
    END AS conflict
FROM ordinals AS o
JOIN bounds AS b ON b.article = o.article AND b.bound = 'start'
    AND (b.event = o.event OR o.event LIKE concat('% ', b.event) OR o.event LIKE concat('%-', b.event))
WHERE o.head = 'day' AND o.live AND o.fact AND b.live AND b.first_day IS NOT NULL AND o.first_day = o.last_day
    AND (o.actor = '' OR b.actor = '' OR o.actor = b.actor)
GROUP BY o.claim, b.claim, o.event, b.event
