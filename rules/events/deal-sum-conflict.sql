/*
title = "One deal, two sums"
severity = "warning"
message = "the {head} of {people} is told with \"{quote}\" ({sum}) and with \"{other_quote}\" ({other_sum})"
label = "{sum}"
other_label = "{other_sum}"
why = """
Two articles tell what one firm paid for another, or what the two agreed on, with two sums: one is an older report, or a slip."""
benign = [
    "One sum counts the debts that were taken over, and the other does not.",
    "The price was raised between the two reports.",
]

[[examples]]
bad.articles = [
    {published = 2016-05-04, text = "Brenn Oil acquired Lindholm Steel for [[$50 million]], the mayor said."},
    {published = 2016-05-05, text = "Prices rose in Oxmoor after Brenn Oil Corp. acquired Lindholm Steel for [[$60 million]]."},
]
good.articles = [
    {published = 2016-05-04, text = "Brenn Oil acquired Lindholm Steel for $50 million, the mayor said."},
    {published = 2016-05-05, text = "Prices rose in Oxmoor after Brenn Oil Corp. acquired Lindholm Steel for about $50 million."},
]
*/
WITH told AS (
    SELECT
        e.head, e.people, f.currency, min(f.claim) AS claim, min(f.told_low) AS low, max(f.told_high) AS high,
        min(p.witness) AS witness, min(p.published_first) AS published
    FROM event_mentions AS m
    JOIN events AS e ON e.event = m.event
    JOIN claims AS c ON c.sentence = m.sentence
    JOIN figures AS f ON f.claim = c.claim
    JOIN articles AS p ON p.article = m.article
    WHERE e.head = 'acquisition' AND m.modality = 'fact' AND f.kind = 'money' AND f.fact AND f.live AND f.currency <> ''
    GROUP BY e.head, e.people, f.currency, m.sentence
    -- Of several sums in one sentence nobody can say which is the price.
    HAVING count(DISTINCT f.claim) = 1
),
ends AS (
    SELECT head, people, currency, min_by(claim, high) AS claim FROM told GROUP BY head, people, currency
    UNION
    SELECT head, people, currency, max_by(claim, low) AS claim FROM told GROUP BY head, people, currency
)
SELECT
    a.claim,
    b.claim AS other,
    a.head,
    a.people,
    a.low AS sum_low,
    a.high AS sum_high,
    b.low AS other_sum_low,
    b.high AS other_sum_high,
    concat(a.head, ' of ', a.people, ' in ', a.currency) AS fact,
    concat(least(a.low, b.low), ' or ', greatest(a.low, b.low)) AS clash,
    2 AS confidence,
    a.high < b.low OR b.high < a.low AS conflict
FROM told AS a
JOIN ends AS e ON e.head = a.head AND e.people = a.people AND e.currency = a.currency
JOIN told AS b ON b.claim = e.claim
WHERE a.witness <> b.witness AND a.claim <> b.claim AND abs(a.published - b.published) <= 60
