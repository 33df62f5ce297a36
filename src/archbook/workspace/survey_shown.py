"""What a survey of virtual machines has to say, to people and to programs."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

from archbook.capacity.flavor_mix import MixedFlavor, rule_of
from archbook.formats.rvtools import Inventory, Machine
from archbook.formats.rvtools.estate import MIB_PER_GIB
from archbook.i18n import Message, Value
from archbook.i18n.translation import translate
from archbook.units import known_sum, quantity

MOST_LINES = 20
"""Most machines or rows of a kind that are named before the reader asks for all."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A survey, to be shown.

    Attributes:
        inventory: What the files hold.
        moving: The machines that the workload counts.
        mix: The flavors that carry them.
        ladder: How they were rounded up.
        assumed: What is taken as true, and why.
    """

    inventory: Inventory
    moving: Sequence[Machine]
    mix: Sequence[MixedFlavor]
    ladder: str
    assumed: Sequence[tuple[Message, Message]]

    def blocked(self) -> list[Machine]:
        """Return the machines that cannot be moved as they are."""
        return [machine for machine in self.moving if machine.obstacles]

    def resting(self) -> list[Machine]:
        """Return the machines that do not run and are not counted."""
        counted = set(map(id, self.moving))
        return [m for m in self._of_kind("machine") if id(m) not in counted]

    def document(self, language: str) -> dict[str, Any]:
        """Return the JSON document ``workload/v1``."""
        return {
            "schema": "workload/v1",
            "ladder": self.ladder,
            "rule": translate(rule_of(self.ladder), language),
            "flavors": [_flavor(flavor) for flavor in self.mix],
            "today": self._today(),
            "carried_by": asdict(self.inventory.estate),
            "not_as_they_are": _machines(self.blocked(), language),
            "not_running": _machines(self.resting(), language),
            "templates": _machines(self._of_kind("template"), language),
            "placeholders": _machines(self._of_kind("placeholder"), language),
            "assumed": [
                {"what": translate(what, language), "why": translate(why, language)}
                for what, why in self.assumed
            ],
            "not_understood": [
                {"file": one.path, "line": one.line, "message": translate(one.message, language)}
                for one in self.inventory.remarks
            ],
        }

    def lines(self, *, everything: bool = False) -> Iterator[Message]:
        """Yield what there is to say, one message a line."""
        most = None if everything else MOST_LINES
        yield from self._totals()
        yield from _first(map(_flavor_line, self.mix), most)
        yield from self._waste()
        yield from self._apart()
        for what, why in self.assumed:
            yield Message("taken as true: {what} ({why})", {"what": what, "why": why})
        yield from _first(self._blocked_lines(), most)
        yield from _first((remark.located() for remark in self.inventory.remarks), most)

    def _of_kind(self, kind: str) -> list[Machine]:
        return [machine for machine in self.inventory.machines if machine.kind == kind]

    def _today(self) -> dict[str, Any]:
        disk, unknown = known_sum(machine.disk_mib for machine in self.moving)
        in_use, missing = known_sum(machine.in_use_mib for machine in self.moving)
        return {
            "machines": len(self.moving),
            "vcpus": sum(machine.vcpus for machine in self.moving),
            "ram_gib": round(sum(machine.ram_mib for machine in self.moving) / MIB_PER_GIB, 2),
            "disk_gib": round(disk / MIB_PER_GIB, 2),
            "disks_unknown": unknown,
            "in_use_gib": None if missing else round(in_use / MIB_PER_GIB, 2),
        }

    def _totals(self) -> Iterator[Message]:
        today = self._today()
        values: dict[str, Value] = {
            "machines": quantity(today["machines"]),
            "vcpus": quantity(today["vcpus"]),
            "ram": quantity(today["ram_gib"], "GiB"),
            "disk": quantity(today["disk_gib"], "GiB"),
            "used": quantity(today["in_use_gib"], "GiB"),
        }
        yield Message(
            "{machines} virtual machines: {vcpus} vCPUs, {ram} of memory, {disk} of disks "
            "({used} in use)",
            values,
        )
        yield from self._estate()

    def _estate(self) -> Iterator[Message]:
        """Say what carries the machines today, where the files say it."""
        estate = self.inventory.estate
        if estate.hosts is not None:
            hosts: dict[str, Value] = {
                "hosts": estate.hosts,
                "cores": quantity(estate.cores),
                "ram": quantity(estate.ram_gib, "GiB"),
            }
            yield Message("carried today by {hosts} hosts: {cores} cores, {ram} of memory", hosts)
        if estate.datastores is not None:
            stores: dict[str, Value] = {
                "datastores": estate.datastores,
                "capacity": quantity(estate.capacity_gib, "GiB"),
                "used": quantity(estate.in_use_gib, "GiB"),
            }
            text = "stored today on {datastores} datastores: {capacity}, {used} in use"
            yield Message(text, stores)

    def _waste(self) -> Iterator[Message]:
        """Say what rounding up adds."""
        vcpus, ram = sum(f.wasted_vcpus for f in self.mix), sum(f.wasted_ram_gib for f in self.mix)
        today = self._today()
        text = "rounding up adds {vcpus} vCPUs ({more_vcpus} %) and {ram} of memory ({more_ram} %)"
        values: dict[str, Value] = {
            "vcpus": quantity(vcpus),
            "more_vcpus": f"{100 * vcpus / today['vcpus']:.0f}",
            "ram": quantity(ram, "GiB"),
            "more_ram": f"{100 * ram / (sum(f.asked_ram_gib for f in self.mix)):.0f}",
        }
        yield Message(text, values)

    def _apart(self) -> Iterator[Message]:
        """Count what is no part of the workload."""
        powers = Counter(machine.power for machine in self.resting())
        values: dict[str, Value] = {
            "off": powers["off"],
            "suspended": powers["suspended"],
            "templates": len(self._of_kind("template")),
            "placeholders": len(self._of_kind("placeholder")),
            "blocked": len(self.blocked()),
        }
        yield Message(
            "listed apart: {off} powered off, {suspended} suspended, {templates} templates, "
            "{placeholders} placeholders",
            values,
        )
        yield Message("cannot be moved as they are: {blocked}", values)

    def _blocked_lines(self) -> Iterator[Message]:
        for machine in self.blocked():
            for one in machine.obstacles:
                yield Message("{name}: {why}", {"name": machine.name, "why": one.why})


def _flavor_line(flavor: MixedFlavor) -> Message:
    text = "{name}: {instances} instances, {disk} of disk each; {vcpus} vCPUs and {ram} unused"
    values: dict[str, Value] = {
        "name": flavor.workload.name or "",
        "instances": quantity(flavor.workload.instances),
        "disk": quantity(flavor.workload.disk_gb, "GB"),
        "vcpus": quantity(flavor.wasted_vcpus),
        "ram": quantity(flavor.wasted_ram_gib, "GiB"),
    }
    return Message(text, values)


def _first(lines: Iterable[Message], most: int | None) -> Iterator[Message]:
    """Yield the first *most* lines, and how many more there are."""
    left = iter(lines)
    yield from islice(left, most)
    if more := sum(1 for _ in left):
        yield Message("and {more} more; --verbose names them", {"more": more})


def _flavor(flavor: MixedFlavor) -> dict[str, Any]:
    workload = flavor.workload
    return {
        "name": workload.name,
        "vcpus": workload.vcpus,
        "ram_gib": workload.ram_gib,
        "disk_gb": workload.disk_gb,
        "instances": workload.instances,
        "wasted_vcpus": flavor.wasted_vcpus,
        "wasted_ram_gib": round(flavor.wasted_ram_gib, 2),
    }


def _machines(machines: Iterable[Machine], language: str) -> list[dict[str, Any]]:
    return [
        {
            "name": machine.name,
            "file": machine.path,
            "row": machine.row,
            "power": machine.power,
            "obstacles": [
                {"message": translate(one.why, language), "source": one.source}
                for one in machine.obstacles
            ],
        }
        for machine in machines
    ]
