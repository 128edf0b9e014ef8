"""Where else a fact is told: for the editor who corrects one place and must find the others."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import claim_key
from squarefacts.claims.link.corpus import link_corpus
from squarefacts.claims.link.people import person_key
from squarefacts.claims.link.retold import SharedFigure
from squarefacts.claims.link.series import series_key
from squarefacts.claims.link.topics import topic_key
from squarefacts.claims.link.years.find import days_of
from squarefacts.claims.model import Claim, DateValue, FigureValue, NameValue, OrdinalValue
from squarefacts.claims.tables import retelling_topic
from squarefacts.findings.gate import count
from squarefacts.findings.model import Location, Report
from squarefacts.reports.excerpt import Excerpt, make_excerpts

# Below this a bare number is too common to be the same fact wherever it stands.
LEAST_TELLING = 10.0

# Fewer characters of an id name too many findings, and are as likely a word.
SHORTEST_ID = 4

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A claim and its article."""

    bundle: ArticleClaims
    claim: Claim


def render_where(what: str, report: Report) -> str | None:
    """Every place that tells the same fact as a finding or as some words, as text; None where nothing has that name.

    Args:
        what: the id of a finding, or words that stand in the corpus.
        report: the report on the corpus.
    """
    keys = _fact_keys(list(report.bundles.values()))
    targets = _of_finding(what, report) or _of_words(what, report)
    if not targets:
        return _plain(what, report)
    told = {key for place in targets for key in keys.get(id(place.claim), ())}
    same = {id(place.claim) for place in targets}
    found: dict[str, list[Location]] = defaultdict(list)
    for bundle in report.bundles.values():
        for claim in bundle.claims:
            why = next((str(key[0]) for key in keys.get(id(claim), ()) if key in told), "")
            if why or id(claim) in same:
                found[bundle.article.name].append(_location(bundle, claim, why))
    return _render(found, report)


def _of_finding(what: str, report: Report) -> list[Place]:
    """The claims that a finding involves."""
    spans = {
        (location.article, location.start, location.stop)
        for finding in report.findings
        if len(what) >= SHORTEST_ID and finding.id.startswith(what.lower())
        for location in finding.locations
    }
    return [
        Place(bundle, claim)
        for bundle in report.bundles.values()
        for claim in bundle.claims
        if (bundle.article.name, claim.start, claim.stop) in spans
    ]


def _of_words(what: str, report: Report) -> list[Place]:
    """The claims whose words are those that are asked for; else those that stand within them, or hold them."""
    wanted = _squeezed(what)
    exact, near = [], []
    for bundle in report.bundles.values():
        for claim in bundle.claims:
            quote = _squeezed(bundle.article.text[claim.start : claim.stop])
            if quote == wanted:
                exact.append(Place(bundle, claim))
            elif len(wanted) > 3 and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", quote):
                near.append(Place(bundle, claim))
    return exact or near


def _squeezed(words: str) -> str:
    return " ".join(words.split()).casefold()


def _fact_keys(bundles: Sequence[ArticleClaims]) -> dict[int, list[Key]]:
    """The `id` of each claim to the keys of the facts that it tells, each with the words for it first."""
    keys: dict[int, list[Key]] = defaultdict(list)
    links = link_corpus(bundles).links
    for event in links.events:
        for telling in event.tellings:
            mention = telling.mention
            for claim in {id(told): told for told in (mention.claim, mention.date) if told is not None}.values():
                keys[id(claim)].append(("the same meeting", event.event))
    _add_retold(keys, bundles, links.shared_figures)
    for bundle in bundles:
        for age in bundle.ages:
            keys[id(age.claim)].append(("the age of the same person", person_key(age.person)))
        for claim in bundle.claims:
            keys[id(claim)].extend(_own_keys(claim))
    return keys


def _add_retold(keys: dict[int, list[Key]], bundles: Sequence[ArticleClaims], shared: Sequence[SharedFigure]) -> None:
    """Add what the words make one figure, within an article and between articles."""
    topics: dict[int, list[str]] = defaultdict(list)
    for figure in shared:
        topics[figure.claim].append(figure.topic)
        topics[figure.other].append(figure.topic)
    for bundle in bundles:
        for told in bundle.retellings:
            topic = retelling_topic(bundle, told)
            keys[id(told.earlier)].append(("the same figure", topic))
            keys[id(told.later)].append(("the same figure", topic))
        for told_figure in bundle.told if topics else ():
            claim = told_figure.claim
            found = topics.get(claim_key(bundle.article, claim), ())
            keys[id(claim)].extend(("the same figure", topic) for topic in found)


def _own_keys(claim: Claim) -> Iterator[Key]:
    """The keys that a claim has by itself."""
    value = claim.value
    if isinstance(value, OrdinalValue):
        series = series_key(value)
        if series is not None:
            yield "the same number of the series", series, value.n
    elif isinstance(value, NameValue):
        yield "the same name", person_key(value.full or value.form) or value.form
    elif isinstance(value, DateValue):
        days = days_of(claim)
        if days is not None and days[0] == days[1]:
            yield "the same day", days[0]
    elif isinstance(value, FigureValue):
        topic = topic_key(claim.kind, value)
        if topic is not None:
            yield "the same figure", topic, claim.day_first, claim.day_last
        elif value.value >= LEAST_TELLING:
            yield "the same value", claim.kind, value.value, value.unit, value.currency, value.head


def _location(bundle: ArticleClaims, claim: Claim, why: str) -> Location:
    quote = bundle.article.text[claim.start : claim.stop]
    return Location(True, bundle.article.name, claim.start, claim.stop, quote, why)


def _plain(what: str, report: Report) -> str | None:
    """The places of words that are no claim, as they stand; None where they stand nowhere."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in what.split()), re.IGNORECASE)
    found: dict[str, list[Location]] = defaultdict(list)
    for name, bundle in report.bundles.items():
        for match in pattern.finditer(bundle.article.prose) if what.strip() else ():
            found[name].append(Location(True, name, match.start(), match.end(), match[0], "these words"))
    return _render(found, report) if found else None


def _render(found: dict[str, list[Location]], report: Report) -> str:
    places = sum(len(locations) for locations in found.values())
    lines: list[str] = []
    for locations in found.values():
        for excerpt in make_excerpts(tuple(locations), report):
            lines.extend(_excerpt(excerpt))
    lines.append(f"{count(places, 'place')} in {count(len(found), 'article')}.")
    return "\n".join(lines) + "\n"


def _excerpt(excerpt: Excerpt) -> Iterable[str]:
    place = ":".join(str(part) for part in (excerpt.article, excerpt.line, excerpt.column) if part is not None)
    yield f"--> {place}"
    yield f"  | {excerpt.text}"
    for mark in excerpt.marks:
        yield f"  | {' ' * mark.start}{'^' * max(1, mark.stop - mark.start)} {mark.label}".rstrip()
    yield ""
