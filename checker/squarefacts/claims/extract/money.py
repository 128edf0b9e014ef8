"""Sums of money: a currency before or after a number, and what it is paid by ("a share").

The digits are found first; from them the reader looks back for a symbol or a code and ahead for a name.
"""

import re
from functools import cache

from squarefacts.claims.extract.number_words import read_words, scales
from squarefacts.claims.extract.quantities import Number, Quantity
from squarefacts.claims.extract.rates import read_rate
from squarefacts.claims.extract.words import load, word_map
from squarefacts.claims.model import Kind

# The words after a number that may name a currency: up to three, "1.1 billion US dollars"; not across a comma, and no
# sign that belongs to digits after it.
NAME_AFTER = re.compile(
    r"""
    (?P<join> \s? - \s? | \s of \s | \s | )             # attached, a space, a hyphen, "billions of"
    (?P<words> [A-Za-z$€£¥₱₹₩¢元円₽]+ (?: [.] [A-Za-z] [.]? )*  # "US", "U.S."
        (?: \s [A-Za-z]+ ){0,2} )
    (?! [A-Za-z0-9] )                                   # "3 USD50 cards" are not three dollars
    (?: (?<= [$€£¥₱₹₩] ) (?! \s? \d ) | (?<! [$€£¥₱₹₩] ) )
    """,
    re.VERBOSE,
)
# Hundredths after the whole: " and forty-five cents", " 50 cents", " and 43c"; " 50" alone only where the clause ends.
CENTS_AFTER = re.compile(
    r"""
    (?: \s and )? \s (?P<number> \d{1,2} | [a-z]+ (?: [\s-] [a-z]+ )?? )
    (?: \s? (?: cents? | pence | sens? | paise | kopeks? | kopecks? | centavos? | c ) \b
      | (?= \s* (?: [.,;!?] \s | [.,;!?]? \Z ) ) )
    """,
    re.VERBOSE,
)
# A scale after the currency instead of the number: "75 USD million".
SCALE_AFTER = re.compile(r"\s (?P<scale> million | billion | trillion ) \b", re.VERBOSE)
# A currency's name before the digits: "ringgit 42", "dollar 22.5 million".
NAME_BEFORE = re.compile(r"(?<! \w ) (?P<name> [A-Za-z]+ ) \s \Z", re.VERBOSE)
# Names that stand before digits only in front of a scale, as they are common words or come with a number of their own.
_DOUBTFUL_BEFORE = ("dollar", "pound", "euro", "mark", "won", "real", "rand", "sterling", "buck", "quid", "bitcoin")
# Vertical resolutions of screens: "1080p" is no price.
_SCREEN_LINES = frozenset((240.0, 360.0, 480.0, 720.0, 1080.0, 1440.0, 2160.0))


@cache
def _symbols() -> dict[str, list[tuple[str, str]]]:
    """By its last character, each symbol or code with its currency, the longest first."""
    pairs = list(word_map("currencies", "symbols").items())
    pairs += [(code, code) for code in (*_codes(), *_scaled_codes())]
    table: dict[str, list[tuple[str, str]]] = {}
    for symbol, code in sorted(pairs, key=lambda pair: -len(pair[0])):
        table.setdefault(symbol[-1], []).append((symbol, code))
    return table


@cache
def _codes() -> frozenset[str]:
    """The ISO codes that are read, upper case, and those lower-case ones that are no words."""
    table = load("currencies")["codes"]
    return frozenset((table["codes"] + table["lower"]).split())


@cache
def _scaled_codes() -> dict[str, tuple[str, float]]:
    """Codes with a scale before them ("MEUR"): their ISO codes and scales."""
    table = load("currencies")["scaled_codes"]
    return {
        letter + code: (code, scale) for letter, scale in table["scales"].items() for code in table["codes"].split()
    }


@cache
def currency_names() -> dict[str, str]:
    """Each name of a currency, lower case, and its ISO code: those of the world and the short forms of news."""
    world = word_map("cldr_currencies", "names") | word_map("cldr_currencies", "alone")
    return world | word_map("currencies", "names")


@cache
def _openers() -> frozenset[str]:
    """The first words of all names, signs and codes that may follow a number, to leave early."""
    cents = load("currencies")["cents"]["cents"].split()
    written = [*currency_names(), *_scaled_codes(), *word_map("currencies", "symbols"), *_codes(), *cents, "p"]
    return frozenset(name.lower().split()[0].rstrip("s.") for name in written if name.strip())


@cache
def _tight() -> frozenset[str]:
    """Symbols that are read only directly at the digits."""
    return frozenset(load("currencies")["tight"]["letters"].split())


def currency_before(text: str, start: int) -> tuple[int, str] | None:
    """The currency sign or code that stands before the digits at `start`: where it starts, and its currency.

    The currency is an ISO code, or "$" for the sign alone.
    """
    at = start
    if text[at - 1 : at] in (" ", "-", "\u00a0") and at > 1:
        at -= 1
    candidates = _symbols().get(text[at - 1 : at]) if at else None
    if not candidates:
        return None
    for symbol, code in candidates:
        begin = at - len(symbol)
        if begin < 0 or not text.startswith(symbol, begin):
            continue
        if symbol[0].isalpha() and begin and (text[begin - 1].isalnum() or text[begin - 1] in "&-'’"):
            continue
        if symbol in _tight() and at != start:
            continue
        return begin, code.upper()
    return None


def read_money(text: str, number: Number, before: tuple[int, str] | None) -> Quantity | None:
    """The sum of money that a number is, with the currency found before it or else after it; None if neither is."""
    if before and not _is_model(text, number, before):
        start, code = before
        if code in _scaled_codes_upper():
            return _scaled(number, start, number.stop, text[start : start + 4])
        stop = _doubled_name(text, number.stop)
        return _with_rate(
            text, _with_cents(text, Quantity(Kind.MONEY, start, stop, number, number.value, *_unit(code)))
        )
    named_before = _named_before(text, number)
    if named_before:
        return named_before
    after = NAME_AFTER.match(text, number.stop)
    if not after or (after["join"] == " of " and number.ceiling is None):
        return None
    words = after["words"].split()
    if _openers().isdisjoint([word.lower().rstrip("s.") for word in words[:2]]):
        return None
    start = after.start("words")
    for count in range(len(words), 0, -1):
        phrase = " ".join(words[:count])
        if phrase in _scaled_codes():
            return _scaled(number, number.start, start + len(phrase), phrase)
        named = _named(text, phrase, number, not after["join"])
        if named:
            stop = start + len(text[start : after.end()].split(words[count - 1])[0]) + len(words[count - 1])
            money = Quantity(Kind.MONEY, number.start, stop, number, number.value, *named)
            return _with_rate(text, _with_cents(text, _with_scale(text, money)))
    return None


@cache
def _scaled_codes_upper() -> frozenset[str]:
    """The codes with a scale as `currency_before` reports them."""
    return frozenset(code.upper() for code in _scaled_codes())


# What tells that a text has Philippine pesos.
PESOS = re.compile(r"Philippine | Manila | pesos | ₱ | P\d+,\d{3} | MANILA", re.VERBOSE)


def _scaled(number: Number, start: int, stop: int, written: str) -> Quantity:
    """The sum whose scale stands before its code: "MEUR 5"."""
    code, scale = _scaled_codes()[written]
    number.step, number.whole, number.scale = number.step * scale, False, scale
    return Quantity(Kind.MONEY, start, stop, number, number.value * scale, *_unit(code))


def _is_model(text: str, number: Number, before: tuple[int, str]) -> bool:
    """Whether a lone capital before a small number is no currency: "the P5 reactor", "R2"."""
    small = number.value < 100 and number.whole
    if small and before[1] == "PHP" and PESOS.search(text):
        return False
    return small and text[before[0] : number.start] in ("P", "R") and before[1] in ("PHP", "ZAR")


def _named_before(text: str, number: Number) -> Quantity | None:
    """The sum whose currency is named in full before its digits."""
    if not number.digits or not text[number.start - 2 : number.start - 1].isalpha():
        return None
    before = NAME_BEFORE.search(text, max(number.start - 12, 0), number.start)
    if not before:
        return None
    lower = before["name"].lower()
    names = currency_names()
    name = lower if lower in names else lower.rstrip("s")
    if name not in names or (name in _DOUBTFUL_BEFORE and not number.scaled):
        return None
    unit = _unit_of(names[name], name)
    return _with_rate(text, Quantity(Kind.MONEY, before.start(), number.stop, number, number.value, unit, names[name]))


def _with_scale(text: str, money: Quantity) -> Quantity:
    """The sum with a scale that stands after its currency."""
    after = SCALE_AFTER.match(text, money.stop)
    if after and not money.number.scaled:
        scale = scales()[after["scale"]]
        money.stop, money.value, money.number.scale = after.end(), money.value * scale, scale
        money.number.step, money.number.whole = money.number.step * scale, False
    return money


def _unit(code: str) -> tuple[str, str]:
    """The unit and the ISO code of a currency; the sign alone is a dollar of an unknown country."""
    if code == "$":
        return "dollar", ""
    return _unit_of(code, code.lower()), code


def _unit_of(code: str, name: str) -> str:
    """The singular name by which a figure reports a currency; the name as written for one that has no known name."""
    known = load("currencies")["units"].get(code) or load("cldr_currencies")["names"].get(code, name)
    return str(known).partition(",")[0]


def _doubled_name(text: str, stop: int) -> int:
    """The end of a sum whose currency is named again after it: "$76 US", "$10 million dollars"."""
    after = DOUBLED.match(text, stop)
    return after.end() if after else stop


# A currency told twice.
DOUBLED = re.compile(r"\s (?: U[.]?S[.]? | USD | AUD | CAD ) \b [.]? (?! \s [A-Z] ) | \s dollars \b", re.VERBOSE)


def _named(text: str, phrase: str, number: Number, attached: bool) -> tuple[str, str] | None:
    """The unit and ISO code that a phrase after a number names, None if it names no currency."""
    lower = phrase.lower()
    if phrase in _codes() or (phrase in word_map("currencies", "symbols") and (phrase not in _tight() or attached)):
        return _unit(word_map("currencies", "symbols").get(phrase, phrase).upper())
    names = currency_names()
    name = lower if lower in names else lower.rstrip("s")
    if name in names:
        name = "dollar" if name == "dlr" else name
        if name in ("pound", "won", "mark", "crown") and not _is_currency(text, name, number):
            return None
        code = names[name]
        return (_unit_of(code, name) if code else name), code
    country, _, currency = phrase.partition(" ")
    if country.istitle() and currency.islower() and (currency in names or currency.rstrip("s") in names):
        return _named(text, currency, number, attached)
    cents = load("currencies")["cents"]["cents"].split()
    if country.upper() in ("US", "U.S.", "AMERICAN") and currency in ("cent", "cents"):
        return "cent", "USD"
    if lower in cents or lower.rstrip("s") in cents:
        singular = load("currencies")["cents"]["singular"]
        return singular.get(lower, lower.rstrip("s")), ""
    if phrase == "p" and attached and number.value not in _SCREEN_LINES:
        return "penny", "GBP"
    return None


def _is_currency(text: str, name: str, number: Number) -> bool:
    """Whether a name that is also a common word means money: by a scale before it, or by what stands beside it."""
    if number.scaled or (name == "won" and number.value >= 1000):
        return True
    if name == "crown":
        return _is_paid(text, number)
    return name == "pound" and ("£" in text or _is_paid(text, number))


def _is_paid(text: str, number: Number) -> bool:
    """Whether pounds are money: another sum in brackets beside them, or a verb of paying right before them."""
    if SUM_AFTER.match(text, number.stop) or SUM_BEFORE.search(text, max(number.start - 32, 0), number.start):
        return True
    paid = PAID_BEFORE.search(text, max(number.start - 32, 0), number.start)
    return paid is not None and not text.startswith(" of ", number.stop + len(" pounds"))


# What tells that "20,000 pounds" is money; reads " pounds ($30,000)", "pound ticket (30 euros".
SUM_AFTER = re.compile(
    r"""
    [\s-] (?: pound | crown ) s? \s? [(\[] (?: (?: about | some | around | nearly | or ) \s )?
    (?: [A-Z]{0,3} [$€¥₹] | \d [\d,.]* \s (?: (?: m | b )illion \s )? (?: [A-Z]\S* \s )? (?: dollars | euros ) \b )
    """,
    re.VERBOSE,
)
# Reads "$30,000 (", "30,000 euros (about ".
SUM_BEFORE = re.compile(
    r"(?: [$€] \s? \d [\d,.]* | \d \s (?: dollars | euros ) ) \s? [(\[] (?: about \s | some \s )? \Z", re.VERBOSE
)
# Reads "fined ", "paid him ", "at a cost of "; weights are not paid.
PAID_BEFORE = re.compile(
    r"""
    \b (?: fined | paid | pays? | paying | cost(?:s|ing)? | (?: cost | fine | price | fee | salary | wage | bill ) \s of
          | worth | spen[dt] | spends | earn(?:s|ed|ing)? | charged? | charges | owes? | owed | donated )
    (?: \s (?: him | her | them | up \s to | about | around | some | only | just | at \s least | nearly ) )* \s \Z
    """,
    re.VERBOSE,
)


def _with_cents(text: str, money: Quantity) -> Quantity:
    """The sum with the hundredths that follow: "3 dollars 50 cents"."""
    if not money.number.whole or text[money.stop : money.stop + 1] != " ":
        return money
    cents = CENTS_AFTER.match(text, money.stop)
    if cents:
        hundredths = _hundredths(text, cents)
        if 0 < hundredths < 100:
            money.value += hundredths / 100
            money.number.step, money.stop = 0.01, cents.end()
    return money


def _hundredths(text: str, cents: re.Match[str]) -> float:
    """The number of cents, 0 where the word is no number."""
    written = cents["number"]
    if written.isdigit():
        return float(written)
    start, stop = cents.span("number")
    first = len(re.split(r"[\s-]", written)[0])
    run = read_words(text, start, start + first)
    return run.value if run and run.stop == stop else 0.0


def _with_rate(text: str, money: Quantity) -> Quantity:
    """The sum with what it is paid by."""
    rate = read_rate(text, money.stop)
    if rate:
        money.stop, money.unit = rate[0], money.unit + rate[1]
    return money
