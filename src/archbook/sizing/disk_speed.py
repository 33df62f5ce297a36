"""Operations a second: what is asked of a back end, and what its disks serve."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation
from archbook.model.sizing import Quantity, Resource
from archbook.model.storage import StorageBackend
from archbook.rules.backends import carriers
from archbook.rules.iops import each_write, on_own_disks, served, write_share
from archbook.rules.osds import disks_of
from archbook.sizing.measures import Inputs
from archbook.sizing.rows import Place, said

_SOURCE = Citation("raid-penalty", "RAID penalty calculations")


def speed_resources(blueprint: Blueprint, backend: StorageBackend) -> Iterator[Resource]:
    """Yield the operations a second of a back end, where the design speaks of any."""
    if speaks_of_speed(blueprint, backend):
        asked = Message("operations a second that the design asks for")
        wanted = said(backend.iops, asked, "storage.iops")
        yield Place("storage", backend.name).row("iops", "", wanted, _served(blueprint, backend))


def speaks_of_speed(blueprint: Blueprint, backend: StorageBackend) -> bool:
    """Tell whether the design asks for operations a second, or says what one disk does."""
    if not on_own_disks(backend):
        return False
    disks = (
        disk
        for cohort in carriers(blueprint, backend)
        for disk in disks_of(blueprint, backend, cohort)
    )
    return bool(backend.iops) or any(disk.iops for disk in disks)


def _served(blueprint: Blueprint, backend: StorageBackend) -> Quantity:
    formula = Message(
        "sum over the disks of operations a second / (share of reads + share of writes * disk "
        "operations of one write)"
    )
    inputs: dict[str, float | str | None] = {"write_share": write_share(backend)}
    for cohort in carriers(blueprint, backend):
        inputs |= _inputs(blueprint, backend, cohort)
    value = served(blueprint, backend, write_share(backend))
    return Quantity(value, formula, inputs, _SOURCE)


def _inputs(blueprint: Blueprint, backend: StorageBackend, cohort: Cohort) -> Inputs:
    disks = disks_of(blueprint, backend, cohort)
    found: dict[str, float | str | None] = {f"{cohort.name}.hosts": len(cohort)}
    for place, disk in enumerate(disks, start=1):
        name = f"{cohort.name}.{place}" if len(disks) > 1 else cohort.name
        found |= {
            f"{name}.disks": disk.count,
            f"{name}.iops_each": disk.iops,
            f"{name}.operations_of_a_write": each_write(backend, disk),
        }
    return found
