"""The public function that does the whole job for another program."""

from collections.abc import Sequence

from squarefacts.claims.pipeline import ReadFailure, read_corpus
from squarefacts.engine.pack import load_pack
from squarefacts.engine.rule import Rule
from squarefacts.findings.check import check_claims
from squarefacts.findings.model import Report
from squarefacts.text.article import Article


def check(articles: Sequence[Article], rules: Sequence[Rule] | None = None, jobs: int | None = None) -> Report:
    """The report on a corpus.

    Args:
        articles: the corpus, in the order in which the report names them.
        rules: the rules to run; None for the built-in ones that are on by default.
        jobs: how many processes may read claims; None for one on each core.

    Raises:
        RuleError: a rule's query does not run.
        RuntimeError: the program failed on an article, which the message names.
    """
    if rules is None:
        rules = [rule for rule in load_pack() if rule.header.default]
    bundles = []
    for read in read_corpus(articles, jobs=jobs):
        if isinstance(read, ReadFailure):
            raise RuntimeError(f"{read.article}: {read.reason}")
        bundles.append(read)
    return check_claims(bundles, rules)
