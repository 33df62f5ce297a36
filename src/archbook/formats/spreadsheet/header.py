"""The header of a table that people write: columns by name, quantities with their unit in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from archbook.errors import Fault, FaultyFileError, nearest
from archbook.i18n import Message

MIB_PER_UNIT = {
    "kib": 2**-10,
    "mib": 1.0,
    "gib": 2.0**10,
    "tib": 2.0**20,
    "mb": 10**6 / 2**20,
    "gb": 10**9 / 2**20,
    "tb": 10**12 / 2**20,
}
"""Unit → MiB: GiB is 2^30 bytes, GB 10^9."""

_BETWEEN = re.compile(r"[^0-9a-z]+")


@dataclass(slots=True)
class Header:
    """Column names of a table.

    Attributes:
        cells: As they stand in the file.
        path: The file.
        faults: What is wrong with them.
    """

    cells: Sequence[object]
    path: str
    faults: list[Fault] = field(default_factory=list)

    def names(self) -> list[str]:
        """Return the names in small letters, with ``_`` between words: ``ram_gib``."""
        return [_BETWEEN.sub("_", str(cell or "").casefold()).strip("_") for cell in self.cells]

    def place(self, *aliases: str, needed: bool = False) -> int | None:
        """Return where the column of one of these names stands."""
        names = self.names()
        found = next((names.index(name) for name in aliases if name in names), None)
        if found is None and needed:
            self._missing(aliases[0])
        return found

    def amount(self, *aliases: str, needed: bool = False) -> tuple[int, float] | None:
        """Return where a quantity stands and its unit in MiB; the unit ends the column's name."""
        found = [
            (place, MIB_PER_UNIT[unit])
            for place, (stem, _, unit) in enumerate(name.rpartition("_") for name in self.names())
            if stem in aliases and unit in MIB_PER_UNIT
        ]
        if len(found) > 1:
            columns = tuple(str(self.cells[place]) for place, _ in found)
            text = "{columns} say the same thing in several units: keep one of them"
            self._fault(Message(text, {"columns": columns}))
        bare = self.place(*aliases)
        if not found and bare is not None:
            text = "column '{column}' has no unit: call it {name}_gib, {name}_mib or {name}_gb"
            values = {"column": str(self.cells[bare]), "name": aliases[0]}
            self._fault(Message(text, values))
        elif not found and needed:
            self._missing(f"{aliases[0]}_gib")
        return found[0] if found else None

    def check(self) -> None:
        """Raise when something is wrong.

        Raises:
            FaultyFileError: With everything that is.
        """
        if self.faults:
            raise FaultyFileError(self.faults, self.path)

    def _missing(self, name: str) -> None:
        near = nearest(name, [str(cell) for cell in self.cells if cell])
        if near:
            text = "there is no column '{column}'; the nearest is '{near}': rename it"
            self._fault(Message(text, {"column": name, "near": near}))
        else:
            self._fault(Message("there is no column '{column}'", {"column": name}))

    def _fault(self, text: Message) -> None:
        self.faults.append(Fault((), text, 1))
