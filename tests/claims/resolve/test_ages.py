import pytest

from squarefacts import article_from_text, read_claims
from squarefacts.claims.calendar import day_number
from squarefacts.claims.model import AgeValue, Confidence
from tests.claims.corpus_files import corpus

OWNERS = corpus("age_owners")


def ages(text, published="2016-05-26"):
    bundle = read_claims(article_from_text(text, metadata={"published": published}))
    return {(age.person, low(age.claim.value)) for age in bundle.ages}


def low(value):
    assert isinstance(value, AgeValue)
    return value.low


def test_an_age_beside_a_name_is_the_age_of_that_person():
    assert ages("Ronald Reed, 22, was standing outside.") == {("Ronald Reed", 22)}
    assert ages("Officers found 31-year-old Juan Ramos in the street.") == {("Juan Ramos", 31)}
    assert ages("He shot 26-year-old plumber Jerome Lewin of Fulwood.") == {("Jerome Lewin", 26)}
    assert ages("Officers named 31-year-old Juan Ramos de Leon Jr. on Friday.") == {("Juan Ramos de Leon Jr", 31)}


def test_an_age_of_somebody_else_is_not_taken_for_that_of_the_next_name():
    assert ages("A 7-year-old fatally shot Tyrone Haskin at his home.") == set()
    assert ages("A 59-year-old Sulphur Springs man was hurt.") == set()
    assert ages("A 16-year-old from North Hampton was hurt.") == set()


def test_an_age_of_the_past_is_left_out():
    assert ages("Ronald Reed moved here when he was 19.") == set()
    assert ages("She met then 19-year-old Ronald Reed at school.") == set()
    assert ages("Ronald Reed, 19, at the time, was hurt.") == set()
    assert ages("Ronald Reed would have been 20 years old in May.") == set()
    assert ages("Police earlier said that Ronald Reed, 19, was hurt.") == set()


def test_a_surname_stands_for_the_one_person_of_the_article_who_has_it():
    assert ages("Sergeant Ilse Harker spoke. Harker, 44, has served for years.") == {("Ilse Harker", 44)}


def test_a_surname_that_two_people_have_stands_for_neither():
    text = "The judge heard Mary Nolan, 60, and Ruth Nolan, 62. Nolan, 61, told nobody."
    assert ages(text) == {("Mary Nolan", 60), ("Ruth Nolan", 62)}


def test_a_birth_lies_within_the_years_that_the_age_leaves():
    bundle = read_claims(article_from_text("Ronald Reed, 22, left.", metadata={"published": "2016-02-29"}))
    [age] = bundle.ages
    assert (age.birth_first, age.birth_last) == (day_number(1993, 3, 1), day_number(1994, 2, 28))


def test_without_a_day_of_publication_no_birth_follows():
    assert read_claims(article_from_text("Ronald Reed, 22, left.")).ages == []


def test_the_dead_stay_as_old_as_they_are():
    text = "Alexa Malone, 17, was shot and killed. Ronald Reed, 22, saw it."
    bundle = read_claims(article_from_text(text, metadata={"published": "2016-05-26"}))
    assert {age.person: age.dead for age in bundle.ages} == {"Alexa Malone": True, "Ronald Reed": False}


@pytest.mark.parametrize("entry", OWNERS["texts"], ids=lambda entry: entry["text"][:40])
def test_an_age_finds_the_person_whom_the_words_name(entry):
    assert ages(entry["text"]) == {(name, age) for name, age in entry["ages"]}


@pytest.mark.parametrize("text", OWNERS["none"]["texts"])
def test_an_age_that_the_words_leave_open_is_nobodys(text):
    assert ages(text) == set()


def one_age(text, published="2016-05-26"):
    [age] = read_claims(article_from_text(text, metadata={"published": published})).ages
    return age


def test_an_owner_who_is_only_inferred_is_less_sure():
    assert one_age("Ronald Reed, 22, left.").confidence is Confidence.HIGH
    assert one_age("Ronald Reed kept quiet. The 22-year-old swimmer left.").confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    "text",
    [
        "People remembered Gregor Hinds, the teacher killed on his bicycle. Hinds, who was 67, taught here.",
        "A cyclist who was struck and killed on Sunday has been identified as Gregor Hinds, 58.",
        "Albert Quill died on Monday at his home. He was 81.",
    ],
)
def test_the_dead_are_known_from_other_sentences_too(text):
    assert one_age(text).dead


def test_what_began_in_the_past_does_not_put_the_age_there():
    since = one_age("Marta Solberg, 41, has run a mill since 2006.", "2016-05-26")
    assert since.as_of_first == since.as_of_last == day_number(2016, 5, 26)


def test_a_relative_of_the_same_name_is_noted():
    assert {age.namesake for age in read_of("Samuel Oby, 26, won. His father, Samuel Oby, 58, lost.")} == {True}
    assert not one_age("Samuel Oby, 26, won. His father, Peter Oby, lost.").namesake


@pytest.mark.parametrize(
    "told",
    [
        "He leaves a son, also called Samuel.",
        "His mother and coach, the runner Samuel Oby, cheered.",
        "His father, who bears his name, cheered.",
        "His uncle of the same name cheered.",
    ],
)
def test_a_relative_of_the_same_name_is_known(told):
    assert one_age(f"Samuel Oby, 26, won on Friday. {told}").namesake


def read_of(text):
    return read_claims(article_from_text(text, metadata={"published": "2016-05-26"})).ages
