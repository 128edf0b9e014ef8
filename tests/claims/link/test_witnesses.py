from squarefacts import article_from_text, read_claims
from squarefacts.claims.keys import article_key
from squarefacts.claims.link.witnesses import find_witnesses

STORY = (
    "A barge carrying gravel sank in the harbour of Brennick on Tuesday after it struck the old pier, and its crew of "
    "four was brought ashore by a pilot boat. The harbour master said that the wreck would be raised within a week, "
    "and that no oil had reached the water so far. The pier, which was built a century ago, stays closed until divers "
    "have looked at it."
)


def witnesses(*texts):
    bundles = [read_claims(article_from_text(text, f"article-{at}")) for at, text in enumerate(texts)]
    found = find_witnesses(bundles)
    return [found[article_key(bundle.article)] for bundle in bundles]


def test_a_copy_with_one_word_changed_is_the_same_witness():
    one, other = witnesses(STORY, STORY.replace("four", "five"))
    assert one == other


def test_two_reports_in_their_own_words_are_two_witnesses():
    one, other = witnesses(
        STORY, "Four sailors were saved when a gravel barge went down near the old pier of Brennick."
    )
    assert one != other


def test_an_empty_text_is_its_own_witness():
    assert len(set(witnesses("", "Two words", STORY))) == 3


def test_many_copies_are_one_witness():
    assert len(set(witnesses(*[STORY] * 30))) == 1
