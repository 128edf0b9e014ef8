"""What the corpus settled, as lines of JSON: name pairs, years, events, and the ordinals of each series."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import iso_day
from squarefacts.claims.link.corpus import LinkedCorpus, link_corpus
from squarefacts.claims.link.events import Telling
from squarefacts.claims.link.series import series_key
from squarefacts.claims.model import Claim, OrdinalValue


def link_lines(bundles: Sequence[ArticleClaims]) -> Iterator[str]:
    """The links of a corpus, each as one line of JSON without its newline, in a stable order."""
    linked = link_corpus(bundles)
    for told in (*_pairs(linked), *_years(linked), *_events(linked), *_series(linked.bundles)):
        yield json.dumps(told, ensure_ascii=False)


def _pairs(linked: LinkedCorpus) -> Iterator[dict[str, object]]:
    for pair in dict.fromkeys((p.form, p.other, p.articles, p.other_articles) for p in linked.links.name_pairs):
        form, other, articles, other_articles = pair
        told = {"link": "name-pair", "form": form, "other": other, "articles": articles}
        yield {**told, "other_articles": other_articles}


def _years(linked: LinkedCorpus) -> Iterator[dict[str, object]]:
    for settled in linked.links.settled_years:
        days = {"first": iso_day(settled.publication.first_day), "last": iso_day(settled.publication.last_day)}
        told = {"link": "settled-year", "article": settled.name, **days, "from": settled.publication.source}
        yield {**told, "evidence": settled.publication.evidence, "confidence": settled.confidence.name.lower()}


def _events(linked: LinkedCorpus) -> Iterator[dict[str, object]]:
    for event in linked.links.events:
        if len(event.tellings) < 2:
            continue
        first = event.tellings[0].mention
        days = event.days or (None, None)
        told = {"link": "event", "head": first.head, "people": list(first.people), "place": event.place}
        yield {**told, "first": _iso(days[0]), "last": _iso(days[1]), "told_by": [_telling(t) for t in event.tellings]}


def _telling(telling: Telling) -> dict[str, object]:
    mention, text = telling.mention, telling.bundle.article.text
    quote = " ".join(text[mention.start : mention.stop].split())
    return {"article": telling.bundle.article.name, "quote": quote, "n": mention.n, "modality": mention.modality}


def _series(bundles: Sequence[ArticleClaims]) -> Iterator[dict[str, object]]:
    series: dict[int, list[dict[str, object]]] = defaultdict(list)
    for bundle in bundles:
        for claim in bundle.claims:
            if isinstance(claim.value, OrdinalValue):
                key = series_key(claim.value)
                if key is not None:
                    series[key].append(_ordinal(bundle, claim, claim.value))
    for ordinals in series.values():
        yield {"link": "series", "ordinals": ordinals}


def _ordinal(bundle: ArticleClaims, claim: Claim, value: OrdinalValue) -> dict[str, object]:
    return {
        "article": bundle.article.name,
        "quote": bundle.article.text[claim.start : claim.stop],
        "n": value.n,
        "head": value.head,
        "participants": list(value.participants),
        "place": value.place,
        "first": _iso(claim.day_first),
        "last": _iso(claim.day_last),
        "modality": claim.modality,
    }


def _iso(day: int | None) -> str | None:
    return None if day is None else iso_day(day)
