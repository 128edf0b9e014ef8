from squarefacts import article_from_text, read_claims
from squarefacts.claims.calendar import iso_day, to_date
from squarefacts.claims.link.years.find import settle_years, with_settled_years

DATED = (
    "date 2019-10-04 OSLO – President Ana Rivera told Prime Minister Boris Petrov on Thursday, October 3, that she was "
    "glad. Rivera and Petrov first met at a summit in Lima, Peru in November 2016."
)
OPEN = (
    "Oslo (Norland News, May 21) — On Monday President Ana Rivera is off to Norland. She will meet Prime Minister "
    "Boris Petrov, who invited her when they first met in Peru last November."
)
ANNOUNCED = (
    "President Ana Rivera leaves for Lima to attend the summit of Nov. 19-20 in Peru.\n\n"
    "Rivera is expected to meet with Prime Minister Boris Petrov on Saturday."
)


def bundles(*texts):
    return [read_claims(article_from_text(text, f"article-{at}")) for at, text in enumerate(texts)]


def years(*texts):
    return {item.name: to_date(item.publication.last_day).year for item in settle_years(bundles(*texts))}


def test_an_event_that_a_dated_article_tells_settles_the_year():
    assert years(OPEN, DATED) == {"article-0": 2017}


def test_an_announcement_of_the_event_is_settled_by_its_weekday_month_and_place():
    assert years(ANNOUNCED, DATED) == {"article-0": 2016}


def test_without_another_article_the_year_stays_open():
    assert years(OPEN, OPEN.replace("off to", "on her way to")) == {}


def test_another_place_or_another_person_settles_nothing():
    assert years(OPEN.replace("Peru", "Norland"), DATED) == {}
    assert years(OPEN.replace("Boris Petrov", "Olav Brandt"), DATED) == {}


def test_a_date_that_is_itself_in_conflict_is_no_evidence():
    assert years(OPEN, DATED + " During their first meeting in 2015, Petrov invited Rivera to Oslo.") == {}


def test_of_the_years_that_weekdays_leave_the_first_is_taken():
    text = "She met the envoy yesterday (Monday, April 16). She had been in Lima in October 2016."
    [settled] = settle_years(bundles(text))
    assert iso_day(settled.publication.first_day) == "2018-04-17"
    assert "“Monday, April 16” and “October 2016”" in settled.publication.evidence
    assert settled.confidence.name == "MEDIUM"


def test_of_these_years_the_one_to_which_the_words_count_is_taken():
    text = "The mill at Brennick closed on Tuesday, March 31, 63 years after it had opened, in 1957."
    [settled] = settle_years(bundles(text))
    assert to_date(settled.publication.last_day).year == 2020
    assert "“63 years” and “1957”" in settled.publication.evidence


def test_a_count_of_years_that_no_weekday_supports_is_no_evidence():
    text = "The mill at Brennick closed on Tuesday, March 31, 64 years after it had opened, in 1957."
    [settled] = settle_years(bundles(text))
    assert to_date(settled.publication.last_day).year == 1959


def test_the_claims_of_the_article_itself_stay_as_they_are():
    corpus = bundles(OPEN, DATED)
    before = [claim.value for claim in corpus[0].claims]
    read = with_settled_years(corpus, settle_years(corpus))
    assert [claim.value for claim in corpus[0].claims] == before
    assert iso_day(read[0].publication.first_day) == "2017-05-21"
    assert read[1] is corpus[1]
