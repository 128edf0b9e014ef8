"""The header of a rule file: everything about a rule but its query.

The JSON Schema that is published for it is generated from these models.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Sentence = Annotated[str, Field(min_length=1)]


def _hyphenated(name: str) -> str:
    return name.replace("_", "-")


class _Strict(BaseModel):
    """A key that is not known is an error: a misspelled one would silently do nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=_hyphenated, populate_by_name=True)


class ExampleArticle(_Strict):
    """One article of an example that needs several, or a title, or is Markdown."""

    text: Sentence
    markdown: bool = False
    title: str | None = None
    published: date | None = None
    outlet: str | None = None


class ExampleCorpus(_Strict):
    """The articles of an example, in order."""

    articles: Annotated[list[ExampleArticle], Field(min_length=1)]


class Example(_Strict):
    """A text in which the rule must find something and its corrected twin in which it must not.

    Attributes:
        published: the day on which both appeared.
        bad: the wrong text; `[[` and `]]` enclose the words that the finding must point at.
        good: the right text, which no rule may flag.
    """

    published: date | None = None
    bad: Sentence | ExampleCorpus
    good: Sentence | ExampleCorpus


class RuleHeader(_Strict):
    """What a rule means.

    Attributes:
        title: what is wrong, in one line.
        severity: what it means for a reader if it is true.
        message: the finding in one sentence; `{column}` stands for a column of the query, `{quote}` and
            `{other_quote}` for the words of the claims; `{day:date}`, `{day:weekday}`, `{low:number}` and
            `{n:ordinal}` word a value; `{when}` words the pair of columns `when_first` and `when_last`,
            `{size}` the pair `size_low` and `size_high`.
        label: what the report writes under the words of the claim.
        other_label, third_label: the same for the claims in the columns `other` (and of a relation) and `third`.
        why: why it matters, for a copy editor.
        benign: honest reasons why both may be right after all.
        repairs: the kinds of repair that may settle it ("weekday", "date", "spelling", "swap").
        default: False for a rule that runs only when it is asked for.
        examples: at least one; they are its tests and its documentation.
    """

    title: Sentence
    severity: Literal["error", "warning", "note"]
    message: Sentence
    label: str = ""
    other_label: str = ""
    third_label: str = ""
    why: Sentence
    benign: list[Sentence] = []
    repairs: list[Literal["weekday", "date", "spelling", "swap"]] = []
    default: bool = True
    examples: Annotated[list[Example], Field(min_length=1)]
