"""Which plain numbers are counts, and which count nothing: parts of names, addresses, telephone numbers, scores."""

import re

from squarefacts.claims.extract.quantities import Number
from squarefacts.claims.extract.words import load, word_set

# What follows digits that are part of something else; reads "-1234" of a telephone number, ":30" of a time, "th".
GLUED_AFTER = re.compile(
    r"""
      : \d                       # a time, a score, a verse
    | / [\dA-Za-z]               # 24/7, 9/11
    | [–-] \d+ [–-] \w           # a telephone number, an ISO date
    | \. \d+                     # an IP address, a version
    | @                          # an address
    | ° \s? \d                   # coordinates
    | (?: st | nd | rd | th ) \b # an ordinal
    | [’']? s \b                 # "the 1990s", "747s"
    | \s (?: AD | BC | BCE | CE ) \b
    | [A-Za-z]                   # "5G", "3D"
    | _
    """,
    re.VERBOSE,
)
# A number right after one of these is part of something larger: "COVID-19", "a<2", "v2", "#5", "/2", "x=3", "1.2.3".
GLUED_BEFORE = re.compile(r"[\w#@/=&_:*\\^+~]\Z|[A-Z]\w*[-–.]\Z|\w[<>~]\Z|\d[.,:]\Z|\w[’']\Z", re.VERBOSE)
# What stands before the later groups of a telephone number: "312-555-", "555-" before four digits, "1-".
TELEPHONE_BEFORE = re.compile(
    r"(?: \d [-–.] \d{3} | \) \s? \d{3} | (?<! \d ) [2-9]\d{2} | \b 1 ) [-–.] \s? \Z", re.VERBOSE
)
# The country or area code before the groups of a telephone number: "+1 312 ", "+44 (0)20 7946 ", "020 7946 ".
AFTER_CODE = re.compile(
    r"(?: \+ \d{1,3} | (?<! [\d.,:] ) 0 \d{2,4} ) (?: [\s.-] \(? \d{1,4} \)? )* [\s.)-] \(? \Z", re.VERBOSE
)
# Two numbers with a hyphen between them; reads "10-20", "51–49".
HYPHENED = re.compile(r"(?P<one> \d+ (?: \.\d+ )? ) [-–] (?P<two> \d+ (?: \.\d+ )? ) (?! [-–]? \d )", re.VERBOSE)
# The word before a number and what joins them; reads "Boeing ", "No. ".
WORD_BEFORE = re.compile(
    r"(?<! [A-Za-z] ) (?P<word> [A-Za-z] (?: [\w.’'] | - (?! \Z ) )*+ ) (?P<join> [\s\u00a0]{1,3} | - ) \Z", re.VERBOSE
)
# A name with a dot or a capital inside it, as software has; reads "Node.js", "TypeScript", "PostgreSQL".
PRODUCT = re.compile(r"[A-Z] [A-Za-z]* (?: \. [a-z]+ | [a-z] [A-Z] [A-Za-z]* )", re.VERBOSE)
# A number in brackets, a numbered item at the start of a line, a bare number alone in its line.
LIST_ITEM = re.compile(r"(?: ^ | \n ) [ \t]* [(\[]? \Z", re.VERBOSE)
LINE_START = re.compile(r"(?: \A | \n ) [ \t#*]* \Z", re.VERBOSE)  # before "Slide 54: Colours"
ITEM_END = re.compile(r"[.)\]:] (?= \s | \Z )", re.VERBOSE)
# An item within a sentence by a dot; reads ": 1. wash", "; and 2. dry"; not "in 2. you".
ITEM_BEFORE = re.compile(r"(?: [:;,] | \b and | \b or ) \s \Z", re.VERBOSE)
ITEM_DOT = re.compile(r"\. \s [a-z]", re.VERBOSE)
# How many characters before a bare decimal a word may stand that makes it a version, and four times as many as after.
VERSION_NEAR = 80
# How far apart two items of a list within a sentence may be: "must (1) be open and (2) be free".
ITEMS_APART = 400
# A street address from the number on: "1200 North Clark St", "400 block of".
ADDRESS = re.compile(
    r"""
    (?: - \d+ )?
    (?: \s (?: [NSEW]\.? | [A-Z][A-Za-z]+ | \d+ (?: st | nd | rd | th ) ) ){0,4} \s (?P<street> [A-Z][a-z]+ \b \.? )
    | \s block \b
    """,
    re.VERBOSE,
)
# A telephone number within brackets or with groups: "(312) 555-0100", "555-0100".
TELEPHONE = re.compile(r"(?: \( \d{3} \) | \d{3} ) [\s.-]? \d{3} [.-] \d{4} \b | \d{3} - \d{4} \b", re.VERBOSE)
# Clubs of states and the like: "Group of 20".
CLUB = re.compile(r"Group \s of \s \Z", re.VERBOSE)
# Airliners by their number alone: "a 737 jet", "the 787 flight".
AIRLINER = re.compile(
    r"(?: 7 \d 7 | 3 [2-8] 0 ) (?: - \d{1,3} )? \s (?: jets? | jetliners? | airliners? | planes? | Max ) \b", re.VERBOSE
)
AIRLINER_BEFORE = re.compile(r"7 \d 7 - \Z", re.VERBOSE)
# A year as a bare number.
YEAR = re.compile(r"(?: 1[5-9] | 20 ) \d\d \Z", re.VERBOSE)
# What is counted where it follows such a number, and what makes a year of it all the same: "in 2019 cases rose",
# "the 2019 deaths", "Norland's 2019 cases".
TALLIED_AFTER = re.compile(
    r"""
    \s (?: confirmed \s | new \s )?
    (?: people | persons | men | women | children | deaths | cases | infections | victims | civilians | soldiers
      | troops | passengers | voters | votes | aftershocks )
    (?! [\w’'-] )
    """,
    re.VERBOSE,
)
YEAR_BEFORE = re.compile(
    r"""
    (?: \b (?: in | of | by | to | and | or | the | a | this | that | these | those | its | his | her | their | our
            | since | until | till | from | during | after | before | with | than | versus | vs | against | for | on
            | early | mid | late | between | about )
      | [’'] s? | [A-Z] [\w.’'-]*
    ) \s \Z
    """,
    re.VERBOSE,
)


# An adjective made of a number and a participle: "two-handed", "three-pronged"; not "a five-speed gearbox".
# A word tied to a number, or "bit" after it; reads "-dimensional", "-Clause", " bit" of "32 bit systems".
TIED_AFTER = re.compile(r"(?: - (?P<word> [A-Za-z]+ ) | \s (?= bit \b ) (?P<word_apart> bit ) ) \b", re.VERBOSE)
PARTICIPLE_AFTER = re.compile(r"- (?! bed | seed | speed | feed | breed ) [a-z]{2,} ed \b", re.VERBOSE)


def is_adjective(text: str, number: Number) -> bool:
    """Whether a number and the word tied to it describe how something is made, and count nothing."""
    tied = TIED_AFTER.match(text, number.stop)
    if tied and (tied["word"] or tied["word_apart"]).lower() in word_set("labels", "kinds"):
        return True
    return PARTICIPLE_AFTER.match(text, number.stop) is not None


def is_glued(text: str, number: Number) -> bool:
    """Whether the digits are part of a longer token ("5G", "COVID-19", "12:30", "192.168.1.2")."""
    if not number.digits:
        return False
    after = text[number.stop : number.stop + 1]
    if after == "," and text[number.stop + 1 : number.stop + 5].isdigit():
        return True  # "200,0000"
    if (
        after
        and (after not in " ,;\n)\"'”" or text[number.stop + 1 : number.stop + 2] in "ABC")
        and GLUED_AFTER.match(text, number.stop)
    ):
        return True
    before = text[max(number.start - 12, 0) : number.start]
    last = before[-1:]
    if is_score(text, number) or _ends_telephone(text, number) or _in_telephone(text, number):
        return True
    return bool(last) and last not in ' (\n"“‘—[' and GLUED_BEFORE.search(before) is not None


def _ends_telephone(text: str, number: Number) -> bool:
    """Whether digits are a later group of a telephone number."""
    if text[number.start - 1 : number.start] not in ("-", "–", ".") and text[number.start - 2 : number.start] != "- ":
        return False
    found = TELEPHONE_BEFORE.search(text, max(number.start - 8, 0), number.start)
    return found is not None and number.stop - number.start in ((3, 4) if found[0][0] == "1" else (4,))


def _in_telephone(text: str, number: Number) -> bool:
    """Whether digits are part of an international number, or begin with a zero as only codes do."""
    written = text[number.start : number.stop]
    if written[:1] == "0" and written[1:2].isdigit():
        return True
    if text[number.start - 1 : number.start] == "-" and AIRLINER_BEFORE.search(text, number.start - 4, number.start):
        return True
    return AFTER_CODE.search(text, max(number.start - 20, 0), number.start) is not None


def is_score(text: str, number: Number) -> bool:
    """Whether digits are one half of a score or tally ("3-2", "89-89"): two numbers, the second not the greater.

    The second half is told from its own place, as the first is read before it.
    """
    start = number.start
    if text[start - 1 : start] in ("-", "–") and text[start - 2 : start - 1].isdigit():
        start -= 1
        while start and (text[start - 1].isdigit() or text[start - 1] in ".,"):
            start -= 1
    elif text[number.stop : number.stop + 1] not in ("-", "–"):
        return False
    pair = HYPHENED.match(text, start)
    if pair is None or ("." in pair["one"] and "." not in pair["two"]):
        return False  # "126.45-47 yen"
    return float(pair["one"]) >= float(pair["two"])


def in_address(text: str, number: Number) -> bool:
    """Whether digits stand in an address of the net ("https://example.org/?q=30%25")."""
    if not number.digits or text[number.start - 1 : number.start] in ("", " ", "\n", "$", "("):
        return False
    token = text[max(number.start - 120, 0) : number.start].split()[-1:]
    return bool(token) and ("://" in token[0] or token[0].startswith("www."))


# What follows a number that "numbers" counts, not names: ", down 84", " in all"; not " and 6".
NUMBERED = re.compile(r",? \s (?: up | down | against | from | in \s all | now | today | compared ) \b", re.VERBOSE)
# What makes "year" before a number the time of what is counted: "last year 72 students failed".
WHEN = re.compile(r"\b (?: last | this | next | that | the \s same | each | every ) \s \Z", re.VERBOSE | re.IGNORECASE)


def _counts_things(text: str, before: re.Match[str], stop: int) -> bool:
    """Whether a label is none: "the herd numbers 148 goats", "last year 72 failed", not "numbers 5 and 6", "year 9"."""
    word = before["word"].lower()
    if word == "numbers":
        return counts_plural(text, stop) or NUMBERED.match(text, stop) is not None
    return word in ("year", "month", "week", "season") and WHEN.search(text, 0, before.start()) is not None


def is_label(text: str, number: Number) -> bool:
    """Whether a plain number is a label, not a count: "Row 21", "Boeing 737", "No. 3", a list number, an address."""
    before = WORD_BEFORE.search(text, max(number.start - 24, 0), number.start)
    if before:
        if not number.digits and _is_named(text, number, before["word"]):
            return True
        if text[number.stop : number.stop + 1] == ":" and LINE_START.search(
            text, max(before.start() - 8, 0), before.start()
        ):
            return True
        word = before["word"].lower()
        if word in word_set("labels", "before") and (number.digits or word in ("number", "no.", "day", "phase")):
            return not (word == "line" and before["join"] == "-") and not _counts_things(text, before, number.stop)
        if before["word"] != word and word in word_set("labels", "makes"):
            return number.digits
        if before["join"] == "-" or PRODUCT.fullmatch(before["word"]):
            return number.digits and not (before["join"] == "-" and counts_plural(text, number.stop))
        if before["word"] != word and _may_name(text, before.start(), before["word"]):
            return number.digits and word not in word_set("grammar", "closed") and not counts_plural(text, number.stop)
    if CLUB.search(text, max(number.start - 9, 0), number.start):
        return True
    if not number.digits:
        return False
    if text[number.start : number.stop] == "911" or AIRLINER.match(text, number.start):
        return True
    if LIST_ITEM.search(text, max(number.start - 8, 0), number.start) and ITEM_END.match(text, number.stop):
        return True
    return _is_inline_item(text, number) or _is_version(text, number) or is_address(text, number)


def _is_version(text: str, number: Number) -> bool:
    """Whether a bare decimal is a version of software, by a word of the sentence: "versions older than 5.6"."""
    if number.whole:
        return False
    before = WORD_BEFORE.search(text, max(number.start - 24, 0), number.start)
    if before and before["word"].istitle() and before["word"].lower() not in word_set("grammar", "closed"):
        return not counts_plural(text, number.stop)  # "Oven 1.2 had 15 of them", where a sentence starts
    counted, words = NEXT_WORD.match(text, number.stop), word_set("labels", "versioned")
    if counted and counts_plural(text, number.stop):
        return counted["word"].lower() in words  # "the 5.0 releases"
    around = text[max(number.start - VERSION_NEAR, 0) : number.stop + VERSION_NEAR // 4].lower()
    return not words.isdisjoint(around.split())


def _may_name(text: str, start: int, name: str) -> bool:
    """Whether a word with a capital may make a name with the number after it: "Boeing 737", not "the Greens 15"."""
    if name.endswith("s") and text.endswith("the ", 0, start):
        return False
    return (len(name) > 1 and name.isupper()) or (start > 0 and not _starts_sentence(text, start))


# A number in words that opens a name: "Four Seasons", "Seven-Party Alliance".
NAME_OF_NUMBER = re.compile(r"[A-Z][a-z]+ [\s-] [A-Z][a-z]", re.VERBOSE)


def _is_named(text: str, number: Number, word_before: str) -> bool:
    """Whether a number in words is part of a name within a sentence: capitals on it and after it, none before it."""
    return word_before.islower() and NAME_OF_NUMBER.match(text, number.start) is not None


def _is_inline_item(text: str, number: Number) -> bool:
    """Whether a number is an item within a sentence: in brackets beside the next one, or with a dot, "and 2. you"."""
    if ITEM_BEFORE.search(text, max(number.start - 5, 0), number.start) and ITEM_DOT.match(text, number.stop):
        return True
    if text[number.start - 2 : number.start] != " (" or not text.startswith(") ", number.stop):
        return False
    start, stop = max(number.start - ITEMS_APART, 0), number.stop + ITEMS_APART
    others = (f" ({number.value - 1:g}) ", f" ({number.value + 1:g}) ")
    return number.value < 20 and any(text.find(other, start, stop) >= 0 for other in others)


def is_address(text: str, number: Number) -> bool:
    """Whether the number opens a street address or a telephone number."""
    if TELEPHONE.match(text, number.start) or (text[number.start - 1 : number.start] == "(" and number.value >= 100):
        return TELEPHONE.match(text, max(number.start - (text[number.start - 1 : number.start] == "("), 0)) is not None
    if not text[number.stop : number.stop + 2].strip() or number.value < 1:
        return False
    address = ADDRESS.match(text, number.stop)
    if not address:
        return False
    return address["street"] is None or address["street"].lower().rstrip(".") in word_set("labels", "streets")


def is_year(text: str, number: Number) -> bool:
    """Whether bare digits may be a year: 1500 to 2099 without a comma or a scale."""
    return number.whole and number.digits and YEAR.match(text[number.start : number.stop]) is not None


# After "one" where it is the lower end of a range: "one or two", "one to three".
ONE_OR_TWO = re.compile(r"\s (?: or \s two | to \s (?: two | three | four | five | six ) ) \b", re.VERBOSE)


def tallies(text: str, number: Number) -> bool:
    """Whether what might be a year counts people or cases: "treated 1846 persons", "2000 boats"."""
    if number.value % 100 == 0 and counts_plural(text, number.stop):
        return True
    if not TALLIED_AFTER.match(text, number.stop):
        return False
    return YEAR_BEFORE.search(text, max(number.start - 16, 0), number.start) is None


def is_pronoun(text: str, number: Number) -> bool:
    """Whether "one" stands for a noun ("the one", "one can see", "one another") and counts nothing."""
    if number.digits or number.value != 1 or number.stop - number.start != 3:
        return False
    if text.startswith(" of ", number.stop):
        return False
    before = WORD_BEFORE.search(text, max(number.start - 16, 0), number.start)
    if before and before["word"].lower() in word_set("grammar", "before_one") and before["join"] != "-":
        return True
    follows = NEXT_WORD.match(text, number.stop)
    if not follows:
        return True
    word = follows["word"].lower()
    if ONE_OR_TWO.match(text, number.stop):
        return False
    if word in ("day", "time", "thing"):
        return True
    if word.endswith("ed") and len(word) > 4 and not text.startswith("-", number.stop):
        return word not in word_set("grammar", "adjectives") and word not in load("verbs")["victims"]["participles"]
    return word in word_set("grammar", "closed") or word in word_set("grammar", "verbs")


NEXT_WORD = re.compile(r"[\s-] (?P<word> [A-Za-z][\w’'-]* )", re.VERBOSE)
# A lower-case plural within two words: "Norland 20 grey warships" counts.
COUNTED = re.compile(
    r"""
    \s (?: (?: to | and ) \s (?: 2[1-9]\d\d | [3-9]\d{3} | \d{5,} | \d{1,3},\d{3} ) \s )?    # "2000 to 3000 boats"
    (?: [a-z-]+ \s )? (?: [a-z]+ s | people | men | women | children ) \b
    """,
    re.VERBOSE,
)


def counts_plural(text: str, stop: int) -> bool:
    """Whether a lower-case plural follows."""
    return COUNTED.match(text, stop) is not None


def _starts_sentence(text: str, start: int) -> bool:
    """Whether a word stands at the start of a sentence or line, where a capital says nothing."""
    before = text[max(start - 3, 0) : start].rstrip(" \"“‘'(")
    return not before or before[-1] in ".!?\n"
