"""The rows of the tables say on what their values rest."""

import pytest

from squarefacts.claims.link.corpus import link_corpus
from squarefacts.claims.pipeline import read_claims
from squarefacts.claims.schema import TABLES
from squarefacts.claims.tables import corpus_rows
from squarefacts.text.build import article_from_text

COLUMNS = [column.name for table in TABLES if table.name == "dates" for column in table.columns]


def settled_by(text, published=None):
    linked = link_corpus([read_claims(article_from_text(text), published)])
    rows = corpus_rows(linked.bundles, linked.links)["dates"]
    return [dict(zip(COLUMNS, row, strict=True))["settled_by"] for row in rows]


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        ("The mill burned down on March 3, 1920.", "2019-05-06", [""]),
        ("The mill burned down on March 3.", "2019-05-06", ["argument"]),
        ("The mill burned down yesterday.", "2019-05-06", ["argument"]),
    ],
)
def test_a_date_tells_what_settled_it(text, published, told):
    assert settled_by(text, published) == told
