from squarefacts import article_from_text, read_claims


def meetings(text, published="2019-10-04"):
    bundle = read_claims(article_from_text(text, metadata={"published": published}))
    return [(mention.people, mention.place, mention.n, mention.modality) for mention in bundle.events]


def test_a_meeting_is_known_by_the_two_who_meet():
    text = "President Ana Rivera met Prime Minister Boris Petrov in Oslo on Monday."
    assert meetings(text) == [(("Petrov", "Rivera"), "Oslo", None, "fact")]


def test_a_pronoun_means_the_one_subject_of_the_sentence_before():
    text = "President Ana Rivera left on Friday. She will meet with Prime Minister Boris Petrov on Saturday."
    assert meetings(text) == [(("Petrov", "Rivera"), "", None, "plan")]


def test_each_person_of_a_list_is_met():
    text = "President Ana Rivera met with Prime Minister Boris Petrov and King Olav Brandt on Monday."
    assert [people for people, *_ in meetings(text)] == [("Brandt", "Rivera"), ("Petrov", "Rivera")]


def test_an_ordinal_says_which_meeting_it_is():
    text = "President Ana Rivera and Prime Minister Boris Petrov first met in Lima, Peru in November 2016."
    assert meetings(text) == [(("Petrov", "Rivera"), "Lima, Peru", 1, "fact")]


def test_what_is_met_must_be_a_person():
    assert meetings("President Ana Rivera met the deadline of Prime Minister Boris Petrov.") == []
    assert meetings("President Ana Rivera met Boris Petrov's lawyer on Monday.") == []
    assert meetings("The two sides met on Monday.") == []
