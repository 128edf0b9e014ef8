"""Claims to rows: one function for each table of `claims.schema`, its columns in order."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import iso_day, weekday_of
from squarefacts.claims.keys import article_key, claim_key, key
from squarefacts.claims.link.corpus import Links
from squarefacts.claims.link.people import middle_initials, person_key
from squarefacts.claims.link.series import series_key, series_lasts
from squarefacts.claims.link.topics import topic_key
from squarefacts.claims.model import (
    AgeValue,
    Claim,
    ClockValue,
    DateReading,
    DateValue,
    DurationValue,
    FigureValue,
    Modality,
    NameValue,
    OrdinalValue,
    RangeValue,
)
from squarefacts.claims.resolve.arithmetic.dimensions import base_interval, told_interval
from squarefacts.claims.resolve.events.incidents import NIGHT
from squarefacts.claims.resolve.lengths import as_measure
from squarefacts.claims.ties import Retelling
from squarefacts.text.article import Part

Row = tuple[object, ...]
RowMaker = Callable[[ArticleClaims], Iterator[Row]]
# The place of the column `witness` in `articles`.
WITNESS = 5
DEAD_PARTS = frozenset({Part.CORRECTION, Part.BOILERPLATE})


def article_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The row of `articles`."""
    article, publication = bundle.article, bundle.publication
    outlet = article.metadata.get("outlet")
    yield (
        article_key(article),
        article.name,
        article.path,
        article.title,
        outlet if isinstance(outlet, str) else "",
        # Its own key: `corpus_rows` puts that of the first near-duplicate in its place.
        article_key(article),
        publication.first_day,
        publication.last_day,
        publication.source,
        publication.updated_day,
        len(bundle.worlds),
        key("content", *bundle.sketch[:1]),
    )


def sentence_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `sentences`."""
    owner = article_key(bundle.article)
    for sentence in bundle.sentences:
        yield key(owner, sentence.index), owner, sentence.part, sentence.start, sentence.stop


def claim_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `claims`."""
    article = bundle.article
    owner = article_key(article)
    for claim in bundle.claims:
        yield (
            claim_key(article, claim),
            claim.kind,
            owner,
            key(owner, claim.sentence),
            article.part_at(claim.start),
            claim.start,
            claim.stop,
            article.text[claim.start : claim.stop],
            claim.speaker,
            claim.modality,
            is_live(bundle, claim),
            int(claim.confidence),
        )


def is_live(bundle: ArticleClaims, claim: Claim) -> bool:
    """Whether the article stands by the claim today: it is in no correction note and no boilerplate."""
    return bundle.article.part_at(claim.start) not in DEAD_PARTS


def date_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `dates`: a date without any reading has one row without days."""
    owner = article_key(bundle.article)
    for claim in bundle.claims:
        value = claim.value
        if not isinstance(value, DateValue):
            continue
        for world, first, last in _days(value.readings) or [(0, None, None)]:
            yield (
                claim_key(bundle.article, claim),
                owner,
                world,
                first,
                last,
                value.granularity,
                value.month,
                value.day,
                value.stated_weekday,
                weekday_of(first) if first is not None and first == last else None,
                value.year_stated,
                value.valid,
                value.relative,
                _settled_by(bundle, value),
                is_live(bundle, claim),
            )


def _settled_by(bundle: ArticleClaims, value: DateValue) -> str:
    """What settled the year, or the day from which a date counts, where its own words leave that open."""
    if not value.readings or (value.year_stated and not value.relative):
        return ""
    return "claim" if value.anchor == "claim" else bundle.publication.source


def _days(readings: Iterable[DateReading]) -> list[tuple[int, int | None, int | None]]:
    return [(reading.world, reading.first_day, reading.last_day) for reading in readings]


def range_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `date_ranges`."""
    article = bundle.article
    for claim in bundle.claims:
        value = claim.value
        if isinstance(value, RangeValue):
            ends = claim_key(article, value.start), claim_key(article, value.end)
            weekdays = value.from_weekday, value.to_weekday
            yield claim_key(article, claim), article_key(article), *ends, value.ordered, *weekdays


def implied_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `implied_dates`."""
    article = bundle.article
    for implied in bundle.implied:
        claims = claim_key(article, implied.claim), claim_key(article, implied.source)
        for reading in _days(implied.readings):
            yield *claims, article_key(article), implied.how, implied.anchored, *reading


def duration_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `durations`."""
    article = bundle.article
    for claim in bundle.claims:
        value = claim.value
        if isinstance(value, DurationValue):
            yield claim_key(article, claim), article_key(article), value.iso, value.low_days, value.high_days


def clock_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `clocks`."""
    article = bundle.article
    for claim in bundle.claims:
        if isinstance(claim.value, ClockValue):
            yield claim_key(article, claim), article_key(article), min(abs(gap) for gap in claim.value.gaps)


def figure_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `figures`: lengths of time too, where they have parts or are parts."""
    article = bundle.article
    parted = [relation for relation in bundle.relations if relation.kind in ("sum", "part", "scale", "list")]
    lengths = {id(role.claim) for relation in parted for role in relation.roles}
    for claim in bundle.claims:
        value = claim.value
        if isinstance(value, DurationValue | AgeValue) and id(claim) in lengths:
            value = as_measure(claim) or value
        if isinstance(value, FigureValue):
            yield (
                claim_key(article, claim),
                article_key(article),
                claim.kind,
                value.low,
                value.high,
                value.value,
                value.unit,
                value.currency,
                topic_key(claim.kind, value),
                value.head,
                *_told(claim, value, article.text[claim.start : claim.stop]),
                *base_interval(claim.kind, value, article.text[claim.start : claim.stop]),
                claim.day_first,
                claim.day_last,
                claim.speaker,
                claim.modality is Modality.FACT,
                is_live(bundle, claim),
            )


def _told(claim: Claim, value: FigureValue, quote: str) -> tuple[float, float]:
    """What hedge and rounding leave of a figure; a length of time that has parts is told exactly."""
    if isinstance(claim.value, DurationValue | AgeValue):
        return value.low, value.high
    return told_interval(claim.kind, value, quote)


def role_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `roles`."""
    article = bundle.article
    for relation in bundle.relations:
        keys = [claim_key(article, role.claim) for role in relation.roles]
        relation_key = key("relation", relation.kind, *keys)
        told = relation.cue, relation.complete, relation.direction
        sure = relation.confidence or min(role.claim.confidence for role in relation.roles)
        for role, claim in zip(relation.roles, keys, strict=True):
            yield relation_key, relation.kind, role.role, claim, *told, role.low, role.high, int(sure)


def retelling_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `retellings` within an article."""
    for told in bundle.retellings:
        keys = claim_key(bundle.article, told.earlier), claim_key(bundle.article, told.later)
        yield (
            key("retelling", *keys),
            *keys,
            retelling_topic(bundle, told),
            int(told.confidence),
            False,
            told.presupposed,
        )


def retelling_topic(bundle: ArticleClaims, told: Retelling) -> str:
    """What two figures of an article are of: their noun, in that text, whatever its file is called."""
    value = told.earlier.value
    head = value.head if isinstance(value, FigureValue) else ""
    return f"{told.earlier.kind} {head} in {key('content', *bundle.sketch[:1])}"


def ordinal_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `ordinals`."""
    article = bundle.article
    for claim in bundle.claims:
        value = claim.value
        if isinstance(value, OrdinalValue):
            yield (
                claim_key(article, claim),
                article_key(article),
                series_key(value),
                value.n,
                value.head,
                value.of,
                value.participants[0] if len(value.participants) == 1 else "",
                series_lasts(value),
                claim.day_first,
                claim.day_last,
                _year(claim),
                claim.modality is Modality.FACT,
                is_live(bundle, claim),
            )


def _year(claim: Claim) -> int | None:
    """The year for which a claim holds, None where its days are open or of two years."""
    years = {iso_day(day) for day in (claim.day_first, claim.day_last) if day is not None}
    told = {int(year[:4]) for year in years if year is not None}
    return told.pop() if len(told) == 1 and None not in years else None


def bound_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `bounds`."""
    article = bundle.article
    for bound in bundle.bounds:
        if isinstance(bound.claim.value, DateValue):
            told = claim_key(article, bound.claim), article_key(article), bound.event, bound.actor, bound.bound
            for reading in _days(bound.claim.value.readings):
                yield *told, *reading, is_live(bundle, bound.claim)


def name_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `names`."""
    article = bundle.article
    for claim in bundle.claims:
        if isinstance(claim.value, NameValue):
            yield claim_key(article, claim), article_key(article), claim.value.form, claim.value.role


def age_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `ages`."""
    article = bundle.article
    for age in bundle.ages:
        value = age.claim.value
        person = person_key(age.person)
        if isinstance(value, AgeValue) and person is not None:
            days = age.as_of_first, age.as_of_last, age.birth_first, age.birth_last
            told = claim_key(article, age.claim), article_key(article), person, age.person, middle_initials(age.person)
            yield *told, value.low, value.high, *days, age.dead, age.namesake, int(age.confidence)


def fact_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `event_facts`."""
    article = bundle.article
    for fact in bundle.facts:
        claim = fact.claim
        told = claim_key(article, claim), article_key(article), fact.property, fact.low, fact.high
        yield *told, claim.day_first, claim.day_last, claim.speaker, fact.moment, fact.final


def incident_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The row of `incident_days`, if any."""
    claim = bundle.incident
    if claim is not None and isinstance(claim.value, DateValue):
        day = claim.value.readings[0].first_day
        sentence = bundle.sentences[claim.sentence]
        night = NIGHT.search(bundle.article.prose, sentence.start, sentence.stop) is not None
        yield claim_key(bundle.article, claim), article_key(bundle.article), day, claim.value.relative, night


def scene_rows(bundle: ArticleClaims) -> Iterator[Row]:
    """The rows of `scenes`."""
    for kind in sorted(bundle.kinds):
        for name in sorted(bundle.lead_names):
            yield article_key(bundle.article), kind, name


# Table name to the maker of its rows; what links tell is the corpus's, not an article's.
ROW_MAKERS: dict[str, RowMaker] = {
    "articles": article_rows,
    "sentences": sentence_rows,
    "claims": claim_rows,
    "dates": date_rows,
    "date_ranges": range_rows,
    "implied_dates": implied_rows,
    "durations": duration_rows,
    "clocks": clock_rows,
    "figures": figure_rows,
    "roles": role_rows,
    "retellings": retelling_rows,
    "ordinals": ordinal_rows,
    "bounds": bound_rows,
    "names": name_rows,
    "ages": age_rows,
    "event_facts": fact_rows,
    "incident_days": incident_rows,
    "scenes": scene_rows,
}


def corpus_rows(bundles: Iterable[ArticleClaims], links: Links) -> dict[str, list[Row]]:
    """The rows of every table for a whole corpus, in the order of its articles."""
    rows: dict[str, list[Row]] = {name: [] for name in ROW_MAKERS}
    for bundle in bundles:
        for name, make_rows in ROW_MAKERS.items():
            rows[name].extend(make_rows(bundle))
    rows["articles"] = [_with_witness(row, links.witnesses) for row in rows["articles"]]
    rows["name_pairs"] = [pair.row() for pair in links.name_pairs]
    rows["settled_years"] = [settled.row() for settled in links.settled_years]
    rows["events"] = [event.row() for event in links.events]
    rows["event_mentions"] = [row for event in links.events for row in event.mention_rows()]
    rows["person_pairs"] = [row for pair in links.person_pairs for row in pair.rows()]
    rows["retellings"] += [shared.row() for shared in links.shared_figures]
    rows["matters"] = [row for matter in links.matters for row in matter.rows()]
    rows["editions"] = [edition.row() for edition in links.editions]
    rows["earlier_ones"] = [earlier.row() for earlier in links.earlier_ones]
    rows["story_pairs"] = [row for pair in links.story_pairs for row in pair.rows()]
    return rows


def _with_witness(row: Row, witnesses: Mapping[int, int]) -> Row:
    """A row of `articles` with the key of its witness in the place of its own."""
    own = row[0]
    witness = witnesses.get(own, own) if isinstance(own, int) else own
    return *row[:WITNESS], witness, *row[WITNESS + 1 :]
