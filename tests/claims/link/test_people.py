from squarefacts.claims.link.people import middle_initials, person_key


def test_short_and_long_forms_of_one_name_meet():
    assert person_key("Chris Zandari") == person_key("Christopher Zandari")
    assert person_key("Cleo Tyvon Smalley") == person_key("Cleo Smalley")
    assert person_key("Dr. Ronald Reed") == person_key("Ronald Reed")


def test_father_and_son_stay_two_people():
    assert person_key("Ricky Harris Jr.") != person_key("Ricky Harris")


def test_a_lone_surname_is_no_person_of_the_corpus():
    assert person_key("Reed") is None


def test_middle_names_tell_people_apart():
    assert middle_initials("Mary Jo Nolan") != middle_initials("Mary Lou Nolan")
    assert middle_initials("Mary J. Nolan") == middle_initials("Mary Jo Nolan")
