/*
title = "One meeting, two countries"
severity = "warning"
message = "{people} met on {told} in {place} (\"{quote}\") and in {other_place} (\"{other_quote}\")"
label = "in {place}"
other_label = "in {other_place}"
why = """
Two people do not meet in two countries on one day. One report has the place wrong, or the day of another meeting."""
benign = ["They travelled together and met in both places.", "One report names where they spoke to the press."]

[[examples]]
bad.articles = [
    {published = 2018-05-04, text = "President Ana Rivera met Prime Minister Boris Petrov in Brenn, Norland on [[May 3, 2018]]."},
    {published = 2018-05-05, text = "Oil was what mattered when President Rivera met Petrov in Lindholm, Sudland on [[May 3, 2018]]. Prime Minister Boris Petrov spoke of prices, Ana Rivera said."},
]
good.articles = [
    {published = 2018-05-04, text = "President Ana Rivera met Prime Minister Boris Petrov in Brenn, Norland on May 3, 2018."},
    {published = 2018-05-05, text = "Oil was what mattered when President Rivera met Petrov in Lindholm on May 3, 2018. Prime Minister Boris Petrov spoke of prices, Ana Rivera said."},
]
*/
WITH told AS (
    -- Only a place with its country can be known to be another one: "Brenn" may lie in "Norland".
    SELECT
        claim, people, first_day, last_day, place, witness,
        substring(place, 1, position(', ' IN place) - 1) AS town,
        substring(place, position(', ' IN place) + 2) AS land
    FROM told_events
    WHERE head = 'meeting' AND modality = 'fact' AND first_day = last_day AND NOT relative AND position(', ' IN place) > 1
),
firsts AS (
    -- Of all that tell one place one stands for the others.
    SELECT people, first_day, place, min(claim) AS claim FROM told GROUP BY people, first_day, place
)
SELECT
    a.claim,
    b.claim AS other,
    a.people,
    a.first_day AS told_first,
    a.last_day AS told_last,
    a.place,
    b.place AS other_place,
    concat('place of the meeting of ', a.people, ' on ', a.first_day) AS fact,
    concat(a.place, ' or ', b.place) AS clash,
    2 AS confidence,
    a.town <> b.town AND a.land <> b.land AND a.town <> b.land AND a.land <> b.town AS conflict
FROM told AS a
JOIN firsts AS f ON f.people = a.people AND f.first_day = a.first_day
JOIN told AS b ON b.claim = f.claim AND b.people = f.people
WHERE a.witness <> b.witness AND a.place <= b.place AND a.claim <> b.claim
