"""What a list of virtual machines holds, whichever program wrote it."""

from collections.abc import Callable
from dataclasses import dataclass

from archbook.formats.remark import Remark
from archbook.i18n import Message
from archbook.model.machine import Machine

Assumed = tuple[Message, Message]
"""What is taken as true, and why."""

Tell = Callable[[str, int, int | None], None]
"""Is told the file, how many of its rows are read, and how many it says it has, if it does."""

STEP = 10_000
"""Rows after which it is told."""

MIB_PER_GIB = 1024


@dataclass(frozen=True, slots=True)
class Estate:
    """What carries the machines today; None where the files do not say it.

    Attributes:
        hosts: Hosts.
        cores: Their cores.
        ram_gib: Their memory in GiB.
        datastores: Datastores.
        capacity_gib: Their size in GiB.
        in_use_gib: What is in use of it, in GiB.
    """

    hosts: int | None = None
    cores: float | None = None
    ram_gib: float | None = None
    datastores: int | None = None
    capacity_gib: float | None = None
    in_use_gib: float | None = None


@dataclass(frozen=True, slots=True)
class Inventory:
    """What files hold.

    Attributes:
        machines: Machines, templates and placeholders, in the order of the files.
        estate: What carries them today.
        assumed: What is taken as true because the files do not say it, and why.
        remarks: What was not understood, with file and row.
    """

    machines: tuple[Machine, ...]
    estate: Estate = Estate()
    assumed: tuple[Assumed, ...] = ()
    remarks: tuple[Remark, ...] = ()
