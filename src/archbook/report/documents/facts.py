"""Facts in effect for a design."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.report.documents.shared import ReadSourceDocument


class EffectiveFactDocument(TypedDict):
    """One fact in effect for a design, why it holds, and its source (`design` has no address)."""

    subject: str
    value: str
    why: str
    source: ReadSourceDocument


class FactsDocument(TypedDict):
    """What `archbook catalog facts --format json` prints."""

    schema: Literal["facts/v1"]
    design: str
    release: str
    facts: list[EffectiveFactDocument]
