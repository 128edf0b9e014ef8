"""The published JSON Schemas, generated from the models that write or read the documents."""

import json
from typing import Literal

from pydantic import BaseModel

from squarefacts.claims.wire import ClaimLine
from squarefacts.engine.header import RuleHeader
from squarefacts.reports.wire import ReportDocument

DOCUMENTS: dict[str, type[BaseModel]] = {"report": ReportDocument, "claim": ClaimLine, "rule": RuleHeader}


def schema_text(name: str) -> str:
    """The schema of the document "report", "claim" or "rule" as JSON, with the dialect that it is written in.

    Raises:
        KeyError: there is no such document.
    """
    # A rule's header is read, so its optional keys may be absent; the others are written, and have every key.
    mode: Literal["validation", "serialization"] = "validation" if name == "rule" else "serialization"
    generated = DOCUMENTS[name].model_json_schema(by_alias=True, mode=mode)
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(dialect | generated, indent=2, ensure_ascii=False) + "\n"
