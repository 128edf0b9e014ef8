"""Files that are made from something else, with their content; `make generated` writes them, a test compares them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from squarefacts.claims.bundle import ArticleClaims
from squarefacts.claims.columns import Table
from squarefacts.claims.lines import claim_lines
from squarefacts.claims.link.lines import link_lines
from squarefacts.claims.pipeline import read_claims
from squarefacts.claims.schema import TABLES
from squarefacts.claims.views import VIEWS, View
from squarefacts.engine.pack import load_pack
from squarefacts.findings.check import check_claims
from squarefacts.findings.model import Report
from squarefacts.reports.json import render_json
from squarefacts.reports.markdown import render_markdown
from squarefacts.reports.rules import rules_page
from squarefacts.reports.schemas import DOCUMENTS, schema_text
from squarefacts.text.article import Article
from squarefacts.text.reading import read_articles

ROOT = Path(__file__).resolve().parent.parent


def generated_files() -> dict[str, str]:
    """Path below the root to content, for every generated file."""
    made = {f"claims/{name}.schema.json": schema_text(name) for name in DOCUMENTS}
    made["claims/README.md"] = claims_page()
    made["rules/README.md"] = rules_page(load_pack())
    bundles = [read_claims(article) for article in seed_articles()]
    for bundle in bundles:
        made[f"claims/seeds/{Path(bundle.article.path).stem}.jsonl"] = seed_claims(bundle)
    made["claims/seeds/corpus.jsonl"] = "".join(line + "\n" for line in link_lines(bundles))
    report = seed_report(bundles)
    made["reports/seeds.json"] = render_json(report)
    made["reports/seeds.md"] = render_markdown(report)
    return made


def seed_articles() -> list[Article]:
    """The articles of seeds/, named as in a run from the root."""
    articles = []
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        for item in read_articles([path]):
            assert isinstance(item, Article), item
            articles.append(_renamed(item))
    return articles


def _renamed(article: Article) -> Article:
    name = Path(article.path).relative_to(ROOT).as_posix()
    return replace(article, name=name, path=name)


def seed_claims(bundle: ArticleClaims) -> str:
    """The claims of one article, a line each."""
    return "".join(line + "\n" for line in claim_lines(bundle))


def seed_report(bundles: list[ArticleClaims]) -> Report:
    """The report on seeds/ with the rules that are on by default."""
    return check_claims(bundles, [rule for rule in load_pack() if rule.header.default])


def claims_page() -> str:
    """The page `claims/README.md`: every table and column."""
    return "\n".join(_page_lines()) + "\n"


def _page_lines() -> Iterator[str]:
    yield "# Claims"
    yield ""
    yield "What rules query, made from `checker/squarefacts/claims/schema.py` by `make generated`."
    yield "Keys are unsigned 64-bit hashes, days are integers since 1970-01-01 with open ends at plus and minus 2^30,"
    yield "intervals include both ends, weekdays run from 0 (Monday) to 6 (Sunday), confidence is 1 (low) to 3 (high)."
    yield ""
    yield "`seeds/` holds the claims of the articles in `../seeds/`, one file an article, in the form of"
    yield "`claim.schema.json`, and in `corpus.jsonl` what the whole corpus settled: a reviewer sees what an edit does."
    described: list[Table | View] = [*TABLES, *VIEWS]
    for table in described:
        yield ""
        yield f"## {table.name}"
        yield ""
        yield table.doc
        yield ""
        yield "| column | type | what it holds |"
        yield "|---|---|---|"
        for column in table.columns:
            yield f"| {column.name} | {column.type} | {column.doc} |"


def write() -> None:
    """Writes every generated file, and removes claims of seeds that are gone."""
    made = generated_files()
    for stale in (ROOT / "claims" / "seeds").glob("*.jsonl"):
        if stale.relative_to(ROOT).as_posix() not in made:
            stale.unlink()
    for name, content in made.items():
        path = ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    write()
