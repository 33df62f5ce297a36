"""What a survey of virtual machines came to, for those that show it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from archbook.capacity.right_size import RightSized
from archbook.formats.inventory import MIB_PER_GIB, Assumed, Inventory
from archbook.model.machine import Machine
from archbook.units import known_sum
from archbook.workspace.survey_terms import Chosen


@dataclass(frozen=True, slots=True)
class Totals:
    """What some machines have together.

    Attributes:
        machines: How many they are.
        vcpus: Their vCPUs.
        ram_gib: Their memory in GiB.
        disk_gib: Their disks in GiB, those of unknown size left out.
        disks_unknown: Machines whose disks are of unknown size.
        in_use_gib: What is in use of the disks in GiB; None when the list does not say it of all.
    """

    machines: int
    vcpus: int
    ram_gib: float
    disk_gib: float
    disks_unknown: int
    in_use_gib: float | None


@dataclass(frozen=True, slots=True)
class Facts:
    """A survey, to be shown.

    Attributes:
        inventory: What the files hold.
        moving: The machines that the workload counts, as they are today.
        sized: The same machines as they are counted.
        chosen: The flavors that carry them.
        assumed: What is taken as true, and why.
        language: Language in which it is shown.
    """

    inventory: Inventory
    moving: Sequence[Machine]
    sized: RightSized
    chosen: Chosen
    assumed: Sequence[Assumed]
    language: str

    def blocked(self) -> list[Machine]:
        """Return the machines that cannot be moved as they are."""
        return [machine for machine in self.moving if machine.obstacles]

    def resting(self) -> list[Machine]:
        """Return the machines that do not run and are not counted."""
        counted = set(map(id, self.moving))
        return [m for m in self.of_kind("machine") if id(m) not in counted]

    def of_kind(self, kind: str) -> list[Machine]:
        """Return the machines, templates or placeholders of the files."""
        return [machine for machine in self.inventory.machines if machine.kind == kind]

    def today(self) -> Totals:
        """Return what the machines have together today."""
        return totals_of(self.moving)

    def counted(self) -> Totals:
        """Return what they have together as they are counted."""
        return totals_of(self.sized.machines)

    def clusters(self) -> dict[str, Totals]:
        """Return what the machines of each cluster have together as they are counted."""
        found: dict[str, list[Machine]] = {}
        for machine in self.sized.machines:
            found.setdefault(machine.location.cluster, []).append(machine)
        return {name: totals_of(found[name]) for name in sorted(found)}

    def powers(self) -> Counter[str]:
        """Count the machines that are not counted by their power state."""
        return Counter(machine.power for machine in self.resting())


def totals_of(machines: Sequence[Machine]) -> Totals:
    """Add up *machines*."""
    disk, unknown = known_sum(machine.disk_mib for machine in machines)
    in_use, missing = known_sum(machine.in_use_mib for machine in machines)
    return Totals(
        len(machines),
        sum(machine.vcpus for machine in machines),
        gib(sum(machine.ram_mib for machine in machines)),
        gib(disk),
        unknown,
        None if missing else gib(in_use),
    )


def gib(mib: float) -> float:
    """Return MiB as GiB with two places."""
    return round(mib / MIB_PER_GIB, 2)
