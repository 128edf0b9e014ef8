/*
title = "One event, two tolls"
severity = "error"
message = "{n:number} {property} (\"{quote}\") and {m:number} {property} (\"{other_quote}\") in what is told to be one event: {kind}"
label = "{n:number} {property}, told on {told}"
other_label = "{m:number} {property}, told on {told_too}"
why = """
Two articles on one event with two tolls: one of them is out of date or wrong. While an event unfolds the later figure \
replaces the earlier one, which is only noted; once it is over, both cannot be right."""
benign = [
    "The toll has changed between the two reports.",
    "One counts the attacker among the dead, and the other does not.",
    "The articles tell two events at one place.",
]

[[examples]]
bad.articles = [
    {published = 2016-05-20, title = "Trial opens over bus crash", text = "The trial over the crash on May 4 that killed [[three people]] near Brennick opened before Judge Ilse Harker in Oxmoor. The driver, Tomas Welland of Fulwood, did not speak."},
    {published = 2016-05-21, title = "Driver in court", text = "Tomas Welland of Fulwood is in court in Oxmoor over the crash on May 4 near Brennick that killed [[five people]], and Judge Ilse Harker has heard him."},
]
good.articles = [
    {published = 2016-05-20, title = "Trial opens over bus crash", text = "The trial over the crash on May 4 that killed three people near Brennick opened before Judge Ilse Harker in Oxmoor. The driver, Tomas Welland of Fulwood, did not speak."},
    {published = 2016-05-21, title = "Driver in court", text = "Tomas Welland of Fulwood is in court in Oxmoor over the crash on May 4 near Brennick that killed three people, and Judge Ilse Harker has heard him."},
]

[[examples]]
bad.articles = [
    {published = 2016-05-20, text = "The train crash near Brennick on May 4 killed [[15 people]]."},
    {published = 2016-05-28, text = "Bells rang in Oxmoor for those who died when the May 4 train crash near Brennick killed [[51 people]]."},
]
good.articles = [
    {published = 2016-05-20, text = "The train crash near Brennick on May 4 killed 15 people."},
    {published = 2016-05-28, text = "Bells rang in Oxmoor for those who died when the May 4 train crash near Brennick killed 15 people."},
]
*/
WITH told AS (
    SELECT
        f.*, p.witness, p.content, p.published_first AS told_first, p.published_last AS told_last,
        coalesce(f.event_first, i.day) AS day_first, coalesce(f.event_last, i.day) AS day_last
    FROM event_facts AS f
    JOIN articles AS p ON p.article = f.article
    LEFT JOIN incident_days AS i ON i.article = f.article
),
placed AS (
    -- Where and when the sentence of a toll puts its attack or accident.
    SELECT DISTINCT t.claim, t.property, t.low, t.high, e.head, m.place, m.first_day
    FROM event_mentions AS m
    JOIN events AS e ON e.event = m.event
    JOIN claims AS c ON c.sentence = m.sentence
    JOIN told AS t ON t.claim = c.claim
    WHERE e.head IN ('attack', 'accident') AND m.modality = 'fact' AND m.first_day = m.last_day
),
ends AS (
    -- Whatever clashes with any other toll clashes with the lowest or the highest.
    SELECT head, place, first_day, property, min_by(claim, high) AS claim FROM placed GROUP BY head, place, first_day, property
    UNION
    SELECT head, place, first_day, property, max_by(claim, low) AS claim FROM placed GROUP BY head, place, first_day, property
),
rare AS (
    -- Names that only a few articles have where they tell what happened.
    SELECT name, count(DISTINCT article) AS articles FROM scenes GROUP BY name HAVING count(DISTINCT article) <= 6
),
scened AS (
    SELECT x.article, y.article AS other
    FROM scenes AS x
    JOIN rare AS r ON r.name = x.name
    JOIN scenes AS y ON y.name = x.name AND y.kind = x.kind AND y.article <> x.article
    GROUP BY x.article, y.article
    HAVING count(DISTINCT x.name) >= 2 OR min(r.articles) <= 3
),
ties AS (
    -- One event by the names that hardly any other article has ...
    SELECT a.claim AS one, b.claim AS two, s.shared, 0 AS tied
    FROM told AS a
    JOIN story_pairs AS s ON s.article = a.article
    JOIN told AS b ON b.article = s.other AND b.property = a.property
    WHERE s.shared >= 5 AND s.days <= 14 OR s.shared >= 4 AND s.days <= 3
    UNION
    -- ... by its kind and the names where it was ...
    SELECT a.claim AS one, b.claim AS two, 0 AS shared, 0 AS tied
    FROM told AS a
    JOIN scened AS s ON s.article = a.article
    JOIN told AS b ON b.article = s.other AND b.property = a.property
    WHERE abs(a.told_first - b.told_first) <= 7
    UNION
    -- ... by what two of a few articles share ...
    SELECT a.claim AS one, b.claim AS two, 0 AS shared, 1 AS tied
    FROM told AS a
    JOIN matters AS s ON s.article = a.article
    JOIN told AS b ON b.article = s.other AND b.property = a.property
    WHERE s.close OR s.names >= 2 AND s.words >= 6
    UNION
    -- ... or by its kind, its place and its day.
    SELECT a.claim AS one, b.claim AS two, 0 AS shared, 0 AS tied
    FROM placed AS a
    JOIN ends AS b ON b.head = a.head AND b.place = a.place AND b.first_day = a.first_day AND b.property = a.property
    UNION
    SELECT b.claim AS one, a.claim AS two, 0 AS shared, 0 AS tied
    FROM placed AS a
    JOIN ends AS b ON b.head = a.head AND b.place = a.place AND b.first_day = a.first_day AND b.property = a.property
),
tied AS (
    SELECT one, two, max(shared) AS shared, max(tied) = 1 AS tied FROM ties WHERE one <> two GROUP BY one, two
),
pairs AS (
    SELECT
        a.claim, b.claim AS other, a.property, a.low, a.high, b.low AS other_low, b.high AS other_high,
        a.told_first, a.told_last, b.told_first AS told_too_first, b.told_last AS told_too_last,
        least(a.content, b.content) AS content, a.speaker, b.speaker AS other_speaker, x.shared, x.tied,
        a.high < b.low OR b.high < a.low AS conflict,
        a.final AND a.property <> 'arrested' AS final,
        a.moment <> '' AND a.moment = b.moment AND abs(a.told_first - b.told_first) <= 2 AS at_once,
        -- A week after an event its toll has settled; arrests go on.
        a.property <> 'arrested' AND a.day_first IS NOT NULL AND b.day_first IS NOT NULL
            AND a.told_first - a.day_last >= 7 AND b.told_first - b.day_last >= 7 AS over
    FROM tied AS x
    JOIN told AS a ON a.claim = x.one
    JOIN told AS b ON b.claim = x.two
    WHERE a.witness <> b.witness
        AND (a.told_last < b.told_last OR (a.told_last = b.told_last AND a.claim < b.claim))
        AND (a.day_first IS NULL OR b.day_first IS NULL
            OR (a.day_first <= b.day_last + 1 AND b.day_first <= a.day_last + 1))
)
SELECT
    claim,
    other,
    -- What makes the count a toll is surer than what it counts by itself.
    claim AS relation,
    property,
    low AS n,
    other_low AS m,
    told_first,
    told_last,
    told_too_first,
    told_too_last,
    CASE
        WHEN speaker <> '' AND other_speaker <> '' AND speaker <> other_speaker THEN 'disputed between two speakers'
        WHEN at_once THEN 'both were told at one moment'
        WHEN over THEN 'both were told when it was over'
        WHEN final THEN 'the first was told to be final'
        WHEN property = 'killed' AND other_high < low AND told_last < told_too_first THEN 'an older figure, or a corrected one'
        WHEN told_last < told_too_first THEN 'superseded'
        ELSE 'one may update the other on that day'
    END AS kind,
    CASE
        WHEN speaker <> '' AND other_speaker <> '' AND speaker <> other_speaker THEN 'note'
        WHEN at_once THEN 'error'
        WHEN over AND shared = 0 THEN 'warning'
        WHEN over THEN 'error'
        WHEN final THEN 'warning'
        WHEN property = 'killed' AND other_high < low AND told_last < told_too_first THEN 'warning'
        ELSE 'note'
    END AS severity,
    -- Two ties: what the articles share, and a moment that both name or a count that was told to be the last.
    CASE WHEN over AND shared >= 6 OR tied AND (at_once OR final) THEN 3 ELSE 2 END AS confidence,
    concat(property, ' in ', content, ': ', least(low, other_low), ' or ', greatest(low, other_low)) AS fact,
    conflict
FROM pairs
