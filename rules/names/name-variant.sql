/*
title = "A name in two spellings"
severity = "warning"
message = "\"{quote}\" is \"{other_form}\" elsewhere: one name in two spellings (articles with this one: {articles}, with the other: {other_articles})"
label = "elsewhere \"{other_form}\""
why = """
A misspelled name is the correction that newspapers print most often, and the person named notices it first. The right \
spelling is the one that the corpus prefers; no dictionary is asked."""
benign = ["Two people have nearly the same name.", "The name is transliterated, and both forms are in use."]
repairs = ["spelling"]

[[examples]]
bad.articles = [
    {text = "President [[Jonathon Marwood]] said on Monday that he would resign."},
    {text = "President Jonathan Marwood said on Monday that he would stay."},
    {text = "The council met President Jonathan Marwood, a spokesman said."},
    {text = "On Friday, President Jonathan Marwood said he was tired."},
]
good.articles = [
    {text = "President Jonathan Marwood said on Monday that he would resign."},
    {text = "President Jonathan Marwood said on Monday that he would stay."},
    {text = "The council met President Jonathan Marwood, a spokesman said."},
    {text = "On Friday, President Jonathan Marwood said he was tired."},
]

[[examples]]
bad.articles = [
    {text = "The ship docked in [[Kalingrad]] on Monday, the port said. It had left Oxmoor Sound with grain for Baltic Mills."},
    {text = "The ship from Oxmoor Sound with grain for Baltic Mills docked in Kaliningrad on Tuesday."},
    {text = "Rain fell in Kaliningrad. The harvest there is late."},
    {text = "A school in Kaliningrad was closed on Friday."},
]
good.articles = [
    {text = "The ship docked in Kaliningrad on Monday, the port said. It had left Oxmoor Sound with grain for Baltic Mills."},
    {text = "The ship from Oxmoor Sound with grain for Baltic Mills docked in Kaliningrad on Tuesday."},
    {text = "Rain fell in Kaliningrad. The harvest there is late."},
    {text = "A school in Kaliningrad was closed on Friday."},
]
*/
SELECT
    n.claim,
    n.form,
    p.other AS other_form,
    p.articles,
    p.other_articles,
    -- Two romanisations of one name are both in use, and so are names without their accents: a desk may want one of them,
    -- but neither is an error.
    CASE WHEN p.kind IN ('transliteration', 'accent') THEN 'note' ELSE 'warning' END AS severity,
    concat(n.form, ' for ', p.other) AS fact,
    coalesce(p.confidence, 3) AS confidence,
    -- A name without a doubtful twin was compared too, and agrees.
    p.other IS NOT NULL AS conflict
FROM names AS n
LEFT JOIN name_pairs AS p ON p.form = n.form AND p.article = n.article
