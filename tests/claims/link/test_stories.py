from squarefacts import article_from_text, read_claims
from squarefacts.claims.link.stories import find_story_pairs


def pairs(*texts, published="2016-05-26"):
    bundles = [
        read_claims(article_from_text(text, f"article-{at}", metadata={"published": published}))
        for at, text in enumerate(texts)
    ]
    return find_story_pairs(bundles)


def test_articles_that_share_rare_names_are_a_pair():
    [pair] = pairs(
        "A barge sank near Brennick, Captain Ilse Harker said.", "The barge of Ilse Harker lies near Brennick."
    )
    assert pair.shared == 3
    assert pair.days == 0


def test_weekdays_offices_and_institutions_are_no_story():
    assert pairs("On Monday, the Police Department met President Reed.", "By Monday, the Police Department knew.") == []


def test_a_name_that_many_articles_have_tells_nothing():
    assert pairs(*["We went to Brennick with Ilse Harker."] * 30) == []
