"""Count machines as large as what they use, with room above it; never larger than they are."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from archbook.i18n import Message, mark
from archbook.model.machine import Machine

RULES: Mapping[str, str] = {
    "none": mark("vCPUs and memory stay as they are today"),
    "consumed": mark(
        "vCPUs follow the CPU time that was used, memory what the host had given, "
        "each with {headroom} % on top; nothing grows"
    ),
    "active": mark(
        "vCPUs follow the CPU time that was used, memory what had been touched lately, "
        "each with {headroom} % on top; nothing grows"
    ),
}
"""Rule → what it does, in words."""

DISK_RULE = mark("disks count as what is in use of them with {headroom} % on top; nothing grows")

RAM_STEP_MIB = 1024
"""Memory that shrinks comes to whole GiB."""

Measure = Callable[[Machine], float | None]

MEMORY: Mapping[str, Measure] = {
    "consumed": lambda machine: machine.measured.consumed_mib,
    "active": lambda machine: machine.measured.active_mib,
}
"""Rule → the memory that it follows, in MiB."""


@dataclass(frozen=True, slots=True)
class RightSized:
    """What came of right-sizing.

    Attributes:
        machines: All machines, in their order, some of another size.
        changes: As it is and as it is counted, for each machine that changed.
        unmeasured: Measure → names of the machines that lack it and stay as they are in this.
    """

    machines: tuple[Machine, ...]
    changes: tuple[tuple[Machine, Machine], ...]
    unmeasured: Mapping[str, tuple[str, ...]]


def right_size(
    machines: Sequence[Machine],
    rule: str,
    headroom_percent: float = 0,
    disk_headroom_percent: float | None = None,
) -> RightSized:
    """Size *machines* by what they use.

    Args:
        machines: What there is.
        rule: One of `RULES`: how vCPUs and memory are found.
        headroom_percent: Room above what was used, for vCPUs and memory.
        disk_headroom_percent: Room above what is in use of disks; None leaves disks as they are.
    """
    sized = list(machines)
    needs: dict[str, Measure] = {}
    if rule != "none":
        factor = 1 + headroom_percent / 100
        sized = [_computing(one, MEMORY[rule](one), factor) for one in sized]
        needs = {"cpu": lambda one: one.measured.cpu_share, "memory": MEMORY[rule]}
    if disk_headroom_percent is not None:
        factor = 1 + disk_headroom_percent / 100
        sized = [_storing(one, factor) for one in sized]
        needs["disk"] = lambda one: one.in_use_mib
    changes = (pair for pair in zip(machines, sized, strict=True) if pair[0] != pair[1])
    lacking = {
        name: tuple(one.name for one in machines if need(one) is None)
        for name, need in needs.items()
    }
    return RightSized(tuple(sized), tuple(changes), lacking)


def rules_of(
    rule: str, headroom_percent: float, disk_headroom_percent: float | None
) -> tuple[Message, ...]:
    """Say how machines are sized: first vCPUs and memory, then disks if they are."""
    found = [Message(RULES[rule], {"headroom": f"{headroom_percent:g}"})]
    if disk_headroom_percent is not None:
        found.append(Message(DISK_RULE, {"headroom": f"{disk_headroom_percent:g}"}))
    return tuple(found)


def _computing(machine: Machine, ram_mib: float | None, factor: float) -> Machine:
    vcpus, ram = machine.vcpus, machine.ram_mib
    if (share := machine.measured.cpu_share) is not None:
        vcpus = max(1, min(vcpus, _up(share * vcpus * factor)))
    if ram_mib is not None:
        ram = min(ram, RAM_STEP_MIB * max(1, _up(ram_mib * factor / RAM_STEP_MIB)))
    return replace(machine, vcpus=vcpus, ram_mib=ram)


def _storing(machine: Machine, factor: float) -> Machine:
    if machine.in_use_mib is None:
        return machine
    wanted = machine.in_use_mib * factor
    return replace(machine, disk_mib=min(wanted, machine.disk_mib or wanted))


def _up(value: float) -> int:
    """Round up; a hair above a whole number, which floats make, is that number."""
    return math.ceil(value - 1e-9)
