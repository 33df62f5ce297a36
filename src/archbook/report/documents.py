"""The shapes of the JSON documents, from which their JSON Schemas are made."""

from typing import Any, Literal

from pydantic import BaseModel, TypeAdapter
from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.errors import UnknownNameError
from archbook.model.catalog.component import Access, Membership
from archbook.model.design import Design
from archbook.model.edit import Edit

SeverityName = Literal["error", "warning", "info"]


class ReasonDocument(TypedDict):
    """Why a component stands where it stands; no url when the design itself says so."""

    text: str
    source: str
    url: str


class ComponentDocument(TypedDict):
    """A component on a host group; `instances` is the total over the group."""

    component: str
    service: str
    per_host: int
    instances: int
    membership: Membership
    access: Access
    reason: ReasonDocument


class GroupDocument(TypedDict):
    """A host group and what stands on it."""

    name: str
    roles: list[str]
    count: int
    components: list[ComponentDocument]


class UnplacedDocument(TypedDict):
    """A component that is needed and has no host."""

    component: str
    service: str
    roles: list[str]
    region: str | None


class PlanDocument(TypedDict):
    """What `archbook plan --format json` prints."""

    schema: Literal["plan/v1"]
    design: str
    release: str
    groups: list[GroupDocument]
    unplaced: list[UnplacedDocument]


class SourceDocument(TypedDict):
    """A published source."""

    title: str
    section: str
    url: str


class FindingDocument(TypedDict):
    """A finding; `fix` is proved, or null."""

    rule: str
    severity: SeverityName
    subject: str
    message: str
    source: SourceDocument
    evidence: dict[str, float | int | str]
    fix: list[Edit] | None


class WaivedDocument(TypedDict):
    """A finding that the design accepts, and until when (ISO date)."""

    rule: str
    subject: str
    severity: SeverityName
    message: str
    reason: str
    until: str


class FindingsDocument(TypedDict):
    """What `archbook check --format json` prints."""

    schema: Literal["findings/v1"]
    summary: dict[SeverityName, int]
    findings: list[FindingDocument]
    passed: list[str]
    not_applicable: list[str]
    waived: list[WaivedDocument]


class BillLineDocument(TypedDict):
    """A line of the bill; figures are for one machine, null when unknown."""

    item: str
    kind: str
    group: str
    quantity: int
    unit: str
    hardware: str | None
    cores: int | None
    ram_gib: float | None
    disks: int | None
    disk_gb: float | None
    nic_ports: int | None
    height_u: float | None
    typical_w: float | None
    weight_kg: float | None
    source: str | None


class TotalDocument(TypedDict):
    """The sum over all machines whose figure is known, and how many are unknown."""

    known: float
    unknown_machines: int


class TotalsDocument(TypedDict):
    """Totals over all machines."""

    quantity: int
    cores: TotalDocument
    ram_gib: TotalDocument
    disks: TotalDocument
    disk_gb: TotalDocument
    nic_ports: TotalDocument
    height_u: TotalDocument
    typical_w: TotalDocument
    weight_kg: TotalDocument


class BillDocument(TypedDict):
    """What `archbook bom -o FILE.json` writes."""

    schema: Literal["bom/v1"]
    design: str
    revision: str
    lines: list[BillLineDocument]
    totals: TotalsDocument


class EntryDocument(TypedDict):
    """An entry of the catalog; its further fields depend on its kind."""

    id: str


class CatalogDocument(TypedDict):
    """What `archbook catalog ... --format json` prints."""

    schema: Literal["catalog/v1"]
    kind: str
    entries: list[EntryDocument]


_SHAPES: dict[str, Any] = {
    "bom": BillDocument,
    "catalog": CatalogDocument,
    "design": Design,
    "edit": Edit,
    "findings": FindingsDocument,
    "plan": PlanDocument,
}

SCHEMAS = tuple(_SHAPES)
"""Names of the documents that have a schema."""


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a document.

    Raises:
        UnknownNameError: No such document; the nearest one is named.
    """
    if name not in _SHAPES:
        raise UnknownNameError("schema", name, SCHEMAS)
    shape = _SHAPES[name]
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        made = shape.model_json_schema()
    else:
        made = TypeAdapter(shape).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | made
