"""Columns of a plain table of machines: ``name,vcpus,ram_gib,disk_gb`` and a few more."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.formats.inventory import Assumed
from archbook.formats.spreadsheet import is_doubtful, number_of
from archbook.formats.spreadsheet.header import Header
from archbook.i18n import Message, mark

TEXTS = {
    "name": ("name", "vm", "machine", "hostname"),
    "vcpus": ("vcpus", "cpus", "vcpu", "cpu", "cores"),
    "power": ("power", "powerstate", "power_state", "state", "status"),
    "os": ("os", "system", "guest_os", "operating_system"),
    "cluster": ("cluster",),
}
"""Column → names that it may have."""

AMOUNTS = {
    "ram": ("ram", "memory", "mem"),
    "disk": ("disk", "disks", "storage", "provisioned"),
    "in_use": ("in_use", "used", "disk_used"),
}
"""Quantity → stems of the names that its column may have, before the unit."""

NEEDED = frozenset({"name", "vcpus", "ram"})

_WITHOUT = {
    "power": mark("every machine runs"),
    "disk": mark("the disks of all machines are of unknown size and count as nothing"),
}
"""Column → what is taken as true without it."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where things stand in a row.

    Attributes:
        header: The names as they stand in the file.
        texts: Column → place.
        amounts: Quantity → place, and MiB for one of its unit.
    """

    header: Sequence[str]
    texts: Mapping[str, int]
    amounts: Mapping[str, tuple[int, float]]

    def has(self, name: str) -> bool:
        """Tell whether there is such a column."""
        return name in self.texts or name in self.amounts

    def text(self, name: str, cells: Sequence[str]) -> str:
        """Return what a row says in a column, on one line; empty when it says nothing."""
        place = self.texts.get(name, len(cells))
        return " ".join(cells[place].split()) if place < len(cells) else ""

    def mib(self, name: str, cells: Sequence[str]) -> float | None:
        """Return a quantity of a row in MiB; None when it says none."""
        place, unit = self.amounts.get(name, (len(cells), 1.0))
        value = number_of(cells[place]) if place < len(cells) else None
        return None if value is None else value * unit

    def doubtful(self, cells: Sequence[str]) -> tuple[str, str] | None:
        """Return column and content of the first amount that may be one of two: ``1.024``.

        Amounts of a plain table have fractions, so that a mark with three digits behind it may be
        the decimal mark as well.
        """
        for place, _ in self.amounts.values():
            if place < len(cells) and is_doubtful(cells[place]):
                return self.header[place], cells[place].strip()
        return None

    def unreadable(self, cells: Sequence[str]) -> tuple[str, str] | None:
        """Return column and content of the first cell that should be a number and is none."""
        vcpus = number_of(self.text("vcpus", cells))
        if not vcpus or not vcpus.is_integer():
            return self.header[self.texts["vcpus"]], self.text("vcpus", cells)
        for name, (place, _) in self.amounts.items():
            said = cells[place].strip() if place < len(cells) else ""
            number = number_of(said)
            if (number is None and said) or (not number and name in NEEDED):
                return self.header[place], said
        return None

    def assumed(self) -> Iterator[Assumed]:
        """Yield what is taken as true because a column is missing, and why."""
        for name, what in _WITHOUT.items():
            if not self.has(name):
                why = Message("there is no column '{column}'", {"column": name})
                yield Message(what), why


def columns_of(cells: Sequence[str], path: str) -> Columns:
    """Find the columns in the first row of a table.

    Raises:
        FaultyFileError: One is missing, has no unit, or is there in two units.
    """
    header = Header(cells, path)
    texts = {key: header.place(*names, needed=key in NEEDED) for key, names in TEXTS.items()}
    amounts = {key: header.amount(*names, needed=key in NEEDED) for key, names in AMOUNTS.items()}
    header.check()
    return Columns(
        tuple(cells),
        {key: place for key, place in texts.items() if place is not None},
        {key: found for key, found in amounts.items() if found},
    )
