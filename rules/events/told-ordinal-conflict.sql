/*
title = "One event told alike, with two numbers"
severity = "error"
message = "two articles count one event ({topic}) as number {n} (\"{quote}\") and as number {m} (\"{other_quote}\")"
label = "number {n}"
other_label = "number {m}"
why = """
Two articles tell of one event, on one day and of the same people, and count it with two numbers. One of the counts is wrong, \
and every later count goes on from it."""
benign = [
    "One of them counts only those of one kind, or since some year.",
    "There were two such events on that day.",
]

[[examples]]
bad.articles = [
    {published = 2016-05-20, text = "Envoys of Norland and Sudland held the [[sixth round of talks]] on herring in Oxmoor on May 19, 2016."},
    {published = 2016-05-21, text = "Herring is dear. At the [[fifth round of talks]] in Oxmoor on May 19, 2016, the envoys of Norland and Sudland ate none."},
]
good.articles = [
    {published = 2016-05-20, text = "Envoys of Norland and Sudland held the sixth round of talks on herring in Oxmoor on May 19, 2016."},
    {published = 2016-05-21, text = "Herring is dear. At the sixth round of talks in Oxmoor on May 19, 2016, the envoys of Norland and Sudland ate none."},
]
*/
SELECT
    r.claim,
    r.other,
    r.relation,
    r.topic,
    a.n,
    b.n AS m,
    concat(r.topic, ' is ', least(a.n, b.n), ' or ', greatest(a.n, b.n)) AS fact,
    CASE WHEN r.superseded THEN 'note' ELSE 'error' END AS severity,
    r.confidence,
    a.n <> b.n AS conflict
FROM retellings AS r
JOIN ordinals AS a ON a.claim = r.claim
JOIN ordinals AS b ON b.claim = r.other
JOIN articles AS p ON p.article = a.article
JOIN articles AS q ON q.article = b.article
-- A copy of an article tells nothing that the article does not.
WHERE p.witness <> q.witness AND a.live AND b.live
