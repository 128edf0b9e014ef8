/*
title = "One incident, two days"
severity = "warning"
message = "the incident that {name} is named in was on {told} (\"{quote}\") or on {told_too} (\"{other_quote}\")"
label = "{told}"
other_label = "{told_too}"
why = """
Two articles on one incident, known by the people and places that hardly any other article names, put it on two days. One of \
the dates is wrong, or a weekday counts from the wrong week."""
benign = [
    "One article tells an earlier or later incident of the same people.",
    "The incident lasted for days.",
    "The day of publication that a weekday counts from is that of a copy in an archive.",
]

[[examples]]
bad.articles = [
    {published = 2016-05-05, text = "A cyclist was injured in Brennick on [[May 2]]. The driver, Tomas Welland, 32, of Oxmoor was not hurt, Sergeant Ilse Harker of Fulwood said."},
    {published = 2016-05-06, text = "Sergeant Ilse Harker of Fulwood named the driver of a van that injured a cyclist on [[May 4]] in Brennick: Tomas Welland, 32, lives in Oxmoor."},
]
good.articles = [
    {published = 2016-05-05, text = "A cyclist was injured in Brennick on May 4. The driver, Tomas Welland, 32, of Oxmoor was not hurt, Sergeant Ilse Harker of Fulwood said."},
    {published = 2016-05-06, text = "Sergeant Ilse Harker of Fulwood named the driver of a van that injured a cyclist on May 4 in Brennick: Tomas Welland, 32, lives in Oxmoor."},
]
*/
WITH told AS (
    SELECT i.*, p.witness
    FROM incident_days AS i
    JOIN articles AS p ON p.article = i.article
),
people AS (
    SELECT article, person, min(name) AS name FROM ages GROUP BY article, person
),
rare AS (
    -- Names that only a few articles have where they tell what happened.
    SELECT name FROM scenes GROUP BY name HAVING count(DISTINCT article) <= 6
),
scened AS (
    -- One kind of incident and two such names, told a day or two apart.
    SELECT x.article, y.article AS other, min(x.name) AS name
    FROM scenes AS x
    JOIN rare AS r ON r.name = x.name
    JOIN scenes AS y ON y.name = x.name AND y.kind = x.kind AND y.article <> x.article
    GROUP BY x.article, y.article
    HAVING count(DISTINCT x.name) >= 2
)
SELECT
    a.claim,
    b.claim AS other,
    min(x.name) AS name,
    min(a.day) AS told_first,
    min(a.day) AS told_last,
    min(b.day) AS told_too_first,
    min(b.day) AS told_too_last,
    concat('incident of ', min(x.person), ' on ', min(a.day), ' or ', min(b.day)) AS fact,
    -- A bare weekday counts from a publication that may be that of a copy.
    CASE WHEN bool_or(a.relative OR b.relative) THEN 1 ELSE 2 END AS confidence,
    -- A day of tolerance: nights belong to two days, and a time zone may lie between.
    min(b.day) - min(a.day) > 1 AS conflict
FROM told AS a
JOIN story_pairs AS s ON s.article = a.article
JOIN told AS b ON b.article = s.other
JOIN people AS x ON x.article = a.article
JOIN people AS y ON y.article = b.article AND y.person = x.person
WHERE a.witness <> b.witness AND s.shared >= 5 AND s.days <= 14
    AND (a.day < b.day OR (a.day = b.day AND a.claim < b.claim))
GROUP BY a.claim, b.claim
UNION ALL
SELECT
    a.claim,
    b.claim AS other,
    s.name,
    a.day AS told_first,
    a.day AS told_last,
    b.day AS told_too_first,
    b.day AS told_too_last,
    concat('incident at ', s.name, ' on ', a.day, ' or ', b.day) AS fact,
    2 AS confidence,
    b.day > a.day AS conflict
FROM told AS a
JOIN scened AS s ON s.article = a.article
JOIN told AS b ON b.article = s.other
-- Only days that are stated, and by day; farther apart they are as likely two incidents.
WHERE a.witness <> b.witness AND NOT a.relative AND NOT b.relative AND NOT a.night AND NOT b.night
    AND b.day - a.day BETWEEN 0 AND 2 AND (a.day < b.day OR a.claim < b.claim)
    AND NOT EXISTS (
        SELECT 1
        FROM people AS x
        JOIN people AS y ON y.person = x.person
        WHERE x.article = a.article AND y.article = b.article
    )
