"""RVTools' files become a list of machines, with what could not be read and what is assumed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from archbook.errors import InputError
from archbook.formats.kolla import Remark
from archbook.formats.rvtools.assumed import Assumed, assumptions
from archbook.formats.rvtools.columns import Places
from archbook.formats.rvtools.estate import Estate, estate_of
from archbook.formats.rvtools.machine import Machine
from archbook.formats.rvtools.obstacles import DiskFacts, of_other_tabs
from archbook.formats.rvtools.reading import Identity, Reader, identity_of
from archbook.formats.rvtools.sheet import Row, Sheet, Tell
from archbook.formats.rvtools.sheets import sheets
from archbook.i18n import Message


@dataclass(frozen=True, slots=True)
class Inventory:
    """What RVTools' files hold.

    Attributes:
        machines: Machines, templates and placeholders, in the order of the files.
        estate: What carries them today.
        assumed: What is taken as true because the files do not say it, and why.
        remarks: What was not understood, with file and row.
    """

    machines: tuple[Machine, ...]
    estate: Estate
    assumed: tuple[Assumed, ...]
    remarks: tuple[Remark, ...]


@dataclass(slots=True)
class _Gathered:
    """What the tabs say, until they are put together."""

    reader: Reader = field(default_factory=Reader)
    disks: dict[Identity, DiskFacts] = field(default_factory=dict)
    snapshots: Counter[Identity] = field(default_factory=Counter)
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
    facts = next((found.disks[one] for one in known_as if one in found.disks), None)
    snapshots = next((found.snapshots[one] for one in known_as if one in found.snapshots), 0)
    more = tuple(of_other_tabs(facts, snapshots))
    if machine.disk_mib is None and facts and facts.disks:
        machine = replace(machine, disk_mib=facts.capacity_mib)
    return replace(machine, obstacles=(*more, *machine.obstacles)) if more else machine
