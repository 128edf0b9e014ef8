/*
title = "One person, two ages"
severity = "error"
message = "{name} is told to be {age} (\"{quote}\") and {other_age} (\"{other_quote}\")"
label = "{age}"
other_label = "{other_age}"
why = """
A person has one birthday, so an age fixes a year of birth. Two ages within a few days, or an age that falls as time goes on, \
mean that one report has it wrong, and the person's family will notice first."""
benign = [
    "Two people of one family have the same name.",
    "One of the ages is that of an earlier day, for instance of the crime and not of the sentence.",
    "The birthday lies between the two reports.",
]

[[examples]]
bad.articles = [
    {published = 2016-05-04, text = "A van hit a cyclist near Brennick on Tuesday. The driver, [[32-year-old]] Tomas Welland of Oxmoor, was not hurt, Sergeant Ilse Harker said."},
    {published = 2016-05-06, text = "Police in Brennick have named the driver of a van that hit a cyclist. Tomas Welland, [[23]], lives in Oxmoor, Sergeant Ilse Harker said."},
]
good.articles = [
    {published = 2016-05-04, text = "A van hit a cyclist near Brennick on Tuesday. The driver, 32-year-old Tomas Welland of Oxmoor, was not hurt, Sergeant Ilse Harker said."},
    {published = 2017-05-06, text = "A driver from Brennick was fined on Friday. Tomas Welland, 33, of Oxmoor had hit a cyclist, Sergeant Ilse Harker said."},
]

[[examples]]
published = 2016-05-04
bad = "The keeper, Tomas Welland, [[54]], was hurt. The zoo said Tomas Welland, [[45]], would be back soon."
good = "The keeper, Tomas Welland, 54, was hurt. The zoo said Tomas Welland, 54, would be back soon."
*/
WITH told AS (
    SELECT a.*, c.live, p.witness, c.start
    FROM ages AS a
    JOIN claims AS c ON c.claim = a.claim
    JOIN articles AS p ON p.article = a.article
    WHERE c.live
),
namesakes AS (SELECT DISTINCT person FROM ages WHERE namesake),
pairs AS (
    SELECT
        a.claim, b.claim AS other, a.name, a.person, a.article = b.article AS same,
        a.age_low, a.age_high, b.age_low AS other_low, b.age_high AS other_high,
        a.birth_first, a.birth_last, b.birth_last AS other_birth_last,
        -- A later report may tell the age that held at the time of the earlier one.
        b.birth_first - CASE WHEN b.as_of_first > a.as_of_first THEN b.as_of_first - a.as_of_first + 1 ELSE 0 END
            AS other_birth_first,
        a.dead AND b.dead AND a.article <> b.article AS dead,
        n.person IS NOT NULL AS namesake,
        least(a.confidence, b.confidence, CASE WHEN a.article = b.article THEN 3 ELSE s.confidence END) AS sure
    FROM told AS a
    JOIN told AS b ON b.person = a.person AND b.claim <> a.claim
    LEFT JOIN namesakes AS n ON n.person = a.person
    LEFT JOIN person_pairs AS s ON s.article = a.article AND s.other = b.article AND s.person = a.person
    WHERE (a.as_of_last < b.as_of_last OR (a.as_of_last = b.as_of_last AND a.claim < b.claim))
        AND (a.article = b.article OR (a.witness <> b.witness AND s.person IS NOT NULL))
        AND (a.middle = b.middle OR a.middle = '' OR b.middle = '')
),
compared AS (
    SELECT
        *,
        least(birth_last, other_birth_last) - greatest(birth_first, other_birth_first) + 1 AS overlap,
        age_low > other_high OR other_low > age_high AS differ,
        abs(age_low - other_low) AS apart
    FROM pairs
)
SELECT
    claim,
    other,
    name,
    age_low AS age,
    other_low AS other_age,
    concat('age of ', person, ': ', least(age_low, other_low), ' and ', greatest(age_low, other_low)) AS fact,
    CASE
        -- Within one article neighbouring ages often hold for two moments that it tells.
        WHEN same AND apart = 1 THEN 'note'
        WHEN overlap > 0 AND NOT dead THEN 'warning'
        ELSE 'error'
    END AS severity,
    CASE
        WHEN same AND apart = 1 THEN 1
        -- A generation apart, they may be parent and child of one name.
        WHEN apart >= 15 OR (overlap > 0 AND NOT dead) THEN least(sure, 2)
        ELSE sure
    END AS confidence,
    -- Where ages meet only on a few days, the birthday would have to fall on one of them. Father and son of one name
    -- are a generation apart.
    differ AND (overlap <= 7 OR dead) AND NOT (namesake AND apart >= 15) AS conflict
FROM compared
