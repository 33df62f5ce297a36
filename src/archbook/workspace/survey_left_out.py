"""Machines of a list that no workload can carry, and what is said when none is left."""

from archbook.errors import Fault, FaultyFileError, FaultyFilesError, InputError
from archbook.formats.inventory import MIB_PER_GIB, Inventory
from archbook.formats.remark import Remark
from archbook.i18n import Message, Value
from archbook.model.machine import Machine

MOST_VCPUS = 16_384
MOST_RAM_GIB = 128 * 1024
MOST_DISK_GIB = 100 * 1024 * 1024
"""What no machine has: whoever says more has taken a wrong unit or a wrong column."""

_MOST_NAMED = 10
"""Rows that are named when nothing is left; the rest is counted."""


def without_giants(inventory: Inventory) -> Inventory:
    """Return *inventory* without machines that are larger than any can be; each is remarked."""
    giants = [one for one in inventory.machines if _is_giant(one)]
    if not giants:
        return inventory
    kept = tuple(one for one in inventory.machines if not _is_giant(one))
    remarks = (*inventory.remarks, *map(_too_large, giants))
    return Inventory(kept, inventory.estate, inventory.assumed, remarks)


def nothing_left(inventory: Inventory) -> InputError:
    """Return the error for a list of which no machine is left, with the rows that are left out."""
    message = Message("no machine is left to carry: none runs, or none could be read")
    if not inventory.remarks:
        return InputError(message)
    named, rest = inventory.remarks[:_MOST_NAMED], inventory.remarks[_MOST_NAMED:]
    path = named[0].path
    faults = [FaultyFileError([Fault((), one.message, one.line)], one.path) for one in named]
    if rest:
        more = Message("and {count} rows more", {"count": len(rest)})
        faults.append(FaultyFileError([Fault((), more)], path))
    return FaultyFilesError([FaultyFileError([Fault((), message)], path), *faults])


def _is_giant(one: Machine) -> bool:
    return (
        one.vcpus > MOST_VCPUS
        or one.ram_mib > MOST_RAM_GIB * MIB_PER_GIB
        or (one.disk_mib or 0) > MOST_DISK_GIB * MIB_PER_GIB
    )


def _too_large(one: Machine) -> Remark:
    text = (
        "{name} is left out: no machine has more than {vcpus} vCPUs, {ram} TiB of memory or "
        "{disk} PiB of disks: is a unit or a column wrong?"
    )
    values: dict[str, Value] = {
        "name": one.name,
        "vcpus": f"{MOST_VCPUS:,}",
        "ram": MOST_RAM_GIB // 1024,
        "disk": MOST_DISK_GIB // 1024**2,
    }
    return Remark(one.path, one.row, Message(text, values))
