/*
title = "One event told alike, on two days"
severity = "error"
message = "two articles tell one event alike ({topic}), on {told} (\"{quote}\") and on {told_too} (\"{other_quote}\")"
label = "{told}"
other_label = "{told_too}"
why = """
Two articles on one matter tell the same of the same people and things, and put it on two days that are close to each other. \
One of the days is a slip, and whoever writes the next report copies it."""
benign = [
    "It happened on both days.",
    "One article tells the day in another time zone.",
    "One article tells the day for which it was planned.",
]

[[examples]]
bad.articles = [
    {published = 2016-05-20, text = "The ferry Aldis was blessed in Brennick on [[Thursday, May 12, 2016]], by Bishop Ilse Harker."},
    {published = 2016-05-28, text = "Fares will rise in June. The ferry Aldis, which Bishop Ilse Harker blessed in Brennick on [[May 11, 2016]], carries 40 cars."},
]
good.articles = [
    {published = 2016-05-20, text = "The ferry Aldis was blessed in Brennick on Thursday, May 12, 2016, by Bishop Ilse Harker."},
    {published = 2016-05-28, text = "Fares will rise in June. The ferry Aldis, which Bishop Ilse Harker blessed in Brennick on May 12, 2016, carries 40 cars. It left for Oxmoor on May 13."},
]
*/
WITH days AS (
    SELECT d.claim, min(d.article) AS article, min(d.first_day) AS day, min(p.witness) AS witness
    FROM dates AS d
    JOIN articles AS p ON p.article = d.article
    WHERE d.live AND d.first_day = d.last_day
    GROUP BY d.claim
    HAVING min(d.first_day) = max(d.first_day)
)
SELECT
    r.claim,
    r.other,
    r.relation,
    r.topic,
    a.day AS told_first,
    a.day AS told_last,
    b.day AS told_too_first,
    b.day AS told_too_last,
    concat(r.topic, ' on ', least(a.day, b.day), ' or ', greatest(a.day, b.day)) AS fact,
    CASE WHEN r.superseded THEN 'note' ELSE 'error' END AS severity,
    r.confidence,
    a.day <> b.day AS conflict
FROM retellings AS r
JOIN days AS a ON a.claim = r.claim
JOIN days AS b ON b.claim = r.other
-- A copy of an article tells nothing that the article does not; events that are known by who takes part have a rule of
-- their own.
WHERE a.witness <> b.witness AND NOT EXISTS (
        SELECT 1
        FROM event_mentions AS m
        JOIN events AS e ON e.event = m.event
        JOIN event_mentions AS n ON n.claim = r.other
        JOIN events AS f ON f.event = n.event AND f.head = e.head AND f.people = e.people
        WHERE m.claim = r.claim
    )
