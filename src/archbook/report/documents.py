"""The shapes of the JSON documents, from which their JSON Schemas are made."""

from typing import Any, Literal, NotRequired

from pydantic import BaseModel, TypeAdapter
from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.errors import UnknownNameError
from archbook.model.catalog.component import Access, Membership
from archbook.model.catalog.facts import KINDS, singular
from archbook.model.catalog.platform import Criterion
from archbook.model.design import Design
from archbook.model.edit import Edit
from archbook.model.upgrade import Way, What

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


class QuantityDocument(TypedDict):
    """A number in the unit of its resource, null when unknown, and how it was found.

    An input `GROUP.NAME` holds for the hosts of one group.
    """

    value: float | None
    formula: str
    inputs: dict[str, float | str | None]
    source: SourceDocument


class ResourceDocument(TypedDict):
    """One resource of a pool of compute hosts (`cloud`, `aggregate/NAME`) or of a store.

    A region of null means all of them. `share` is the part of what there is, also after the loss,
    that the demand takes; null when that is not known, or when there is nothing. `after_loss` is
    null where no room is kept for a loss.
    """

    subject: str
    region: str | None
    groups: list[str]
    resource: Literal["vcpus", "ram_gib", "disk_gb", "gpus", "instances", "raw_tb", "usable_tb"]
    unit: str
    demand: QuantityDocument
    capacity: QuantityDocument
    after_loss: QuantityDocument | None
    headroom: QuantityDocument
    share: float | None
    binding: bool


class AssumedDocument(TypedDict):
    """A value that the design does not state and that was used all the same."""

    subject: str
    name: str
    value: float | str
    why: str
    source: SourceDocument


class SizeDocument(TypedDict):
    """What `archbook size --format json` prints; `unknown` counts the figures of null."""

    schema: Literal["size/v1"]
    design: str
    revision: str
    unknown: int
    resources: list[ResourceDocument]
    assumed: list[AssumedDocument]


class AdviceDocument(TypedDict):
    """How to get there and why; `source` says which upgrades are tested."""

    text: str
    source: str
    url: str


class ChangeDocument(TypedDict):
    """One thing that a move changes; `since` is the first release in which it is so."""

    kind: What
    subject: str
    since: str
    message: str
    instead: list[str]
    components: list[str]
    groups: list[str]
    source: SourceDocument


StepDocument = TypedDict(
    "StepDocument",
    {"from": str, "to": str, "skips_releases": bool, "changes": list[ChangeDocument]},
)
"""One upgrade of the way; `from` is no name that a class could have."""


class NewFindingDocument(TypedDict):
    """A finding at the target that is none at the start."""

    rule: str
    severity: SeverityName
    subject: str
    message: str
    source: SourceDocument


UpgradeDocument = TypedDict(
    "UpgradeDocument",
    {
        "schema": Literal["upgrade/v1"],
        "design": str,
        "from": str,
        "to": str,
        "way": Way,
        "advice": AdviceDocument,
        "path": list[str],
        "steps": list[StepDocument],
        "changes": list[ChangeDocument],
        "new_findings": list[NewFindingDocument],
    },
)
"""What `archbook upgrade --format json` prints; `changes` compares start and target."""


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


class ReadSourceDocument(TypedDict):
    """Where a score comes from; the day on which the source said so is an ISO date."""

    title: str
    url: str
    read_on: str


class ScoreDocument(TypedDict):
    """Points of a platform on one criterion, 0 to 4: archbook's judgement of the source."""

    points: int
    why: str
    source: ReadSourceDocument


class PlatformDocument(TypedDict):
    """A cloud platform; its total is null when no score that counts is known."""

    id: str
    name: str
    status: Literal["live", "dormant"]
    total: float | None
    known: float
    unknown: list[Criterion]
    scores: dict[Criterion, ScoreDocument]


class PlatformsDocument(TypedDict):
    """What `archbook catalog platforms --format json` prints, the best platform first."""

    schema: Literal["platforms/v1"]
    note: str
    weights: dict[Criterion, float]
    platforms: list[PlatformDocument]


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


class RemarkDocument(TypedDict):
    """Something that was not taken into a design; no line: it is about the whole file."""

    file: str
    line: int | None
    message: str


class ImportDocument(TypedDict):
    """What `archbook import ... --format json` prints."""

    schema: Literal["import/v1"]
    design: str
    release: str
    why: str
    hosts: int
    not_understood: list[RemarkDocument]
    set_aside: list[RemarkDocument]


class MixedFlavorDocument(TypedDict):
    """A flavor for like machines, and what rounding up to it costs; no disk: nobody knows it."""

    name: str
    vcpus: int
    ram_gib: float
    disk_gb: float | None
    instances: int
    wasted_vcpus: int
    wasted_ram_gib: float


class MachinesDocument(TypedDict):
    """What the machines have together today; `disks_unknown` counts those without a known disk."""

    machines: int
    vcpus: int
    ram_gib: float
    disk_gib: float
    disks_unknown: int
    in_use_gib: float | None


class EstateDocument(TypedDict):
    """What carries the machines today; null where the files do not say it."""

    hosts: int | None
    cores: float | None
    ram_gib: float | None
    datastores: int | None
    capacity_gib: float | None
    in_use_gib: float | None


class ObstacleDocument(TypedDict):
    """Why a machine cannot be moved as it is; the source is an id of the catalog."""

    message: str
    source: str


class MachineDocument(TypedDict):
    """A machine and where it is listed."""

    name: str
    file: str
    row: int
    power: Literal["on", "off", "suspended"]
    obstacles: list[ObstacleDocument]


class AssumptionDocument(TypedDict):
    """What is taken as true, and why."""

    what: str
    why: str


class WorkloadDocument(TypedDict):
    """What `archbook import rvtools --format json` prints."""

    schema: Literal["workload/v1"]
    ladder: Literal["doubling", "half", "exact"]
    rule: str
    flavors: list[MixedFlavorDocument]
    today: MachinesDocument
    carried_by: EstateDocument
    not_as_they_are: list[MachineDocument]
    not_running: list[MachineDocument]
    templates: list[MachineDocument]
    placeholders: list[MachineDocument]
    assumed: list[AssumptionDocument]
    not_understood: list[RemarkDocument]


_SHAPES: dict[str, Any] = {
    "bom": BillDocument,
    "catalog": CatalogDocument,
    "design": Design,
    "edit": Edit,
    "facts": FactsDocument,
    "findings": FindingsDocument,
    "import": ImportDocument,
    "plan": PlanDocument,
    "platforms": PlatformsDocument,
    "size": SizeDocument,
    "upgrade": UpgradeDocument,
    "workload": WorkloadDocument,
    **{singular(kind, "-"): model for kind, model in KINDS.items()},
}

_ENTRIES = frozenset(singular(kind, "-") for kind in KINDS)

SCHEMAS = tuple(_SHAPES)
"""Names of the documents that have a schema: results, designs and each kind of catalog entry."""


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
        if name in _ENTRIES:
            made["properties"]["schema"]["const"] = f"{name}/v1"
    else:
        made = TypeAdapter(shape).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | made
