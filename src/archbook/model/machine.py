"""A virtual machine of another cloud, as a list of machines tells it."""

from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Message

Power = Literal["on", "off", "suspended"]

Kind = Literal["machine", "template", "placeholder"]
"""`placeholder`: a stand-in that Site Recovery Manager keeps for a machine of another site."""

Platform = Literal["vmware", "libvirt", "ovirt", "unknown"]
"""What runs a machine today."""


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
class Disk:
    """One disk.

    Attributes:
        size_mib: How large it is in MiB; None when nobody says.
        form: Format of its image, as ``vmdk``; empty when nobody says.
        path: Where it lies; empty when nobody says.
    """

    size_mib: float | None = None
    form: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """Where a machine runs; each is empty when nobody says.

    Attributes:
        manager: The server that is asked for it: a vCenter.
        datacenter: Its data centre.
        cluster: Its cluster.
        host: Its host.
    """

    manager: str = ""
    datacenter: str = ""
    cluster: str = ""
    host: str = ""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a machine used when the list was made; None where nobody measured.

    Attributes:
        cpu_share: Share of its vCPUs' time that it took, from 0 to 1.
        consumed_mib: Memory of the host that it was given, in MiB.
        active_mib: Memory that it had touched lately, in MiB.
    """

    cpu_share: float | None = None
    consumed_mib: float | None = None
    active_mib: float | None = None


NOWHERE, UNMEASURED = Location(), Measured()


@dataclass(frozen=True, slots=True)
class Machine:
    """One virtual machine.

    Attributes:
        name: Name on its platform.
        path: File that lists it.
        row: Row or line in the file, from 1.
        kind: What it is.
        power: Whether it runs.
        vcpus: Virtual CPUs.
        ram_mib: Memory in MiB.
        disk_mib: Size of its disks in MiB; None when nobody says.
        in_use_mib: Space that it takes in the store in MiB; None when nobody says.
        obstacles: Why it cannot be moved as it is.
        platform: What runs it.
        system: Its operating system as the list calls it; empty when nobody says.
        location: Where it runs.
        measured: What it used.
        disks: Its disks, where they are listed one by one.
        firmware: ``bios`` or ``efi``; empty when nobody says.
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
    platform: Platform = "unknown"
    system: str = ""
    location: Location = NOWHERE
    measured: Measured = UNMEASURED
    disks: tuple[Disk, ...] = ()
    firmware: str = ""
