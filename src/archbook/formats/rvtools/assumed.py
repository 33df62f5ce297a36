"""What an import of RVTools takes as true because the files do not say it."""

from collections.abc import Iterator, Mapping, Sequence

from archbook.formats.inventory import Assumed
from archbook.formats.rvtools.columns import TABS, Places
from archbook.i18n import Message, mark
from archbook.model.machine import Machine

Seen = Mapping[str, Sequence[Places]]
"""Tab → where the columns stand in each file that has the tab."""

_WITHOUT_COLUMN = {
    "template": mark("no machine is a template"),
    "placeholder": mark("no machine is a placeholder"),
    "hardware": mark("no machine has virtual hardware that is too old"),
    "uuid": mark("machines of the same name are different ones"),
}
"""Column of vInfo → what holds without it."""

_WITHOUT_DISK_COLUMN = {
    "raw": mark("no disk is a raw device mapping"),
    "mode": mark("no disk is independent"),
}
"""Column of vDisk → what holds without it."""

_WITHOUT_TAB = {
    "vDisk": mark("no disk is a raw device mapping or independent"),
    "vSnapshot": mark("no machine has snapshots"),
}
"""Tab → what holds without it."""


def assumptions(seen: Seen, machines: Sequence[Machine], doubtful: int) -> Iterator[Assumed]:
    """Yield everything that was taken as true, and why.

    Args:
        seen: Which tabs and columns there are.
        machines: What they came to.
        doubtful: Numbers of vInfo whose mark was taken for one that parts thousands.
    """
    yield from _of_disks(seen, machines)
    yield from _of_columns(seen, "vInfo", _WITHOUT_COLUMN)
    if any(not {"system", "seen_system"} & set(places.at) for places in seen["vInfo"]):
        what = Message("every machine runs a system that virt-v2v converts")
        yield what, _without("vInfo", "system")
    yield from _of_columns(seen, "vDisk", _WITHOUT_DISK_COLUMN)
    yield from _of_units(seen)
    for tab, what_ in _WITHOUT_TAB.items():
        if tab not in seen:
            yield Message(what_), Message("there is no tab {tab}", {"tab": tab})
    if doubtful:
        text = "8,192 is read as 8192: the mark parts thousands in {count} numbers like it"
        why = Message("vInfo counts CPUs and MiB, which are whole")
        yield Message(text, {"count": doubtful}), why


def _of_disks(seen: Seen, machines: Sequence[Machine]) -> Iterator[Assumed]:
    """Say where the disk sizes come from, and which are unknown."""
    for name in dict.fromkeys(filter(None, map(_disk_column, seen["vInfo"]))):
        what = Message("the disks of a machine are as large as {column} says", {"column": name})
        why = (
            "of the columns for it, this is the first that the file has; volumes are made so large"
        )
        yield what, Message(why)
    if unknown := sum(machine.disk_mib is None for machine in machines):
        text = "the disks of {count} machines are of unknown size and count as nothing"
        yield Message(text, {"count": unknown}), Message("no column and no tab vDisk says it")


def _disk_column(places: Places) -> str | None:
    return places.names.get("capacity_mib") or places.names.get("provisioned_mib")


def _of_columns(seen: Seen, tab: str, without: Mapping[str, str]) -> Iterator[Assumed]:
    for key, what in without.items():
        if any(key not in places.at for places in seen.get(tab, ())):
            yield Message(what), _without(tab, key)


def _without(tab: str, key: str) -> Message:
    """Say that a column is not there."""
    name = next(column.names[0] for column in TABS[tab] if column.key == key)
    return Message("tab {tab} has no column '{column}'", {"tab": tab, "column": name})


def _of_units(seen: Seen) -> Iterator[Assumed]:
    names = (name for all_ in seen.values() for one in all_ for name in one.names.values())
    for name in dict.fromkeys(name for name in names if name.endswith(" MB")):
        older = "older versions of RVTools write MB in the column that newer ones call MiB"
        yield Message("{column} counts MiB", {"column": name}), Message(older)
