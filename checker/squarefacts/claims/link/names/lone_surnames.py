"""Surnames without a first name that another article on the story spells otherwise: "Mr Kabesele", "Ana Kabasele"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.keys import article_key
from squarefacts.claims.link.names.pair import NamePair, Uses
from squarefacts.claims.link.names.same_story import Sharing
from squarefacts.claims.model import Confidence, NameValue
from squarefacts.claims.resolve.name_slips import SHORTEST, is_one_step_inside


def find_lone_surnames(bundles: Sequence[ArticleClaims], uses: Uses, sharing: Sharing) -> Iterator[NamePair]:
    """The lone surnames that nobody of the corpus has in full, one step from that of one person of the same story.

    Args:
        bundles: the corpus.
        uses: its names as written, each with its articles.
        sharing: what its articles share.
    """
    full: dict[str, set[str]] = defaultdict(set)
    for form in uses:
        if " " in form:
            full[form.split()[-1]].add(form)
    near = _by_steps(full)
    for form, articles in sorted(_lone(bundles).items()):
        if form in full or len(form) < SHORTEST:
            continue
        names = {name for step in _steps(form) for name in near.get(step, ()) if is_one_step_inside(form, name)}
        owners = sorted(owner for name in names for owner in full[name])
        if len(names) != 1 or any(not uses[owner].keys().isdisjoint(articles) for owner in owners):
            continue
        for owner in owners:
            if sharing.one_story(form, articles, owner, list(uses[owner])):
                counts = len(articles), len(uses[owner])
                for article in articles:
                    told = form, owner, article, "misspelling", 1, *counts
                    yield NamePair(*told, False, Confidence.MEDIUM)
                break


def _lone(bundles: Sequence[ArticleClaims]) -> dict[str, list[int]]:
    """Each surname that articles have alone, and of which they give no full form, with the keys of these articles."""
    found: dict[str, list[int]] = defaultdict(list)
    for bundle in bundles:
        article = article_key(bundle.article)
        values = [claim.value for claim in bundle.claims if isinstance(claim.value, NameValue)]
        for form in sorted({value.form for value in values if " " not in value.form and " " not in value.full}):
            found[form].append(article)
    return found


def _by_steps(names: dict[str, set[str]]) -> dict[str, list[str]]:
    """The long surnames by themselves and by what is left of them without one letter, so that near ones meet."""
    near: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(name) >= SHORTEST:
            for step in _steps(name):
                near[step].append(name)
    return near


def _steps(name: str) -> set[str]:
    return {name, *(name[:at] + name[at + 1 :] for at in range(len(name)))}
