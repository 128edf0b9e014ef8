"""Views over the tables of `claims.schema`: what several rules ask in the same words.

Their SQL means the same on DuckDB and on Spark, as that of the rules.
"""

from dataclasses import dataclass

from squarefacts.claims.schema import DAY, FLAG, KEY, TEXT, Column


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name, what a row is, its columns in order, and its query."""

    name: str
    doc: str
    columns: tuple[Column, ...]
    query: str


DAY_COMPARISONS = View(
    "day_comparisons",
    "A date told outright beside what other words say about its day; one row for all worlds of the article.",
    (
        Column("claim", KEY, "the date that is told outright"),
        Column("other", KEY, "the claim from which its day follows"),
        Column("how", TEXT, "as in `implied_dates`"),
        Column("anchored", FLAG, "whether the article itself states the day from which it counts"),
        Column("dated", FLAG, "whether publication is known from more than the article's own words"),
        Column("told_first", DAY, "the first day as told, in the likeliest world"),
        Column("told_last", DAY, "the last day as told"),
        Column("implied_first", DAY, "the first day that follows from the other words"),
        Column("implied_last", DAY, "the last such day"),
        Column("fact", TEXT, "the two days, for the rule's `fact`"),
        Column("clash", FLAG, "whether no day fits both, in every world"),
    ),
    """
    SELECT
        i.claim,
        i.source AS other,
        i.how,
        bool_and(i.anchored) AS anchored,
        min(a.published_from) NOT IN ('words', 'corpus', 'unknown') AS dated,
        min_by(d.first_day, d.world) AS told_first,
        min_by(d.last_day, d.world) AS told_last,
        min_by(i.first_day, i.world) AS implied_first,
        min_by(i.last_day, i.world) AS implied_last,
        concat(i.how, ' ', min(d.first_day), ' as ', min(i.first_day)) AS fact,
        -- An article contradicts itself only if it does so however it is read.
        bool_and(d.last_day < i.first_day OR d.first_day > i.last_day) AS clash
    FROM implied_dates AS i
    JOIN dates AS d ON d.claim = i.claim AND d.world = i.world
    JOIN articles AS a ON a.article = i.article
    WHERE d.first_day IS NOT NULL
    GROUP BY i.claim, i.source, i.how
    """,
)

VIEWS: tuple[View, ...] = (DAY_COMPARISONS,)
