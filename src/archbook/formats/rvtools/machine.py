"""A virtual machine as RVTools lists it."""

from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Message

Power = Literal["on", "off", "suspended"]

Kind = Literal["machine", "template", "placeholder"]
"""`placeholder`: a stand-in that Site Recovery Manager keeps for a machine of another site."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a machine cannot be moved as it is.

    Attributes:
        why: What is in the way, and what to do about it.
        source: Entry of the catalog's sources that says so.
    """

    why: Message
    source: str


@dataclass(frozen=True, slots=True)
class Machine:
    """One row of vInfo, with what the other tabs say of it.

    Attributes:
        name: Name in vCenter.
        path: File that lists it.
        row: Row in the file, from 1.
        kind: What it is.
        power: Whether it runs.
        vcpus: Virtual CPUs.
        ram_mib: Memory in MiB.
        disk_mib: Size of its disks in MiB; None when no tab says.
        in_use_mib: Space that it takes on datastores in MiB; None when the file does not say.
        obstacles: Why it cannot be moved as it is.
    """

    name: str
    path: str
    row: int
    kind: Kind
    power: Power
    vcpus: int
    ram_mib: float
    disk_mib: float | None
    in_use_mib: float | None
    obstacles: tuple[Obstacle, ...] = ()
