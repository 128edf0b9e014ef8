import pytest
from hypothesis import given
from hypothesis import strategies as st

from squarefacts.claims.model import Claim, DateReading, DateValue, Granularity, Kind, Modality
from squarefacts.claims.resolve.figures import resolve_figures
from squarefacts.claims.resolve.names import resolve_names
from squarefacts.claims.resolve.ordinals import resolve_ordinals
from squarefacts.claims.resolve.speech import attribute
from tests.claims.corpus_files import read


def date_of(text, words, first=100, last=100):
    at = text.index(words)
    value = DateValue((DateReading(0, first, last),), Granularity.DAY)
    return Claim(Kind.DATE, at, at + len(words), 0, value)


def attributed(text, *dates):
    article, sentences = read(text)
    names = resolve_names(article, sentences)
    figures, _ = resolve_figures(article, sentences, dates)
    claims = [*figures, *resolve_ordinals(article, sentences, dates, names)]
    everything = sorted([*claims, *names, *dates], key=lambda claim: claim.start)
    attribute(article, sentences, everything)
    return claims


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("They killed 12 people.", Modality.FACT),
        ("They plan to hire 12 people.", Modality.PLAN),
        ("The fund will sign contracts worth 12 million euros.", Modality.PLAN),
        ("Some 12 people will attend.", Modality.PLAN),
        ("Sales are expected to reach 12 million euros.", Modality.FORECAST),
        ("If they hire 12 people, it rains.", Modality.HYPOTHETICAL),
        ("It could cost 12 million euros.", Modality.HYPOTHETICAL),
        ("He denied that 12 people had died.", Modality.DENIED),
        ("Not only 12 people came.", Modality.FACT),
        ("Vance, who was not hurt, hired 12 people.", Modality.FACT),
        ("Other disputes include a wall for 12 million euros.", Modality.FACT),
        ("It did not hire 12 people.", Modality.DENIED),
    ],
)
def test_plans_forecasts_and_denials_are_no_facts(text, modality):
    assert [claim.modality for claim in attributed(text)] == [modality]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Police said 12 people came.", "police"),
        ("According to the mayor's office, 12 people came.", "mayor's office"),
        ("“We saw 12 people,” President Ana Reyes said.", "Ana Reyes"),
        ("There were 12 people, said Ana Reyes, a baker.", "Ana Reyes"),
        ("There were 12 people.", ""),
        ("Police said Vance saw 12 people.", "police"),
        ("BRENN - U.K. officials said 12 people came.", "U.K. officials"),
        ("There were 12 people, said lead manager Arlo Bank and Co.", "lead manager Arlo Bank and Co"),
        ("So 12 people left,” said Brenn County Sheriff Tom Vance.", "Tom Vance"),
        ("Vance reported that 12 people came, a Brenn spokeswoman said.", "a Brenn spokeswoman"),
        ("Ana Reyes said it had rained. There were 12 people, she added.", "Ana Reyes"),
        ("The Arlo Bank said so. It said 12 people came.", "Arlo Bank"),
        ("Ana Reyes, head of the Arlo Bank, said 12 people came.", "Ana Reyes"),
        ("Brenn officials have said 12 people came.", "Brenn officials"),
        ("It rained. He said 12 people came.", "he"),
        ("As I said, 12 people came.", ""),
    ],
)
def test_a_figure_knows_who_told_it(text, speaker):
    assert [claim.speaker for claim in attributed(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("On May 3, 12 people came.", (100, 100)),
        ("The May 3 meeting in Brenn was Ana Reyes's 4th.", (100, 100)),
        ("Since May 3, 12 people came.", (None, None)),
        ("About 12 people came, but May 3 was dry.", (None, None)),
    ],
)
def test_a_figure_holds_for_the_one_day_of_its_sentence(text, days):
    assert [(claim.day_first, claim.day_last) for claim in attributed(text, date_of(text, "May 3"))] == [days]


def test_two_dates_leave_the_day_open():
    text = "From May 3 on and again on June 9 there came 12 people."
    claims = attributed(text, date_of(text, "May 3"), date_of(text, "June 9", 137, 137))
    assert [claim.day_first for claim in claims] == [None]


WORDS = [
    "said",
    "he",
    "it",
    "Police",
    "the",
    "Ana Reyes",
    "12",
    "people",
    "according to",
    "May",
    "and",
    "which",
    "Inc",
    ".",
]


@given(st.lists(st.sampled_from([*WORDS, ",", "“", "”", "\n", "(", ")", "-", "not", "will", "$5", "doubled", "3-2"])))
def test_any_words_have_a_speaker_or_none(words):
    text = " ".join(words)
    for claim in attributed(text):
        assert claim.speaker == claim.speaker.strip()
        assert text[claim.start : claim.stop]
