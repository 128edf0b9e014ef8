/*
title = "A number that leaves out earlier ones"
severity = "warning"
message = "\"{quote}\" is told as number {n} on {told}, but {earlier} earlier ones are told, the last on {told_too} (\"{other_quote}\")"
label = "number {n}: {told}"
other_label = "an earlier one: {told_too}"
why = """
What is called a first, or a second, is quoted for years. Where another article tells as many earlier ones of the same people \
and of the same kind, the number is wrong, or one of the days is."""
benign = [
    "It counts those of one kind, of one term of office or since some event.",
    "The earlier one was planned and did not take place.",
]

[[examples]]
bad.articles = [
    {published = 2016-05-20, text = "Bishop Ilse Harker came to the quarry at Brennick on Thursday, her [[first visit]] there, and blessed the new crane."},
    {published = 2012-03-08, text = "Bishop Ilse Harker visited the quarry at Brennick on [[March 7, 2012]] and spoke of the strike."},
]
good.articles = [
    {published = 2016-05-20, text = "Bishop Ilse Harker came to the quarry at Brennick on Thursday, her first visit there since the flood, and blessed the new crane."},
    {published = 2012-03-08, text = "Bishop Ilse Harker visited the quarry at Brennick on March 7, 2012 and spoke of the strike."},
]

[[examples]]
bad.articles = [
    {published = 2016-05-20, text = "Dockers in Brennick walked out over pay on Thursday, the [[first]] strike in the port's history, the Oxmoor Line said."},
    {published = 2009-03-08, text = "The first strike in the history of the port of Brennick began on [[Friday]] when dockers of the Oxmoor Line walked out."},
]
good.articles = [
    {published = 2016-05-20, text = "Dockers in Brennick walked out over pay on Thursday, the second strike in the port's history, the Oxmoor Line said."},
    {published = 2009-03-08, text = "The first strike in the history of the port of Brennick began on Friday when dockers of the Oxmoor Line walked out."},
]
*/
WITH ordered AS (
    SELECT
        e.relation, e.claim, e.other, e.head, o.n, e.first_day, e.last_day, e.earlier_first, e.earlier_last, o.article,
        lag(e.earlier_last) OVER (PARTITION BY e.claim ORDER BY e.earlier_first, e.other) AS before
    FROM earlier_ones AS e
    JOIN ordinals AS o ON o.claim = e.claim
    WHERE o.live
),
counted AS (
    -- Days of one week are of one event.
    SELECT
        claim, n, min(head) AS head, min(first_day) AS first_day, min(last_day) AS last_day, count(*) AS earlier,
        max_by(relation, earlier_first) AS relation, max_by(other, earlier_first) AS other, max(earlier_first) AS earlier_first,
        max_by(earlier_last, earlier_first) AS earlier_last
    FROM ordered
    WHERE before IS NULL OR earlier_first > before + 7
    GROUP BY claim, n
)
SELECT
    c.claim,
    c.other,
    c.relation,
    c.n,
    c.earlier,
    c.first_day AS told_first,
    c.last_day AS told_last,
    c.earlier_first AS told_too_first,
    c.earlier_last AS told_too_last,
    concat(c.head, ' no. ', c.n, ' on ', c.first_day) AS fact,
    2 AS confidence,
    c.earlier >= c.n AS conflict
FROM counted AS c
-- What is known by who takes part, or counted in one series, has rules of its own.
WHERE NOT EXISTS (
        SELECT 1
        FROM event_mentions AS m
        JOIN events AS e ON e.event = m.event
        JOIN events AS f ON f.series = e.series
        JOIN event_mentions AS x ON x.event = f.event AND x.claim = c.other
        WHERE m.claim = c.claim
    )
    AND NOT EXISTS (
        SELECT 1
        FROM ordinals AS o
        JOIN ordinals AS x ON x.series = o.series AND x.n = o.n AND x.claim <> o.claim
        WHERE o.claim = c.claim
    )
