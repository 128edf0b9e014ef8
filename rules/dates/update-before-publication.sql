/*
title = "An update before publication"
severity = "warning"
message = "the article says that it was updated on {told} (\"{quote}\"), but it appeared on {published}"
label = "this is {told}, but the article appeared on {published}"
why = """
An article cannot be updated before it appears: the day of the update or that of publication is wrong, and readers judge by \
them how fresh the facts are."""
benign = [
    "The day of publication is that of a reprint or of a copy in an archive.",
    "The words speak of the update of something else, such as a list or a law.",
]

[[examples]]
published = 2017-05-21
bad = """
President Ana Rivera will be in Oslo from May 23-26.

Updated on [[May 12]] to reflect the correct dates of the visit."""
good = """
President Ana Rivera will be in Oslo from May 23-26.

Updated on May 22 to reflect the correct dates of the visit."""
*/
SELECT
    b.claim,
    min_by(b.first_day, b.world) AS told_first,
    min_by(b.last_day, b.world) AS told_last,
    min(a.published_first) AS published_first,
    min(a.published_last) AS published_last,
    concat('update ', min(b.first_day), ' of ', min(a.published_first)) AS fact,
    -- More than a month apart, the day of publication is rather that of a reprint or of a copy in an archive.
    CASE WHEN min(a.published_first) - min_by(b.last_day, b.world) > 31 THEN 1 ELSE 3 END AS confidence,
    -- A day of tolerance: a time zone may lie between the two.
    bool_and(b.last_day + 1 < a.published_first) AS conflict
FROM bounds AS b
JOIN articles AS a ON a.article = b.article
WHERE b.event = 'update' AND b.first_day IS NOT NULL AND a.published_from IN ('argument', 'metadata', 'header')
GROUP BY b.claim
