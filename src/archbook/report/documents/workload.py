"""A list of machines as a workload."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.report.documents.shared import RemarkDocument


class MixedFlavorDocument(TypedDict):
    """A flavor for like machines, and what rounding up to it costs; no disk: nobody knows it."""

    name: str
    vcpus: int
    ram_gib: float
    disk_gb: float | None
    instances: int
    aggregate: str | None
    wasted_vcpus: int
    wasted_vcpus_percent: float
    wasted_ram_gib: float
    wasted_ram_percent: float
    machines: list[str]


class ChoiceDocument(TypedDict):
    """How good flavors are that were searched for.

    Waste is the share of vCPUs and the share of memory that rounding up adds, added up; no choice
    of so many flavors wastes less than the bound.
    """

    sizes: int
    candidates: int
    waste: float
    bound: float
    proved: bool


class MachinesDocument(TypedDict):
    """What the machines have together today; `disks_unknown` counts those without a known disk."""

    machines: int
    vcpus: int
    ram_gib: float
    disk_gib: float
    disks_unknown: int
    in_use_gib: float | None


class ClusterDocument(MachinesDocument):
    """What the machines of a cluster have together as they are counted; no name: of none."""

    name: str


class ChangeDocument(TypedDict):
    """A machine that is counted smaller than it is; null: nobody knows its disks."""

    name: str
    vcpus_before: int
    vcpus_after: int
    ram_gib_before: float
    ram_gib_after: float
    disk_gib_before: float | None
    disk_gib_after: float | None


class NeedDocument(TypedDict):
    """A machine that no flavor holds, as it is counted."""

    name: str
    vcpus: int
    ram_gib: float
    disk_gib: float | None


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
    """What `archbook import rvtools --format json` prints, and those of other lists.

    No ladder: the flavors were given or searched for. `today` are the machines as they are,
    `counted` as they are counted after right-sizing; `unmeasured` names those that keep a size.
    """

    schema: Literal["workload/v1"]
    ladder: Literal["doubling", "half", "exact"] | None
    rule: str
    flavors: list[MixedFlavorDocument]
    choice: ChoiceDocument | None
    today: MachinesDocument
    counted: MachinesDocument
    changes: list[ChangeDocument]
    unmeasured: dict[str, list[str]]
    clusters: list[ClusterDocument]
    carried_by: EstateDocument
    not_held: list[NeedDocument]
    not_as_they_are: list[MachineDocument]
    not_running: list[MachineDocument]
    templates: list[MachineDocument]
    placeholders: list[MachineDocument]
    assumed: list[AssumptionDocument]
    not_understood: list[RemarkDocument]
