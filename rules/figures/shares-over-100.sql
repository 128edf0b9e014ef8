/*
title = "Shares of one whole that are not 100 percent together"
severity = "error"
message = "the shares come to {sum} percent together"
label = "all shares of the sentence come to {sum} percent"
other_label = "another share of the same whole"
why = """
The groups exclude each other, so that their shares cannot come to more than the whole; and where the last is "the rest", \
they must come to just that."""
benign = ["People could give several answers.", "The shares are of different wholes, which the words do not name."]

[[examples]]
bad = "In the survey, [[48 percent]] supported the plan, [[41 percent]] opposed it and [[16 percent]] were undecided."
good = "In the survey, 48 percent supported the plan, 41 percent opposed it and 11 percent were undecided."

[[examples]]
bad = "The state owns [[60 percent]], staff hold [[25 percent]] and the remaining [[25 percent]] is traded in London."
good = "The state owns 60 percent, staff hold 25 percent and the remaining 15 percent is traded in London."
*/
WITH sums AS (
    SELECT
        r.relation,
        arg_min(r.claim, c.start) AS claim,
        bool_or(r.complete) AS complete,
        max(r.confidence) AS confidence,
        bool_and(f.live) AS live,
        sum(CASE WHEN f.unit = 'fraction' THEN f.base_low ELSE f.told_low END) AS sum_low,
        sum(CASE WHEN f.unit = 'fraction' THEN f.base_high ELSE f.told_high END) AS sum_high,
        string_agg(concat(f.value, ''), ' + ' ORDER BY f.value) AS fact
    FROM roles AS r
    JOIN figures AS f ON f.claim = r.claim
    JOIN claims AS c ON c.claim = r.claim
    WHERE r.kind = 'split'
    GROUP BY r.relation
)
SELECT
    claim,
    relation,
    sum_low,
    sum_high,
    confidence,
    fact,
    sum_low > 100 * (1 + 1e-9) OR (complete AND sum_high < 100 * (1 - 1e-9)) AS conflict
FROM sums
WHERE live
