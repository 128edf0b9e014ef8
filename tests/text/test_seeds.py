"""The parts of the five articles of the repository."""

from pathlib import Path

import pytest

from squarefacts.text.article import Part
from squarefacts.text.reading import read_file
from squarefacts.text.sentences import split_sentences
from tests.text.helpers import only_article

SEEDS = Path(__file__).parents[2] / "seeds"
EXPECTED = {
    "000_fc7dab37ee2d4d3e.txt": [
        (Part.BOILERPLATE, "RELATED: Duterte meets"),
        (Part.BOILERPLATE, "READ: “Milestone” in"),
        (Part.CORRECTION, "Updated on May 22"),
    ],
    "001_71ba0bffd4b40c5a.txt": [
        (Part.BOILERPLATE, "(READ: Duterte on Putin"),
        (Part.BOILERPLATE, "(READ: Duterte's Russia"),
    ],
    "002_b52176f4cc53c6cf.txt": [(Part.TITLE, "Russian ambassador hands")],
    "003_045641eb8930c50f.txt": [(Part.TITLE, "Duterte to meet Russian"), (Part.TITLE, "Duterte to meet Russian")],
    "004_f0388babda8c0898.txt": [
        (Part.BOILERPLATE, "Editor's note: Duan"),
        (Part.CAPTION, "Russian President Vladimir Putin and Singapore"),
        (Part.CAPTION, "Russian President Vladimir Putin and India"),
        (Part.CAPTION, "Shipping containers"),
        (Part.CAPTION, "(Cover Photo:"),
        (Part.BOILERPLATE, "(If you want"),
    ],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_captions_links_and_notes_are_told_from_the_running_text(name):
    article = only_article(read_file(SEEDS / name))
    marked = [region for region in article.regions if region.part is not Part.BODY]
    assert [region.part for region in marked] == [part for part, _ in EXPECTED[name]]
    for region, (_, words) in zip(marked, EXPECTED[name], strict=True):
        assert article.text[region.start : region.stop].strip().startswith(words)


def test_no_date_is_torn_apart():
    article = only_article(read_file(SEEDS / "003_045641eb8930c50f.txt"))
    found = [article.text[sentence.start : sentence.stop] for sentence in split_sentences(article)]
    assert any(sentence.endswith("meeting Nov. 19-20.") for sentence in found)
    assert any(sentence.startswith("The upcoming APEC") and "U.S. President" in sentence for sentence in found)
