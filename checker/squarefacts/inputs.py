"""What the commands that read a corpus are told, and how they come to its articles, claims and findings."""

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, wraps
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from squarefacts.claims.bundle import ArticleClaims
    from squarefacts.config import Config
    from squarefacts.engine.rule import Rule
    from squarefacts.findings.model import Report
    from squarefacts.text.article import Article

USAGE, NOTHING_READ, UNREADABLE = 2, 3, 4

rules_option = click.option(
    "--rules",
    "rule_paths",
    multiple=True,
    type=click.Path(path_type=Path),
    help="A rule file of your own, or a folder.",
)
config_option = click.option(
    "--config", "config_path", type=click.Path(path_type=Path), help="The configuration. [default: squarefacts.toml]"
)
# In the order in which `--help` shows them.
CORPUS_OPTIONS = (
    click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out files that match. Repeatable."),
    click.option("--stdin-filename", metavar="NAME", help="The name and format of standard input ('-')."),
    click.option(
        "--published",
        metavar="DAY",
        help="The day on which the articles appeared, as 2019-10-04 or a time with its zone.",
    ),
    click.option("--jobs", type=click.IntRange(min=1), help="Processes to use. [default: all cores]"),
    config_option,
)


@dataclass(frozen=True)
class Inputs:
    """What one command is told: which articles, when they appeared, which rules, by which configuration."""

    paths: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    stdin_filename: str | None = None
    published: str | None = None
    jobs: int | None = None
    config_path: Path | None = None
    rule_paths: tuple[Path, ...] = ()

    @cached_property
    def config(self) -> "Config":
        """The configuration; where none is named, the one nearest to the articles. A wrong one ends the program."""
        from squarefacts.config import Config, find_config, load_config

        with usage_errors():
            found = self.config_path or find_config(list(self.paths))
            return load_config(found) if found else Config()

    @cached_property
    def known_rules(self) -> "list[Rule]":
        """The built-in rules and those of the house. A wrong rule file ends the program."""
        from squarefacts.engine.pack import load_house_rules, load_pack

        with usage_errors():
            return [*load_pack(), *load_house_rules([*self.config.rules, *self.rule_paths])]

    def rules(self) -> "list[Rule]":
        """The rules that run. A configuration which names a rule that does not exist ends the program."""
        config, known = self.config, self.known_rules
        ids = {rule.id for rule in known}
        for name in (*config.disable, *config.enable):
            if name not in ids:
                fail(f"the configuration names the rule {name!r}, which does not exist")
        return [
            rule
            for rule in known
            if rule.id in config.enable or (rule.header.default and rule.id not in config.disable)
        ]

    def articles(self) -> "tuple[list[Article], int]":
        """The articles, and how many could not be read, each of them named on standard error."""
        from squarefacts.text.errors import ReadError, SourceError
        from squarefacts.text.reading import read_articles

        excluded = [*self.config.exclude, *self.exclude]
        articles: list[Article] = []
        unreadable = 0
        try:
            for item in read_articles(list(self.paths), excluded, sys.stdin.buffer, self.stdin_filename):
                if isinstance(item, ReadError):
                    click.echo(f"error: {item}", err=True)
                    unreadable += 1
                else:
                    articles.append(item)
        except SourceError as error:
            fail(str(error))
        except ReadError as error:
            click.echo(f"error: {error}", err=True)
            unreadable += 1
        return articles, unreadable

    def claims(self) -> "Claims":
        """The claims of the articles."""
        from squarefacts.claims.pipeline import ReadFailure, read_corpus

        articles, unreadable = self.articles()
        bundles: list[ArticleClaims] = []
        with usage_errors():
            read = read_corpus(articles, self.published, self.jobs)
            hidden = not (sys.stderr and sys.stderr.isatty())
            with click.progressbar(read, len(articles), "Reading claims", file=sys.stderr, hidden=hidden) as shown:
                for item in shown:
                    if isinstance(item, ReadFailure):
                        click.echo(f"error: {item.article}: internal error, please report it: {item.reason}", err=True)
                        unreadable += 1
                    else:
                        bundles.append(item)
        return Claims(bundles, len(articles), unreadable)

    def report(self) -> "tuple[Report, Claims]":
        """The findings in the articles."""
        from squarefacts.findings.check import check_claims

        rules = self.rules()
        claims = self.claims()
        # Looking through the claims again and again for garbage doubles the time of linking thousands of articles.
        gc.freeze()
        try:
            with usage_errors():
                return check_claims(claims.bundles, rules), claims
        finally:
            gc.unfreeze()


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of a corpus: of each article, how many articles were found, and how many could not be read."""

    bundles: "Sequence[ArticleClaims]"
    found: int
    unreadable: int

    def exit_unless_read(self) -> None:
        """Ends the program where an article could not be read or there was none: a short answer must not look whole."""
        if self.unreadable or not self.found:
            click.echo(f"error: {'an article could not be' if self.unreadable else 'no article was'} read", err=True)
            sys.exit(UNREADABLE if self.unreadable else NOTHING_READ)


def reads_corpus(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options of a corpus, which it gets as one value, `inputs`, besides options of its own."""

    @wraps(command)
    def _run(
        paths: tuple[str, ...],
        exclude: tuple[str, ...],
        stdin_filename: str | None,
        published: str | None,
        jobs: int | None,
        config_path: Path | None,
        rule_paths: tuple[Path, ...] = (),
        **own: object,
    ) -> None:
        command(Inputs(paths, exclude, stdin_filename, published, jobs, config_path, rule_paths), **own)

    for option in reversed(CORPUS_OPTIONS):
        _run = option(_run)
    return _run


def fail(message: str) -> NoReturn:
    """Ends the program for wrong usage: a message and exit code 2."""
    click.echo(f"error: {message}", err=True)
    sys.exit(USAGE)


@contextmanager
def usage_errors() -> Iterator[None]:
    """Turns what is wrong with the call, the configuration or a rule into a message and exit code 2."""
    from squarefacts.config import ConfigError
    from squarefacts.engine.errors import RuleError

    try:
        yield
    except (ConfigError, RuleError, ValueError, OSError) as error:
        fail(str(error))
