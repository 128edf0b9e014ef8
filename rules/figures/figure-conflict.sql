/*
title = "One figure, two values"
severity = "error"
message = "\"{quote}\" ({low:number} to {high:number}) and \"{other_quote}\" ({other_low:number} to {other_high:number}) tell the same figure for {time}"
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
*/
SELECT
    a.claim,
    b.claim AS other,
    a.low,
    a.high,
    b.low AS other_low,
    b.high AS other_high,
    a.first_day AS time_first,
    a.last_day AS time_last,
    concat(a.topic, ' on ', a.first_day, ' to ', a.last_day, ' by ', a.speaker) AS fact,
    concat(a.value, ' or ', b.value) AS clash,
    CASE WHEN a.article = b.article THEN 3 ELSE 2 END AS confidence,
    a.low > b.high * (1 + 1e-9) OR b.low > a.high * (1 + 1e-9) AS conflict
FROM figures AS a
JOIN figures AS b
    ON b.topic = a.topic AND b.speaker = a.speaker AND b.first_day = a.first_day AND b.last_day = a.last_day
    AND b.claim <> a.claim
JOIN articles AS p ON p.article = a.article
JOIN articles AS q ON q.article = b.article
-- A copy of an article tells nothing that the article does not.
WHERE (a.article = b.article OR p.witness <> q.witness) AND a.live AND b.live AND a.fact AND b.fact
    AND (a.value < b.value OR (a.value = b.value AND a.claim < b.claim))
