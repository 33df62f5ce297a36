"""The virtual machines of another cloud, surveyed: a workload, and what stands in its way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archbook.capacity.flavor_mix import LADDERS, Ask, MixedFlavor, flavor_mix, rule_of
from archbook.errors import InputError, UnknownNameError
from archbook.formats.design.yaml_text import entry
from archbook.formats.rvtools import Inventory, Machine, inventory_of
from archbook.formats.rvtools.estate import MIB_PER_GIB
from archbook.formats.rvtools.sheet import Tell
from archbook.i18n import Message, mark
from archbook.i18n.translation import translate
from archbook.model.edit import AddAssumptions, Edit, SetWorkload
from archbook.model.record import Assumption
from archbook.report.plain import words
from archbook.workspace.survey_shown import Shown


@dataclass(frozen=True, slots=True)
class Survey:
    """A list of virtual machines, and the workload that they are.

    Attributes:
        inventory: What the files hold.
        moving: The machines that the workload counts.
        mix: The flavors that carry them.
        ladder: How they were rounded up: one of `archbook.capacity.flavor_mix.LADDERS`.
        language: ``en`` or ``ko``, for everything that is shown.
    """

    inventory: Inventory
    moving: tuple[Machine, ...]
    mix: tuple[MixedFlavor, ...]
    ladder: str
    language: str = "en"

    def assumed(self) -> tuple[tuple[Message, Message], ...]:
        """Return all that is taken as true, and why; first how the machines were rounded up."""
        disk = Message("the disk of a flavor is the mean of its machines' disks, in whole GB")
        why = Message("all instances together then have the space of all machines together")
        ladder = Message("the ladder of sizes is '{ladder}'", {"ladder": self.ladder})
        return ((rule_of(self.ladder), ladder), (disk, why), *self.inventory.assumed)

    def edits(self) -> tuple[Edit, ...]:
        """Return the edits that give a design this workload and its assumptions."""
        workload = SetWorkload(workload=tuple(flavor.workload for flavor in self.mix))
        return workload, AddAssumptions(assumptions=tuple(self._assumptions()))

    def text(self) -> str:
        """Return workload and assumptions as YAML, as they stand in a design."""
        flavors = [flavor.workload.model_dump(exclude_unset=True) for flavor in self.mix]
        assumed = [one.model_dump() for one in self._assumptions()]
        return f"{entry('workload', flavors)}\n{entry('assumptions', assumed)}\n"

    def document(self) -> dict[str, Any]:
        """Return the outcome as the JSON document ``workload/v1``."""
        return self._shown().document(self.language)

    def lines(self, *, everything: bool = False) -> Iterator[Message]:
        """Yield what there is to say, one message a line.

        Args:
            everything: Name each machine and each row, however many there are.
        """
        return self._shown().lines(everything=everything)

    def __str__(self) -> str:
        """Return what there is to say as text."""
        return "\n".join(words(line, self.language) for line in self.lines())

    __repr__ = __str__

    def _shown(self) -> Shown:
        return Shown(self.inventory, self.moving, self.mix, self.ladder, self.assumed())

    def _assumptions(self) -> Iterator[Assumption]:
        for what, why in self.assumed():
            yield Assumption(
                what=translate(what, self.language), why=translate(why, self.language)
            )


def import_rvtools(
    files: str | Path | Iterable[str | Path],
    *,
    ladder: str = "doubling",
    powered_off: bool = False,
    language: str = "en",
    tell: Tell | None = None,
) -> Survey:
    """Make a workload of RVTools' list of virtual machines.

    Formulas in the files are never worked out; only their last values are read.

    Args:
        files: A workbook (.xlsx), a CSV file of a tab, a folder of CSV files, or several.
        ladder: Sizes of the flavors: ``doubling``, ``half`` or ``exact``.
        powered_off: Count machines that are powered off or suspended, too.
        language: Language of the assumptions and of what is shown.
        tell: Is told a file and how many of its rows are read, now and then.

    Raises:
        MissingProgramError: A workbook is to be read, and openpyxl is not there.
        InputError: The files cannot be used; what is wrong is named.
    """
    if ladder not in LADDERS:
        raise UnknownNameError(mark("ladder"), ladder, LADDERS)
    paths = (Path(files),) if isinstance(files, str | Path) else tuple(map(Path, files))
    inventory = inventory_of(paths, tell)
    moving = tuple(one for one in inventory.machines if _moves(one, powered_off=powered_off))
    if not moving:
        raise InputError(Message("no machine is left to carry: none runs, or none could be read"))
    return Survey(inventory, moving, flavor_mix(map(_ask, moving), ladder), ladder, language)


def _moves(machine: Machine, *, powered_off: bool) -> bool:
    return machine.kind == "machine" and (powered_off or machine.power == "on")


def _ask(machine: Machine) -> Ask:
    disk = None if machine.disk_mib is None else machine.disk_mib / MIB_PER_GIB
    return Ask(machine.vcpus, machine.ram_mib / MIB_PER_GIB, disk)
