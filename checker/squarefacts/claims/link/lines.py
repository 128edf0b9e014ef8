"""What the corpus settled, as lines of JSON: name pairs, and the ordinals of each series."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.calendar import iso_day
from squarefacts.claims.link.names import find_name_pairs
from squarefacts.claims.link.series import series_key
from squarefacts.claims.model import Claim, OrdinalValue


def link_lines(bundles: Sequence[ArticleClaims]) -> Iterator[str]:
    """The links of a corpus, each as one line of JSON without its newline, in a stable order."""
    for pair in dict.fromkeys((p.form, p.other, p.articles, p.other_articles) for p in find_name_pairs(bundles)):
        form, other, articles, other_articles = pair
        told = {"link": "name-pair", "form": form, "other": other, "articles": articles}
        yield json.dumps({**told, "other_articles": other_articles}, ensure_ascii=False)
    for ordinals in _series(bundles).values():
        yield json.dumps({"link": "series", "ordinals": ordinals}, ensure_ascii=False)


def _series(bundles: Sequence[ArticleClaims]) -> dict[int, list[dict[str, object]]]:
    series: dict[int, list[dict[str, object]]] = defaultdict(list)
    for bundle in bundles:
        for claim in bundle.claims:
            if isinstance(claim.value, OrdinalValue):
                key = series_key(claim.value)
                if key is not None:
                    series[key].append(_ordinal(bundle, claim, claim.value))
    return series


def _ordinal(bundle: ArticleClaims, claim: Claim, value: OrdinalValue) -> dict[str, object]:
    return {
        "article": bundle.article.name,
        "quote": bundle.article.text[claim.start : claim.stop],
        "n": value.n,
        "head": value.head,
        "participants": list(value.participants),
        "place": value.place,
        "first": None if claim.day_first is None else iso_day(claim.day_first),
        "last": None if claim.day_last is None else iso_day(claim.day_last),
        "modality": claim.modality,
    }
