/*
title = "One event, two days"
severity = "warning"
message = "the {head} ({who}) {how} on {told} (\"{quote}\"), or on {told_too} (\"{other_quote}\"): what must be one event is put on two days"
label = "{told}"
other_label = "{told_too}"
why = """
Two reports on what must be one event, known by who takes part, its kind and its place or number: one of the days is wrong, \
and whoever writes the next report copies it."""
benign = [
    "There were two such events within a few days.",
    "A time zone lies between the two reports.",
    "One report tells the day on which it was announced.",
]

[[examples]]
bad.articles = [
    {published = 2018-05-04, text = "President Ana Rivera met Prime Minister Boris Petrov in Oslo on [[May 1, 2018]]."},
    {published = 2018-05-05, text = "Oil was what mattered when President Rivera met Petrov in Oslo on [[May 3, 2018]]. Prime Minister Boris Petrov spoke of prices, Ana Rivera said."},
]
good.articles = [
    {published = 2018-05-04, text = "President Ana Rivera met Prime Minister Boris Petrov in Oslo on May 3, 2018."},
    {published = 2018-05-05, text = "Oil was what mattered when President Rivera met Petrov in Oslo on May 3, 2018. Prime Minister Boris Petrov spoke of prices, Ana Rivera said."},
]

[[examples]]
bad.articles = [
    {published = 2018-11-20, text = "The [[13th Northern Trade Summit]] opened in Brennick on November 13."},
    {published = 2018-12-02, text = "Ministers were late when the [[13th Northern Trade Summit]] opened on November 15, 2018, and tempers were short."},
]
good.articles = [
    {published = 2018-11-20, text = "The 13th Northern Trade Summit opened in Brennick on November 13."},
    {published = 2018-12-02, text = "Ministers went home from the 13th Northern Trade Summit, which was held on November 15, 2018, with a treaty."},
]

[[examples]]
bad.articles = [
    {published = 2016-05-20, text = "The driver Tomas Welland of Fulwood was sentenced to six years in prison on [[May 12, 2016]]. Judge Ilse Harker of Oxmoor said that the crash near Brennick was no accident."},
    {published = 2016-05-28, text = "In Brennick flowers mark the place of the crash. The driver Tomas Welland of Fulwood was sentenced on [[May 17, 2016]]. Judge Ilse Harker of Oxmoor has been praised for it."},
]
good.articles = [
    {published = 2016-05-20, text = "The driver Tomas Welland of Fulwood was sentenced to six years in prison on May 12, 2016. Judge Ilse Harker of Oxmoor said that the crash near Brennick was no accident."},
    {published = 2016-05-28, text = "In Brennick flowers mark the place of the crash. The driver Tomas Welland of Fulwood was sentenced on May 12, 2016. Judge Ilse Harker of Oxmoor has been praised for it."},
]
*/
WITH mentioned AS (
    SELECT
        m.*,
        -- What ties two tellings beside those who take part: the number in a series, or the place.
        CASE WHEN m.n IS NULL THEN m.place ELSE concat('no. ', m.n) END AS tie,
        first_value(m.witness) OVER (PARTITION BY m.event ORDER BY m.first_day, m.claim) AS first_witness,
        m.modality = 'fact' AND m.first_day = m.last_day AS exact
    FROM told_events AS m
),
told AS (
    SELECT *, row_number() OVER (PARTITION BY event, witness = first_witness ORDER BY first_day, claim) AS place_in_event
    FROM mentioned
),
alone AS (
    -- What would be one event but for its day: of a series its opening or closing day, of others at one place.
    SELECT *, CAST(floor(first_day / 32.0) AS INTEGER) AS month
    FROM told
    WHERE exact AND NOT once AND (tie <> '' OR head <> 'meeting') AND (n IS NULL OR bound <> 'on')
        AND (head <> 'meeting' OR n IS NULL)
),
days AS (
    -- Of all that tell one day two stand for the others, so that the work grows with the days and not with their square.
    SELECT head, people, tie, bound, first_day, month, min(claim) AS claim
    FROM alone GROUP BY head, people, tie, bound, first_day, month
    UNION
    SELECT head, people, tie, bound, first_day, month, max(claim) AS claim
    FROM alone GROUP BY head, people, tie, bound, first_day, month
),
near AS (
    SELECT a.claim AS one, b.claim AS two
    FROM alone AS a
    JOIN days AS b ON b.head = a.head AND b.people = a.people AND b.tie = a.tie AND b.bound = a.bound AND b.month = a.month
    UNION
    SELECT a.claim AS one, b.claim AS two
    FROM alone AS a
    JOIN days AS b ON b.head = a.head AND b.people = a.people AND b.tie = a.tie AND b.bound = a.bound AND b.month = a.month + 1
    UNION
    SELECT a.claim AS one, b.claim AS two
    FROM alone AS a
    JOIN days AS b ON b.head = a.head AND b.people = a.people AND b.tie = a.tie AND b.bound = a.bound AND b.month = a.month - 1
),
pairs AS (
    -- What is known to be one event: each telling with the first one, and with the first of another witness ...
    SELECT a.claim, a.event, b.claim AS other, b.event AS other_event, 0 AS shared
    FROM told AS a
    JOIN told AS b ON b.event = a.event
    WHERE a.place_in_event = 1 AND b.witness <> a.witness
    UNION
    SELECT b.claim, b.event, a.claim AS other, a.event AS other_event, 0 AS shared
    FROM told AS a
    JOIN told AS b ON b.event = a.event
    WHERE a.place_in_event = 1 AND b.witness <> a.witness
    UNION
    -- ... what is one but for its day ...
    SELECT a.claim, a.event, b.claim AS other, b.event AS other_event, 0 AS shared
    FROM near AS x
    JOIN alone AS a ON a.claim = x.one
    JOIN alone AS b ON b.claim = x.two AND b.head = a.head AND b.people = a.people AND b.tie = a.tie AND b.bound = a.bound
    UNION
    -- ... and what happens to one person but once in a story.
    SELECT a.claim, a.event, b.claim AS other, b.event AS other_event, s.shared
    FROM told AS a
    JOIN story_pairs AS s ON s.article = a.article
    JOIN told AS b ON b.article = s.other AND b.head = a.head AND b.people = a.people
    WHERE a.once AND a.exact AND b.exact AND s.shared >= 3
    UNION
    SELECT a.claim, a.event, b.claim AS other, b.event AS other_event, 0 AS shared
    FROM told AS a
    JOIN told AS b ON b.head = a.head AND b.people = a.people
    WHERE a.once AND a.exact AND b.exact AND NOT a.relative AND NOT b.relative AND abs(a.first_day - b.first_day) <= 3
),
compared AS (
    SELECT
        a.claim, b.claim AS other, a.event, a.head, a.people, a.n, a.bound, a.place, a.once, x.shared,
        a.first_day, a.last_day, b.first_day AS other_first, b.last_day AS other_last,
        a.event <> b.event AS apart, a.relative OR b.relative AS relative
    FROM pairs AS x
    JOIN told AS a ON a.claim = x.claim AND a.event = x.event
    JOIN told AS b ON b.claim = x.other AND b.event = x.other_event
    WHERE a.witness <> b.witness AND (a.first_day < b.first_day OR (a.first_day = b.first_day AND a.claim < b.claim))
        AND (a.event = b.event OR (b.first_day - a.first_day <= a.slip
            -- A day lies between what two time zones say, but not where both tell what one person met with.
            AND b.first_day - a.first_day >= CASE
                WHEN (a.once OR a.head = 'meeting') AND NOT a.relative AND NOT b.relative THEN 1 ELSE 2 END
            AND (a.bound <> 'on' OR b.first_day - a.first_day >= a.lasts)))
)
SELECT
    claim,
    other,
    head,
    CASE
        WHEN n IS NOT NULL THEN concat('number ', n)
        WHEN place = '' THEN people
        ELSE concat(people, ', ', place)
    END AS who,
    CASE bound WHEN 'start' THEN 'started' WHEN 'end' THEN 'ended' ELSE 'was' END AS how,
    first_day AS told_first,
    last_day AS told_last,
    other_first AS told_too_first,
    other_last AS told_too_last,
    CASE
        WHEN apart THEN concat(head, ' of ', people, ' on ', first_day, ' or ', other_first)
        ELSE concat(head, ' ', event)
    END AS fact,
    CASE WHEN apart AND NOT relative AND (shared >= 5 OR n IS NOT NULL) THEN 'error' ELSE 'warning' END AS severity,
    CASE
        -- A bare weekday counts from a publication that may be that of a copy.
        WHEN apart AND relative AND head <> 'meeting' THEN 1
        WHEN apart AND (shared >= 5 OR n IS NOT NULL) THEN 3
        ELSE 2
    END AS confidence,
    apart AS conflict
FROM compared
