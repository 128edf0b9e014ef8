from squarefacts import article_from_text, read_claims


def facts(text, title=None):
    bundle = read_claims(article_from_text(text, title=title, metadata={"published": "2016-05-26"}))
    return {(fact.property, fact.low, fact.high) for fact in bundle.facts}


def test_a_toll_is_read_from_the_title_and_the_first_sentences():
    assert facts("A bus left the road near Brennick.", "Three people killed in crash") == {("killed", 3, 3)}
    assert facts("The crash left two dead. Four people were injured.") == {("killed", 2, 2), ("injured", 4, 4)}


def test_a_part_of_a_toll_is_no_toll():
    assert facts("Two of the victims were killed.") == set()
    assert facts("Three others were injured.") == set()
    assert facts("Two young men were killed.") == set()


def test_a_sum_over_several_incidents_is_none_of_one():
    assert facts("Seven people were killed in 17 shootings over the weekend.") == set()
    assert facts("Seven people have been killed on that road this year.") == set()


def test_where_an_article_tells_two_tolls_none_is_taken():
    assert facts("Two people were killed in the crash. Three people were killed, the mayor said.") == set()


def test_what_was_said_before_is_no_live_toll():
    assert facts("Police earlier said that five people were killed.") == set()


def test_the_dead_may_count_who_did_it():
    assert facts("A man killed three people and then himself.") == {("killed", 3, 4)}
    assert facts("Six people were killed, including the suspected shooter.") == {("killed", 5, 6)}
