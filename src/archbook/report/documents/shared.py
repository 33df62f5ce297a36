"""Parts that several documents have."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

SeverityName = Literal["error", "warning", "info"]


class SourceDocument(TypedDict):
    """A published source."""

    title: str
    section: str
    url: str


class ReadSourceDocument(TypedDict):
    """Where a score comes from; the day on which the source said so is an ISO date."""

    title: str
    url: str
    read_on: str


class RemarkDocument(TypedDict):
    """Something that was not taken into a design; no line: it is about the whole file."""

    file: str
    line: int | None
    message: str
