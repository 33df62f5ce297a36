"""RVTools' files become a list of machines, with what could not be read and what is assumed."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from archbook.errors import InputError
from archbook.formats.inventory import Inventory, Tell
from archbook.formats.remark import Remark
from archbook.formats.rvtools.assumed import assumptions
from archbook.formats.rvtools.columns import Places
from archbook.formats.rvtools.estate import estate_of
from archbook.formats.rvtools.measured import cpu_share_of, memory_of
from archbook.formats.rvtools.obstacles import DiskFacts, of_other_tabs
from archbook.formats.rvtools.reading import Identity, Reader, identity_of
from archbook.formats.rvtools.sheet import Row, Sheet
from archbook.formats.rvtools.sheets import sheets
from archbook.i18n import Message
from archbook.model.machine import UNMEASURED, Machine, Measured

T = TypeVar("T")


@dataclass(slots=True)
class _Gathered:
    """What the tabs say, until they are put together."""

    reader: Reader = field(default_factory=Reader)
    disks: dict[Identity, DiskFacts] = field(default_factory=dict)
    snapshots: Counter[Identity] = field(default_factory=Counter)
    cpu: dict[Identity, float | None] = field(default_factory=dict)
    memory: dict[Identity, tuple[float | None, float | None]] = field(default_factory=dict)
    carriers: dict[str, list[Row]] = field(default_factory=dict)
    places: dict[str, list[Places]] = field(default_factory=dict)


def inventory_of(paths: Iterable[Path], tell: Tell | None = None) -> Inventory:
    """Read RVTools' files.

    Args:
        paths: Workbooks, CSV files, or folders of CSV files.
        tell: Is told now and then how many rows are read.

    Raises:
        InputError: A file cannot be used, or no machine is in them; what is wrong is named.
    """
    found = _Gathered()
    for sheet in sheets(paths):
        found.places.setdefault(sheet.tab, []).append(sheet.places)
        _take(sheet, found, tell)
    if "vInfo" not in found.places:
        raise InputError(Message("the machines are missing: name the file of the tab vInfo, too"))
    machines = tuple(_whole(*one, found) for one in found.reader.machines)
    if not machines and not found.reader.remarks:
        raise InputError(Message("the tab vInfo lists no machine"))
    return Inventory(
        machines,
        estate_of(found.carriers),
        tuple(assumptions(found.places, machines, found.reader.doubtful)),
        (*found.reader.remarks, *found.reader.twins()),
    )


def _take(sheet: Sheet, found: _Gathered, tell: Tell | None) -> None:
    """Read one tab."""
    rows = sheet.rows(tell)
    match sheet.tab:
        case "vInfo":
            for row in rows:
                found.reader.take(row)
        case "vDisk":
            for row in rows:
                _take_disk(row, found)
        case "vSnapshot":
            found.snapshots.update(map(identity_of, rows))
        case "vCPU":
            found.cpu |= {identity_of(row): cpu_share_of(row) for row in rows}
        case "vMemory":
            found.memory |= {identity_of(row): memory_of(row) for row in rows}
        case _:
            found.carriers.setdefault(sheet.tab, []).extend(rows)


def _take_disk(row: Row, found: _Gathered) -> None:
    facts = found.disks.setdefault(identity_of(row), DiskFacts())
    if not facts.add(row):
        text = "the disk of {name} has no size that is a number"
        where = row.sheet.path, row.number
        found.reader.remarks.append(Remark(*where, Message(text, {"name": row.text("name")})))


def _whole(machine: Machine, known_as: tuple[Identity, ...], found: _Gathered) -> Machine:
    """Return *machine* with what the other tabs say of it, by its UUID or else by its name."""
    facts = _of(known_as, found.disks)
    disk = machine.disk_mib
    return replace(
        machine,
        disk_mib=facts.capacity_mib() if disk is None and facts else disk,
        disks=tuple(facts.disks) if facts else (),
        obstacles=(*of_other_tabs(facts, _of(known_as, found.snapshots) or 0), *machine.obstacles),
        measured=_measured(known_as, found),
    )


def _measured(known_as: tuple[Identity, ...], found: _Gathered) -> Measured:
    share, memory = _of(known_as, found.cpu), _of(known_as, found.memory)
    if share is None and memory is None:
        return UNMEASURED
    return Measured(share, *(memory or (None, None)))


def _of(known_as: tuple[Identity, ...], said: Mapping[Identity, T]) -> T | None:
    """Return what is said of a machine, under the first name by which it is known."""
    return next((said[one] for one in known_as if one in said), None)
