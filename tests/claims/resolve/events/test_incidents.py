from squarefacts import article_from_text, read_claims


def day(text, published="2016-05-06"):
    claim = read_claims(article_from_text(text, metadata={"published": published})).incident
    return None if claim is None else text[claim.start : claim.stop]


def test_the_day_stands_after_what_happened():
    assert day("A cyclist was injured in Brennick on May 4.") == "May 4"
    assert day("The blaze broke out on Tuesday. The house stood empty.") == "Tuesday"


def test_the_day_of_what_came_after_is_no_day_of_the_incident():
    assert day("The driver who injured a cyclist was charged on Thursday.") is None
    assert day("The cyclist died on May 5.") is None


def test_two_days_leave_it_open():
    assert day("Two people were shot on May 2. Another man was shot on May 4.") is None


def test_what_is_still_to_come_is_no_incident():
    assert day("The attack will be remembered in a service in Oxmoor, where a man was shot, on May 9.") is None
