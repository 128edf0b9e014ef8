/*
title = "One event, two places"
severity = "warning"
message = "two articles on one matter put the {topic} in {place} and in {other_place}"
label = "in {place}"
other_label = "in {other_place}"
why = """
Two articles that appeared in one week tell of one event in words that they share, and name two towns for it; neither names the \
other's. One of them has mixed up two places."""
benign = [
    "One place lies in the other.",
    "The articles tell two events of a kind.",
]

[[examples]]
bad.articles = [
    {published = 2016-05-20, text = "The cellist Ilse Harker broke her bow at a concert in [[Brennick]] on Wednesday and played on with a fiddler's. Harker laughed. The concert was sold out."},
    {published = 2016-05-21, text = "A fiddler lent the cellist Ilse Harker his bow at the concert in [[Oxmoor]] where she broke hers. Harker played on, and the audience laughed. Tickets had been sold out."},
]
good.articles = [
    {published = 2016-05-20, text = "The cellist Ilse Harker broke her bow at a concert in Brennick on Wednesday and played on with a fiddler's. Harker laughed. The concert was sold out."},
    {published = 2016-05-21, text = "A fiddler lent the cellist Ilse Harker his bow at the concert in Brennick where she broke hers. Harker played on, and the audience laughed. Tickets had been sold out."},
]
*/
SELECT
    r.claim,
    r.other,
    r.relation,
    r.topic,
    a.form AS place,
    b.form AS other_place,
    concat(r.topic, ' in ', least(a.form, b.form), ' or ', greatest(a.form, b.form)) AS fact,
    r.confidence,
    a.form <> b.form AS conflict
FROM retellings AS r
JOIN names AS a ON a.claim = r.claim
JOIN names AS b ON b.claim = r.other
JOIN articles AS p ON p.article = a.article
JOIN articles AS q ON q.article = b.article
-- A copy of an article tells nothing that the article does not.
WHERE p.witness <> q.witness
