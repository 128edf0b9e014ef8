from squarefacts import article_from_text, read_claims
from squarefacts.claims.calendar import day_number
from squarefacts.claims.model import AgeValue


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
