"""What the catalog lists."""

from typing import Literal, NotRequired

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12


class EvidenceDocument(TypedDict):
    """A source that covers a fact, and the day (ISO) on which it was read."""

    id: str
    title: str
    url: str
    retrieved: str
    revision: str


class FactDocument(TypedDict):
    """A fact of an entry; without sources it names, sorts or proposes."""

    field: str
    value: object
    sources: list[EvidenceDocument]


class EntryDocument(TypedDict):
    """An entry of the catalog; its further fields depend on its kind.

    `oldest_source` is the day on which the oldest of its sources was read; `facts` is there when
    one entry is shown.
    """

    id: str
    oldest_source: NotRequired[str]
    facts: NotRequired[list[FactDocument]]


class CatalogDocument(TypedDict):
    """What `archbook catalog ... --format json` prints."""

    schema: Literal["catalog/v1"]
    kind: str
    entries: list[EntryDocument]
