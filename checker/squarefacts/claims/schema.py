"""The tables of claims: their names, columns and types, which rules query and `claims/README.md` explains.

A rule sees nothing but these tables. Keys are unsigned 64-bit hashes, days are integers since 1970-01-01 with open ends
at plus and minus 2^30, intervals are inclusive at both ends, weekdays run from 0 (Monday) to 6 (Sunday), confidence
from 1 (low) to 3 (high).
"""

from dataclasses import dataclass

KEY, DAY, INTEGER, NUMBER, TEXT, FLAG = "UBIGINT", "INTEGER", "INTEGER", "DOUBLE", "VARCHAR", "BOOLEAN"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its SQL type and what it holds."""

    name: str
    type: str
    doc: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, what a row is, and its columns in order."""

    name: str
    doc: str
    columns: tuple[Column, ...]


def _table(name: str, doc: str, *columns: tuple[str, str, str]) -> Table:
    return Table(name, doc, tuple(Column(*column) for column in columns))


_CLAIM = ("claim", KEY, "the claim")
_ARTICLE = ("article", KEY, "the article that makes the claim")
_LIVE = ("live", FLAG, "false in correction notes and boilerplate, which are never held against the article")
_FACT = ("fact", FLAG, "whether it is told as a fact: no plan, forecast, denial or hypothesis")
_WORLD = ("world", INTEGER, "the world of the article in which the reading holds, from 0, the likeliest first")
_FIRST = ("first_day", DAY, "the first day, NULL where no year can be supplied")
_LAST = ("last_day", DAY, "the last day, inclusive")
_SPEAKER = ("speaker", TEXT, "who said so, '' for the article itself")
_FORM = ("form", TEXT, "the name as written, without titles")

TABLES: tuple[Table, ...] = (
    _table(
        "articles",
        "One article.",
        ("article", KEY, "the article"),
        ("name", TEXT, "what reports call it"),
        ("path", TEXT, "the file"),
        ("title", TEXT, "its title"),
        ("outlet", TEXT, "who published it, '' unknown"),
        ("witness", KEY, "the same for near-duplicates, which are one witness"),
        ("published_first", DAY, "the first day on which it may have appeared"),
        ("published_last", DAY, "the last such day"),
        ("published_from", TEXT, "argument, metadata, header, file name, words or unknown"),
        ("updated_day", DAY, "the day of the last stated update, NULL for none"),
        ("worlds", INTEGER, "how many readings of its year and day/month order its words leave"),
        ("content", KEY, "the same for one text under another name, and after most small edits"),
    ),
    _table(
        "sentences",
        "One sentence.",
        ("sentence", KEY, "the sentence"),
        ("article", KEY, "its article"),
        ("part", TEXT, "title, body, caption, table, correction or boilerplate"),
        ("start", INTEGER, "its first character"),
        ("stop", INTEGER, "the character after its last"),
    ),
    _table(
        "claims",
        "One claim of any kind.",
        _CLAIM,
        (
            "kind",
            TEXT,
            "date, range, duration, time, money, count, percent, measure, multiple, score, age, ordinal or name",
        ),
        _ARTICLE,
        ("sentence", KEY, "its sentence"),
        ("part", TEXT, "the part of the article that holds it"),
        ("start", INTEGER, "its first character"),
        ("stop", INTEGER, "the character after its last"),
        ("quote", TEXT, "its words"),
        _SPEAKER,
        ("modality", TEXT, "fact, plan, forecast, denied or hypothetical"),
        _LIVE,
        ("confidence", INTEGER, "how sure the reading is"),
    ),
    _table(
        "dates",
        "One reading of a date, one row for each world of its article.",
        _CLAIM,
        _ARTICLE,
        _WORLD,
        _FIRST,
        _LAST,
        ("granularity", TEXT, "day, week, weekend, month, quarter, half, season, year, decade, century or span"),
        ("month", INTEGER, "the month as stated, 1 to 12, NULL for none"),
        ("day", INTEGER, "the day of the month as stated, NULL for none"),
        ("stated_weekday", INTEGER, "the weekday as stated, NULL for none"),
        ("actual_weekday", INTEGER, "the weekday of first_day, NULL where it is no single day"),
        ("year_stated", FLAG, "whether the words give the year"),
        ("valid", FLAG, "false where no calendar has such a day"),
        ("relative", FLAG, "whether it counts from another day ('yesterday')"),
        (
            "settled_by",
            TEXT,
            "what settled the year, or the day from which it counts: '' where its own words do, claim (another date of "
            "the text), or from what publication is known (as `published_from`; `settled_years` has the words)",
        ),
        _LIVE,
    ),
    _table(
        "date_ranges",
        "A stated range of dates ('May 23-26').",
        _CLAIM,
        _ARTICLE,
        ("from_claim", KEY, "the date that starts it"),
        ("to_claim", KEY, "the date that ends it"),
        ("ordered", FLAG, "false where the end comes before the start in every world"),
        ("from_weekday", INTEGER, "the weekday of a range beside it ('Monday through Thursday, ...'), NULL for none"),
        ("to_weekday", INTEGER, "the weekday that ends that range, NULL for none"),
    ),
    _table(
        "implied_dates",
        "What other words say about the day of a date, one row for each world.",
        ("claim", KEY, "the date that is told outright"),
        ("source", KEY, "the claim from which the day follows ('yesterday')"),
        _ARTICLE,
        ("how", TEXT, "relative, duration, years-ago, anniversary, holiday or sequence"),
        ("anchored", FLAG, "whether the article itself states the day from which it counts"),
        _WORLD,
        _FIRST,
        _LAST,
    ),
    _table(
        "durations",
        "A duration.",
        _CLAIM,
        _ARTICLE,
        ("iso", TEXT, "ISO 8601"),
        ("low_days", NUMBER, "the fewest days that it can mean"),
        ("high_days", NUMBER, "the most days that it can mean"),
    ),
    _table(
        "clocks",
        "One moment told in two time zones.",
        _CLAIM,
        _ARTICLE,
        ("nearest_gap", INTEGER, "the minutes between the two clock times, by the zones' meanings that fit best"),
    ),
    _table(
        "figures",
        "A count, a sum of money, a share or a measure.",
        _CLAIM,
        _ARTICLE,
        ("kind", TEXT, "money, count, percent, measure, multiple or score"),
        ("low", NUMBER, "the least that the words allow"),
        ("high", NUMBER, "the most that the words allow"),
        ("value", NUMBER, "the number as written"),
        ("unit", TEXT, "the unit in the singular, '' for none"),
        ("currency", TEXT, "ISO 4217, '' unknown"),
        (
            "topic",
            KEY,
            "the same for figures of one head, modifiers, place, event and unit; NULL where too little is known",
        ),
        ("head", TEXT, "what is counted"),
        ("told_low", NUMBER, "the least with hedge and rounding: shares and measures are rounded at their last place"),
        ("told_high", NUMBER, "the most, likewise"),
        ("dimension", TEXT, "count, share, a currency, or the dimension of its unit (length, mass, ...); '' unknown"),
        (
            "base_low",
            NUMBER,
            "the least that rounding alone leaves, in the base unit of its dimension",
        ),
        ("base_high", NUMBER, "the most that rounding alone leaves, likewise"),
        ("first_day", DAY, "the first day for which it holds, NULL unknown"),
        ("last_day", DAY, "the last such day"),
        _SPEAKER,
        _FACT,
        _LIVE,
    ),
    _table(
        "roles",
        "The part that a figure plays in a relation.",
        ("relation", KEY, "the relation"),
        (
            "kind",
            TEXT,
            "part, sum, split, share, change, conversion, exchange, restate, headline, list, table, range or scale",
        ),
        ("role", TEXT, "whole, part, share, before, after, delta, left, right or announced"),
        _CLAIM,
        ("cue", TEXT, "the words that tie the figures together"),
        ("complete", FLAG, "whether the parts are said to be all of the whole"),
        ("direction", TEXT, "up or down for a change, '' unknown"),
        (
            "factor_low",
            NUMBER,
            "a number that the words give beside the figure, NULL for none: the factor of 'doubled', the size of "
            "a unit, how many items follow an announced list, how many parts of one have no figure",
        ),
        ("factor_high", NUMBER, "the most that this number can be"),
        ("confidence", INTEGER, "how sure it is that the words tie the figures"),
    ),
    _table(
        "retellings",
        "Two claims that the words make one, alike or not: figures ('12 people were killed ... the 14 people killed'), "
        "or the days or the ordinals of one event in two articles.",
        (
            "relation",
            KEY,
            "its key; a rule that selects it with a confidence is as sure as that",
        ),
        ("claim", KEY, "the claim as first told"),
        ("other", KEY, "the claim that points back at it, or tells the same in another article"),
        ("topic", TEXT, "what both are of, for a rule's `fact`"),
        ("confidence", INTEGER, "how sure it is that both are of one thing"),
        ("superseded", FLAG, "whether the other is a later report, which may know more, or one of the two a plan"),
        ("presupposed", FLAG, "whether the other is told as known to everybody, whoever says it"),
    ),
    _table(
        "ordinals",
        "An ordinal and the series that it counts.",
        _CLAIM,
        _ARTICLE,
        ("series", KEY, "the same for ordinals of one series, NULL where it cannot be told"),
        ("n", INTEGER, "the number"),
        ("head", TEXT, "what is counted: meeting, visit, summit, day, anniversary, ..."),
        ("event", TEXT, "what a day or an anniversary belongs to, '' for none"),
        ("actor", TEXT, "the one participant where there is just one, '' otherwise"),
        ("lasts", INTEGER, "how many days what it counts lasts at most: two days of one summit are no conflict"),
        ("first_day", DAY, "the first day on which it can have been, NULL unknown"),
        ("last_day", DAY, "the last such day"),
        ("year", INTEGER, "the year of these days, NULL where they are of two years"),
        _FACT,
        _LIVE,
    ),
    _table(
        "bounds",
        "A day on which an event of an article starts, ends or takes place, one row for each world.",
        _CLAIM,
        _ARTICLE,
        ("event", TEXT, "the kind of event: visit, ..."),
        ("actor", TEXT, "whose event it is, '' unknown"),
        ("bound", TEXT, "start, end or on"),
        _WORLD,
        _FIRST,
        _LAST,
        _LIVE,
    ),
    _table(
        "names",
        "A person's name at one place, and a place name whose spelling is doubtful.",
        _CLAIM,
        _ARTICLE,
        _FORM,
        ("role", TEXT, "the title or role beside it, place for a place, '' for none"),
    ),
    _table(
        "name_pairs",
        "Two spellings of what is probably one name, the doubtful one first.",
        _FORM,
        ("other", TEXT, "the spelling that the corpus prefers"),
        ("article", KEY, "the article that has the doubtful one"),
        ("kind", TEXT, "misspelling, transliteration or accent"),
        ("distance", INTEGER, "how many letters differ"),
        ("articles", INTEGER, "how many articles have the doubtful spelling"),
        ("other_articles", INTEGER, "how many have the preferred one"),
        ("same_article", FLAG, "whether this article has both"),
        ("confidence", INTEGER, "how sure it is that both are one name: 2 where neither prevails in the corpus"),
    ),
    _table(
        "ages",
        "The age of a named person, as the days between which the person was born.",
        _CLAIM,
        _ARTICLE,
        ("person", KEY, "the same for names that may be one person's: first and last word, short forms made long"),
        ("name", TEXT, "the full name within the article, without titles"),
        ("middle", TEXT, "the first letters of the names between first and last, '' for none"),
        ("age_low", INTEGER, "the least completed years"),
        ("age_high", INTEGER, "the most completed years"),
        ("as_of_first", DAY, "the first day for which the age may hold"),
        ("as_of_last", DAY, "the last such day"),
        ("birth_first", DAY, "the first day on which the person can have been born"),
        ("birth_last", DAY, "the last such day"),
        ("dead", FLAG, "whether the person is told to be dead, so that the age changes no more"),
        ("namesake", FLAG, "whether the article tells of a relative of the same name"),
        ("confidence", INTEGER, "how sure it is that the age is that person's"),
    ),
    _table(
        "person_pairs",
        "Two articles that tell the age of what is probably one person, one row for each order.",
        _ARTICLE,
        ("other", KEY, "the other article"),
        ("person", KEY, "the person"),
        ("shared", INTEGER, "how many rare words speak for one person: of the name, of other names, a death"),
        ("days", INTEGER, "how many days apart they appeared at least, NULL where that is open"),
        ("confidence", INTEGER, "how sure it is that both mean one person"),
    ),
    _table(
        "story_pairs",
        "Two articles that share names which hardly any other article has, one row for each order.",
        _ARTICLE,
        ("other", KEY, "the other article"),
        ("shared", INTEGER, "how many words of such names both have, two at least"),
        ("days", INTEGER, "how many days apart they appeared at least, NULL where that is open"),
    ),
    _table(
        "settled_years",
        "The year of an article whose words leave it open, where they or the corpus settle it; its dates are then told "
        "in that year.",
        _ARTICLE,
        ("year", INTEGER, "the year of publication"),
        ("published_first", DAY, "the first day on which it may have appeared in that year"),
        ("published_last", DAY, "the last such day"),
        ("source", TEXT, "words (its own) or corpus (an event that another article tells)"),
        ("evidence", TEXT, "the words that settle it"),
        ("confidence", INTEGER, "2 (medium) where other years remain possible"),
    ),
    _table(
        "events",
        "An event that one or more articles tell.",
        ("event", KEY, "the event"),
        ("head", TEXT, "what kind: meeting, visit, sentencing, election, deal, attack, summit, ..."),
        ("people", TEXT, "who takes part: two surnames, a full name, two organisations, ..., or how many were killed"),
        ("place", TEXT, "where, as written, '' unknown"),
        ("series", KEY, "the same as that of the ordinals which count it, NULL where it belongs to no series"),
        ("lasts", INTEGER, "how many days such an event lasts at most"),
        ("slip", INTEGER, "how many days apart two tellings may put such an event and still be taken for one"),
        ("once", FLAG, "whether it happens once in a story: a person is sentenced once"),
        ("first_day", DAY, "the first day on which all that tell it leave it to be, NULL unknown"),
        ("last_day", DAY, "the last such day"),
        ("articles", INTEGER, "how many articles tell it"),
    ),
    _table(
        "event_mentions",
        "One telling of an event.",
        ("event", KEY, "the event"),
        ("claim", KEY, "the ordinal or date by which a report points at it, NULL for none"),
        _ARTICLE,
        ("sentence", KEY, "the sentence that tells it"),
        ("n", INTEGER, "which of its series it is told to be, NULL unknown"),
        ("modality", TEXT, "fact, plan, forecast, denied or hypothetical"),
        ("place", TEXT, "where, as written, '' unknown"),
        ("bound", TEXT, "what the day is of the event: start, end, or on for any day of it"),
        ("first_day", DAY, "the first day on which this telling puts it, NULL unknown"),
        ("last_day", DAY, "the last such day"),
        ("relative", FLAG, "whether its day counts from another one ('on Friday')"),
    ),
    _table(
        "matters",
        "Two articles on one matter in a small corpus, by names and words of their story; one row for each order.",
        ("article", KEY, "an article"),
        ("other", KEY, "another one"),
        ("days", INTEGER, "how many days apart they appeared at least"),
        ("names", INTEGER, "how many names both have"),
        ("words", INTEGER, "how many other words both have"),
        ("close", FLAG, "whether they are likely to report on one thing: in one week, with names and words shared"),
    ),
    _table(
        "editions",
        "An edition of a yearly event that a few articles count in different words.",
        ("relation", KEY, "its key; a rule that selects it with a confidence is as sure as that"),
        ("claim", KEY, "its ordinal"),
        ("series", KEY, "the same for the editions of one event"),
        ("n", INTEGER, "its number"),
        ("year", INTEGER, "the year in which it is held, that of publication where its sentence names none"),
    ),
    _table(
        "earlier_ones",
        "An event told with a day before the one that an ordinal counts, of its kind and people, in a small corpus.",
        ("relation", KEY, "its key; a rule that selects it with a confidence is as sure as that"),
        ("claim", KEY, "the ordinal"),
        ("other", KEY, "the date of the earlier event, or its own ordinal where it is told to be a first one too"),
        ("head", TEXT, "the kind of event"),
        ("first_day", DAY, "the first day on which the counted event was"),
        ("last_day", DAY, "the last such day"),
        ("earlier_first", DAY, "the first day on which the earlier one was"),
        ("earlier_last", DAY, "the last such day"),
    ),
    _table(
        "event_facts",
        "A total of the one incident that an article is about.",
        _CLAIM,
        _ARTICLE,
        ("property", TEXT, "killed, injured, arrested or present"),
        ("low", NUMBER, "the fewest: one less than told where the attacker is counted with the dead"),
        ("high", NUMBER, "the most: one more than told where the attacker is dead too and may be counted"),
        ("event_first", DAY, "the first day on which its sentence puts the incident, NULL where it names none"),
        ("event_last", DAY, "the last such day"),
        _SPEAKER,
        ("moment", TEXT, "when its source told it: a weekday with an hour or a part of the day, '' unknown"),
        ("final", FLAG, "whether the article says that it will not change any more"),
    ),
    _table(
        "incident_days",
        "The day of the one incident that an article is about.",
        _CLAIM,
        _ARTICLE,
        ("day", DAY, "the day"),
        ("relative", FLAG, "whether it counts from another day ('on Friday')"),
        ("night", FLAG, "whether its sentence tells of a night, which belongs to two days"),
    ),
    _table(
        "scenes",
        "A kind of incident that the first sentences of an article tell, with a name in them; one row for each pair.",
        _ARTICLE,
        ("kind", TEXT, "shooting, stabbing, attack, blast, crash, fire, robbery, collapse, nature or abduction"),
        ("name", TEXT, "a word of a name, lower case"),
    ),
)
