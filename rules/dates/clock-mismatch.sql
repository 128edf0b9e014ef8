/*
title = "One moment told in two zones that do not meet"
severity = "error"
message = "\"{quote}\": the two clock times are {gap_minutes:number} minutes apart"
label = "{gap_minutes:number} minutes apart"
why = """
A time given in two zones is one moment, so both must lead to the same time in UTC, with summer time where it holds on that \
day. The slip is often an hour: summer time was forgotten, or added twice."""
benign = [
    "The zone's name means another zone than those the tool knows by it.",
    "Summer time began or ended on a neighbouring day.",
]

[[examples]]
published = 2017-05-10
bad = "The call starts at [[9:00 a.m. Eastern / 14:00 UTC]] on May 12."
good = "The call starts at 9:00 a.m. Eastern / 13:00 UTC on May 12."

[[examples]]
published = 2017-05-10
bad = "The probe lands at [[0130 GMT Tuesday (9:30 p.m. EDT Sunday)]]."
good = "The probe lands at 0130 GMT Tuesday (9:30 p.m. EDT Monday)."
*/
SELECT
    k.claim,
    k.nearest_gap AS gap_minutes,
    c.quote AS fact,
    k.nearest_gap > 0 AS conflict
FROM clocks AS k
JOIN claims AS c ON c.claim = k.claim
