"""How each machine of another platform comes into the cloud."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Message
from archbook.model.machine import Machine

Family = Literal["windows", "linux"]
"""Families of systems that virt-v2v converts."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do, or to know.

    Attributes:
        what: What it is.
        source: Entry of the catalog's sources that says so.
    """

    what: Message
    source: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """What happens to one machine.

    Attributes:
        machine: The machine.
        flavor: Flavor that it takes; None when none holds it.
        family: Family of its system; None when virt-v2v does not list it.
        before: What must be done first.
        drivers: Where its drivers come from.
        commands: What is typed, one command a line; none where no command does it.
        after: What is left to do.
        copy_gb: What has to be copied, in GB (10^9 bytes); None when nobody knows.
        hours: How long that takes at the given rate; None without a rate or a size.
    """

    machine: Machine
    flavor: str | None
    family: Family | None
    before: tuple[Step, ...]
    drivers: tuple[Step, ...]
    commands: tuple[str, ...]
    after: tuple[Step, ...]
    copy_gb: float | None
    hours: float | None


@dataclass(frozen=True, slots=True)
class ConversionPlan:
    """How all machines come into the cloud.

    Attributes:
        conversions: One for each machine that moves, in their order.
        variables: Variables of the shell that the commands name → what they hold.
        copy_gbps: Rate of copying in Gbit/s; None when it was not given.
    """

    conversions: tuple[Conversion, ...]
    variables: Mapping[str, Message]
    copy_gbps: float | None
