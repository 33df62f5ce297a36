"""A plan for moving machines: steps, commands, how much is copied and how long it takes."""

from collections.abc import Iterable

from archbook.capacity.transfer import transfer_hours
from archbook.formats.virt_v2v.command import commands_of, variables_of
from archbook.formats.virt_v2v.guests import family_of
from archbook.formats.virt_v2v.steps import after, before, drivers
from archbook.model.conversion import Conversion, ConversionPlan
from archbook.model.machine import Machine

BYTES_PER_MIB, BYTES_PER_GB, GB_PER_TB = 2**20, 10**9, 1000


def conversion_plan(
    machines: Iterable[tuple[Machine, str | None]], copy_gbps: float | None = None
) -> ConversionPlan:
    """Plan how *machines* are moved.

    Args:
        machines: Each machine that moves, and the flavor that it takes.
        copy_gbps: Rate of copying in Gbit/s; without it no time is told.
    """
    found = tuple(_conversion(*one, copy_gbps) for one in machines)
    typed = "\n".join(command for one in found for command in one.commands)
    return ConversionPlan(found, variables_of(typed), copy_gbps)


def _conversion(machine: Machine, flavor: str | None, copy_gbps: float | None) -> Conversion:
    family = family_of(machine.system)
    size_gb = _copy_gb(machine)
    known = size_gb is not None and copy_gbps
    return Conversion(
        machine=machine,
        flavor=flavor,
        family=family,
        before=tuple(before(machine, family)),
        drivers=tuple(drivers(machine, family)),
        commands=tuple(commands_of(machine)),
        after=tuple(after(machine, family)),
        copy_gb=size_gb,
        hours=transfer_hours((size_gb or 0) / GB_PER_TB, copy_gbps or 1) if known else None,
    )


def _copy_gb(machine: Machine) -> float | None:
    """Return what is copied: what is in use where the list says it, else all of the disks."""
    mib = machine.in_use_mib if machine.in_use_mib is not None else machine.disk_mib
    return None if mib is None else mib * BYTES_PER_MIB / BYTES_PER_GB
