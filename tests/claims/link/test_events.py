from squarefacts import article_from_text, read_claims
from squarefacts.claims.link.events import find_events


def told_together(*texts):
    """The numbers of the articles that tell each event."""
    bundles = []
    for at, (published, text) in enumerate(texts):
        bundles.append(read_claims(article_from_text(text, str(at), metadata={"published": published})))
    return [sorted({int(t.bundle.article.name) for t in event.tellings}) for event in find_events(bundles)]


MET = "President Ana Rivera met Prime Minister Boris Petrov in {} on {}."


def test_the_same_people_place_and_day_are_one_event():
    one, other = MET.format("Oslo", "May 3, 2018"), MET.format("Oslo", "Thursday")
    assert told_together(("2018-05-10", one), ("2018-05-05", other)) == [[0, 1]]


def test_another_day_is_another_event():
    one, other = MET.format("Oslo", "May 3, 2018"), MET.format("Oslo", "June 3, 2018")
    assert told_together(("2018-07-10", one), ("2018-07-05", other)) == [[0], [1]]


def test_without_a_shared_place_a_month_is_no_evidence():
    one, other = MET.format("Oslo", "May 3, 2018"), "President Ana Rivera met Prime Minister Boris Petrov in May 2018."
    assert told_together(("2018-07-10", one), ("2018-07-05", other)) == [[0], [1]]


def test_the_same_number_of_one_series_is_one_event():
    one = "President Ana Rivera and Prime Minister Boris Petrov first met in Lima, Peru in November 2016."
    other = "President Ana Rivera and Prime Minister Boris Petrov first met in Peru in 2016."
    assert told_together(("2019-07-10", one), ("2018-07-05", other)) == [[0, 1]]
