"""A reader of the report sees what was not understood, and no number is lost."""

from squarefacts.api import check
from squarefacts.text.build import article_from_text


def coverage(text):
    return check([article_from_text(text, metadata={"published": "2019-10-04"})]).coverage


def test_a_number_that_no_claim_reads_is_listed_with_its_words():
    told = coverage("The server at 192.168.1.2 failed on October 1. Ten ships came, one of them late.")
    assert {gap[3] for gap in told.not_understood} <= {"192", "168", "1", "2"} != set()
    assert told.seen == told.understood + len(told.not_understood)


def test_what_claims_read_is_understood_and_what_rules_compare_is_counted():
    told = coverage("They met on Tuesday, October 1, 2019.")
    assert (told.seen, told.understood, told.compared, told.not_understood) == (1, 1, 1, ())
