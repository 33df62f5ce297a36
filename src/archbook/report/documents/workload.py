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
