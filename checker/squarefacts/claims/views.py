"""Views over the tables of `claims.schema`: what several rules ask in the same words.

Their SQL means the same on DuckDB and on Spark, as that of the rules.
"""

from dataclasses import dataclass

from squarefacts.claims.columns import DAY, FLAG, INTEGER, KEY, TEXT, Column


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

TOLD_EVENTS = View(
    "told_events",
    "A telling of an event with a day, with what is known of the event; plans and denials among them.",
    (
        Column("event", KEY, "as in `event_mentions`"),
        Column("claim", KEY, "the claim by which a report points at it"),
        Column("article", KEY, "its article"),
        Column("witness", KEY, "as in `articles`"),
        Column("head", TEXT, "the kind of event"),
        Column("people", TEXT, "who takes part"),
        Column("series", KEY, "the series that it belongs to, NULL for none"),
        Column("n", INTEGER, "which of its series it is told to be, NULL unknown"),
        Column("modality", TEXT, "fact, plan, forecast, denied or hypothetical"),
        Column("place", TEXT, "where, '' unknown"),
        Column("bound", TEXT, "what the day is of the event: start, end or on"),
        Column("first_day", DAY, "the first day on which the telling puts it"),
        Column("last_day", DAY, "the last such day"),
        Column("relative", FLAG, "whether its day counts from another day"),
        Column("lasts", INTEGER, "how many days such an event lasts at most"),
        Column("slip", INTEGER, "how many days apart two tellings of one may put it"),
        Column("once", FLAG, "whether it happens once in a story"),
    ),
    """
    SELECT
        m.event, m.claim, m.article, p.witness, e.head, e.people, e.series, m.n, m.modality, m.place, m.bound,
        m.first_day, m.last_day, m.relative, e.lasts, e.slip, e.once
    FROM event_mentions AS m
    JOIN events AS e ON e.event = m.event
    JOIN articles AS p ON p.article = m.article
    WHERE m.claim IS NOT NULL AND m.first_day IS NOT NULL
    """,
)

VIEWS: tuple[View, ...] = (DAY_COMPARISONS, TOLD_EVENTS)
