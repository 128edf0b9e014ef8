"""Numbers that begin with a scale, a dozen, a couple or a half: "a dozen", "half a million", "tens of thousands"."""

import re
from functools import cache

from squarefacts.claims.extract import number_words
from squarefacts.claims.extract.quantities import Number
from squarefacts.claims.extract.words import word_set

# What stands before "dozen", "half" and the like: "a ", "a few "; not "data ".
ARTICLE_BEFORE = re.compile(
    r"""
    (?<! [A-Za-z] ) (?P<article> an? | several | a \s few | many | few | tens \s of | hundreds \s of ) [\s-] \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What follows "half", "couple", "dozen" within the number: " a million", " of hundred", " thousand".
GROUP_TAIL = re.compile(
    r"""
    (?: [\s-] (?: an? | of ) (?! [a-z] ) )?
    [\s-] (?P<scale> hundred | thousand | million | billion | trillion | dozen ) s? \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


# The whole after "half"; reads " of the members", " the members", " its staff"; not " the time", " the size of".
HALVED = re.compile(
    r"""
    \s (?: of \s
        | (?: the | its | their | his | her | our | these | those ) \s
          (?! time \b | (?: size | price | cost | rate | amount | number | distance | length | value | speed ) \b )
          [A-Za-z\d] )
    """,
    re.VERBOSE,
)


@cache
def _unit_after() -> re.Pattern[str]:
    """Reads " a percentage point" after "half", "-mile" after "quarter", " of an inch"; up to the unit."""
    units = "|".join(sorted(word_set("numbers", "halved_units"), key=len, reverse=True))
    return re.compile(rf"(?: \s (?: of \s )? an? \s | - | \s ) (?= (?: {units} | per \s cent ) \b )", re.VERBOSE)


def part_of_unit(text: str, number: Number) -> Number:
    """The number, or where a unit is what it is a fraction of, so much of that unit: "three-quarters of a mile"."""
    after = _unit_after().match(text, number.stop) if number.fraction else None
    if after is None:
        return number
    return Number(number.start, after.end(), number.value, number.value / 10, whole=False, digits=number.digits)


def read_group(text: str, start: int, stop: int, word: str) -> Number | None:
    """The number that begins with a scale, a dozen, a couple, or a half: "a dozen", "half a million", "millions"."""
    before = ARTICLE_BEFORE.search(text, max(start - 12, 0), start)
    begin, article = (before.start(), before["article"].lower()) if before else (start, "")
    singular = word.rstrip("s")
    if word in ("half", "quarter"):
        part = Number(begin, stop, 0.5 if word == "half" else 0.25, fraction=True, digits=False)
        of_unit = part_of_unit(text, part)
        if of_unit is not part:
            return of_unit
    if word in ("half", "couple") or (word == "dozen" and article in ("a", "")):
        return _multiplied(text, begin, stop, word, article)
    if singular in number_words.fractions() or word == "half":
        return _part_of(text, begin, stop, word, article)
    return _vague(text, begin, stop, word, singular, article)


def _multiplied(text: str, begin: int, stop: int, word: str, article: str) -> Number | None:
    """Read "half a million", "a couple of hundred", "a dozen"."""
    base = {"half": 0.5, "couple": 2.0, "dozen": 12.0}[word]
    tail = GROUP_TAIL.match(text, stop)
    if tail:
        scale = number_words.scales()[tail["scale"].lower()]
        step = scale * (0.1 if word == "half" else 1.0)
        return Number(begin, tail.end(), base * scale, step, whole=False, digits=False, scale=scale)
    if (
        word == "half"
        and not article
        and (HALVED.match(text, stop) or _is_hedged(text, begin, stop) or _is_gapped(text, begin, stop))
    ):
        return Number(begin, stop, 0.5, 0.01, fraction=True, digits=False)
    if word == "half" and article.lower() == "a" and text.startswith(" of ", stop):
        return Number(begin, stop, 0.5, 0.01, fraction=True, digits=False)
    if word == "half" or (word == "couple" and not text.startswith(" of ", stop)) or article not in ("a", ""):
        return None
    after = stop + 3 if text.startswith(" of ", stop) and word == "couple" else stop
    return Number(begin, after, base, 1.0, whole=True, digits=False)


def _part_of(text: str, begin: int, stop: int, word: str, article: str) -> Number | None:
    """Read "a third of", "a quarter of": only with the article and "of", as "third" is an ordinal too."""
    opens_line = text[stop - len(word)].isupper() and text[: stop - len(word)].rstrip(" \t")[-1:] in ("", "\n", "#")
    if (article not in ("a", "an") and not opens_line) or not (
        text.startswith(" of ", stop)
        or _is_hedged(text, begin, stop)
        or _is_gapped(text, begin, stop)
        or (text.endswith(" by ", 0, begin) and CHANGED_AFTER.match(text, stop))
    ):
        return None
    return Number(begin, stop, 1 / number_words.fractions()[word], 0.01, fraction=True, digits=False)


# What makes a fraction without "of" a share: "more than a quarter,", "nearly half"; "about half past" is a time.
HEDGED = re.compile(
    r"\b (?: than | nearly | almost | about | around | roughly | over | under | other | remaining"
    r" | (?: make | makes | made | making ) \s up ) \s \Z",
    re.VERBOSE | re.IGNORECASE,
)
# A fraction told of figures beside it: "(a third)", ", or a quarter.", "that is a fifth".
APPOSED_BEFORE = re.compile(
    r"(?: [(] | [—–] \s? | \b (?: or | say | is | to | makes | at ) \s ) (?: just \s | only \s | exactly \s )? \Z",
    re.VERBOSE,
)
APPOSED_AFTER = re.compile(r"\s? [).,;—–]", re.VERBOSE)
NO_SHARE_AFTER = re.compile(
    r"[\s-] (?: past | an? | hour | way | time | dozen | century | year | term | day ) \b | -", re.VERBOSE
)


def _is_hedged(text: str, begin: int, stop: int) -> bool:
    """Whether a hedge stands before a fraction and its noun is left out."""
    if APPOSED_BEFORE.search(text, max(begin - 12, 0), begin) and APPOSED_AFTER.match(text, stop):
        return True
    return HEDGED.search(text, max(begin - 12, 0), begin) is not None and not NO_SHARE_AFTER.match(text, stop)


# After "by a third", what shows that it is no third party: "rose by a third in May", "cut by a quarter."
CHANGED_AFTER = re.compile(
    r"\s* (?: [.,;)] | \n | \Z )"
    r" | \s (?: in | since | from | to | over | this | last | between | within | on | after | and | as | by ) \b",
    re.VERBOSE,
)
# Another share of what was shared out before: "half of it goes to schools, a third to roads"; "of 35, half, or 17,".
GAPPED_BEFORE = re.compile(r"(?: , | ; | \b and | , \s or ) \s \Z", re.VERBOSE)
GAPPED_AFTER = re.compile(
    r"""
    , (?= \s (?: or | were | was | are | is | had | have ) \b )
    | \s (?: to | for | on | from | by | in | is | are | was | were | will | goes? | went | had | died | against
           | opposed | said | did | belongs? | comes? | came ) \b
    """,
    re.VERBOSE,
)
FRACTION_OF = re.compile(
    r"\b (?: half | third | thirds | quarters? | fifths? | sixths? | tenths? | eighths? | in \s ten ) \s of \b"
    r" | ^ [Oo]f \s | \s [Oo]f \s the \s \d | \b (?: half | third | quarter ) s? \s (?: were | are | is | was ) \b",
    re.VERBOSE | re.IGNORECASE,
)


def _is_gapped(text: str, begin: int, stop: int) -> bool:
    """Whether a fraction goes on with the shares of a whole that the sentence has named."""
    if not GAPPED_AFTER.match(text, stop) or not GAPPED_BEFORE.search(text, max(begin - 6, 0), begin):
        return False
    before = text[max(begin - 150, 0) : begin]
    return FRACTION_OF.search(before[before.rfind(". ") + 1 :]) is not None


def _vague(text: str, begin: int, stop: int, word: str, singular: str, article: str) -> Number | None:
    """Read "a million", "thousands of", "tens of millions": a lone scale is vague in the plural."""
    scale = number_words.scales().get(singular)
    if word == "tens":
        scale = 10.0
    if scale is None:
        return None
    if article in ("several", "a few", "few") and word == singular:
        return Number(begin, stop, scale * 2, scale, False, ceiling=scale * 10, digits=False, scale=scale)
    if article in ("a", "an") and word == singular:
        return Number(begin, stop, scale, scale / 10, whole=False, digits=False, scale=scale)
    if word == singular:
        return None
    factor = {"tens of": 10.0, "hundreds of": 100.0}.get(article, 1.0)
    tail = VAGUE_TAIL.match(text, stop)
    if tail:
        factor *= scale
        scale = number_words.scales()[tail["scale"].lower().rstrip("s")]
        stop = tail.end()
    low = factor * scale
    width = 5.0 if singular == "dozen" else 10.0
    return Number(begin, stop, low, low, whole=False, ceiling=low * width, digits=False, scale=scale)


# The scale after "tens of": "tens of thousands".
VAGUE_TAIL = re.compile(r"\s+ of \s+ (?P<scale> thousands | millions | billions | trillions ) \b", re.VERBOSE)
