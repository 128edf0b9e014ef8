/*
title = "One figure, two values"
severity = "error"
message = "\"{quote}\" ({low:number} to {high:number}) and \"{other_quote}\" ({other_low:number} to {other_high:number}) tell the same figure"
label = "{low:number} to {high:number}"
other_label = "{other_low:number} to {other_high:number}"
why = """
The two places count the same thing, for the same time and from the same source, and no value lies in both intervals. One of \
them is an older draft, a slip, or a figure for something else that ought to be named."""
benign = [
    "The figures hold for different groups, places or days that the words do not name.",
    "One is a preliminary figure and the other a revised one.",
]

[[examples]]
published = 2017-05-21
bad = """
In 2016, [[38,000 Russian tourists]] came to the islands.

In 2016, [[83,000 Russian tourists]] came to the islands."""
good = """
In 2016, 38,000 Russian tourists came to the islands.

In 2016, about 38,000 Russian tourists came to the islands."""

[[examples]]
bad = """
A fire in Arden killed [[12 people]] on Friday. The cause is not known.

Relatives of the [[14 people]] killed in the fire met the mayor."""
good = """
A fire in Arden killed 12 people on Friday. The cause is not known.

Relatives of the 12 people killed in the fire met the mayor. The 14 people who were rescued were not there."""

[[examples]]
bad = "Marwood Steel will buy Oxmoor Wire for [[$4.2 billion]]. The [[$4.8 billion]] deal must still be approved."
good = "Marwood Steel will buy Oxmoor Wire for $4.2 billion. The $4.2 billion deal must still be approved."

[[examples]]
bad = "The mill employs [[420 people]] and exports paper. Its [[480 employees]] have not been paid since May."
good = "The mill employs 420 people and exports paper. Its 420 employees have not been paid since May."

[[examples]]
bad = "A grant of [[£85,000]] was approved in March. Part of the [[£58,000]] grant will go on a bus."
good = "A grant of £85,000 was approved in March. Part of the £85,000 grant will go on a bus."

[[examples]]
bad = "The timeout defaults to [[30 seconds]]. A request that exceeds the timeout of [[60 seconds]] is tried again."
good = "The timeout defaults to 30 seconds. A request that exceeds the timeout of 30 seconds is tried again."

[[examples]]
bad.articles = [
    {text = "A court in Oxmoor jailed [[13 football fans]] for the riot."},
    {text = "Lawyers for the [[31 football fans]] jailed by a court in Oxmoor for the riot said that they would appeal."},
]
good.articles = [
    {text = "A court in Oxmoor jailed 13 football fans for the riot."},
    {text = "Lawyers for the 31 football fans arrested by police in Brennick said that they would be free soon."},
]
*/
WITH ranged AS (
    SELECT claim, article, low, high, value, speaker, live FROM figures
    UNION ALL
    -- "Eight days" and "nine days" meet at an end that neither means.
    SELECT
        d.claim,
        d.article,
        d.low_days + (d.high_days - d.low_days) * 0.01,
        d.high_days - (d.high_days - d.low_days) * 0.01,
        d.low_days,
        c.speaker,
        c.live
    FROM durations AS d
    JOIN claims AS c ON c.claim = d.claim
), pairs AS (
    -- Within an article, and between articles, where the words themselves point from one figure at the other.
    SELECT r.relation, r.claim, r.other, r.confidence, r.superseded, r.presupposed, r.topic, '' AS period
    FROM retellings AS r
    UNION ALL
    -- One head, modifiers, place and event, for one stated time.
    SELECT
        CAST(NULL AS UBIGINT) AS relation,
        a.claim,
        b.claim AS other,
        -- Two articles that tell of one month or year may have other weeks of it in mind.
        CASE WHEN a.article = b.article THEN 3 WHEN a.first_day = a.last_day THEN 2 ELSE 1 END AS confidence,
        false AS superseded,
        false AS presupposed,
        CAST(a.topic AS VARCHAR) AS topic,
        concat(' on ', a.first_day, ' to ', a.last_day) AS period
    FROM figures AS a
    JOIN figures AS b
        ON b.topic = a.topic AND b.speaker = a.speaker AND b.first_day = a.first_day AND b.last_day = a.last_day
        AND b.claim <> a.claim
    -- One is as likely one of several.
    WHERE a.fact AND b.fact AND a.value >= 2 AND b.value >= 2
        AND (a.value < b.value OR (a.value = b.value AND a.claim < b.claim))
)
SELECT
    r.relation,
    r.claim,
    r.other,
    a.low,
    a.high,
    b.low AS other_low,
    b.high AS other_high,
    r.confidence,
    -- Two named speakers who differ are good reporting, and a later report may know more.
    CASE
        WHEN r.superseded OR (a.speaker <> '' AND b.speaker <> '' AND a.speaker <> b.speaker AND NOT r.presupposed) THEN 'note'
        ELSE 'error'
    END AS severity,
    concat(r.topic, r.period, CASE WHEN r.relation IS NULL THEN concat(' by ', a.speaker) ELSE '' END) AS fact,
    concat(least(a.value, b.value), ' or ', greatest(a.value, b.value)) AS clash,
    CASE
        -- The rule scale-slip tells of the same digits in another size.
        WHEN abs(greatest(a.value, b.value) - 1000 * least(a.value, b.value)) <= 1e-9 * greatest(a.value, b.value) THEN NULL
        WHEN abs(greatest(a.value, b.value) - 1000000 * least(a.value, b.value)) <= 1e-9 * greatest(a.value, b.value) THEN NULL
        ELSE a.low > b.high * (1 + 1e-9) OR b.low > a.high * (1 + 1e-9)
    END AS conflict
FROM pairs AS r
JOIN ranged AS a ON a.claim = r.claim
JOIN ranged AS b ON b.claim = r.other
JOIN articles AS p ON p.article = a.article
JOIN articles AS q ON q.article = b.article
-- A copy of an article tells nothing that the article does not.
WHERE (a.article = b.article OR p.witness <> q.witness) AND a.live AND b.live
