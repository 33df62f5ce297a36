"""What a survey of virtual machines has to say to people."""

from collections.abc import Iterable, Iterator
from itertools import islice

from archbook.capacity.flavor_mix import Ask, MixedFlavor
from archbook.formats.inventory import MIB_PER_GIB
from archbook.i18n import Message, Value
from archbook.model.machine import Machine
from archbook.units import quantity
from archbook.workspace.survey_facts import Facts, Totals

MOST_LINES = 20
"""Most machines or rows of a kind that are named before the reader asks for all."""


def lines_of(facts: Facts, *, everything: bool = False) -> Iterator[Message]:
    """Yield what there is to say, one message a line.

    Args:
        facts: The survey.
        everything: Name each machine and each row, however many there are.
    """
    most = None if everything else MOST_LINES
    yield from _totals(facts.today())
    yield from _estate(facts)
    yield from _sized(facts, most)
    yield from _first(map(_flavor_line, facts.chosen.mix), most)
    yield from _waste(facts)
    yield from _first(map(_unheld_line, facts.chosen.unheld), most)
    yield from _apart(facts)
    for what, why in facts.assumed:
        yield Message("taken as true: {what} ({why})", {"what": what, "why": why})
    yield from _first(_blocked_lines(facts), most)
    yield from _first((remark.located() for remark in facts.inventory.remarks), most)


def _totals(today: Totals) -> Iterator[Message]:
    disk = None if today.disks_unknown == today.machines else today.disk_gib
    values: dict[str, Value] = {
        "machines": quantity(today.machines),
        "vcpus": quantity(today.vcpus),
        "ram": quantity(today.ram_gib, "GiB"),
        "disk": quantity(disk, "GiB"),
        "used": quantity(today.in_use_gib, "GiB"),
    }
    yield Message(
        "{machines} virtual machines: {vcpus} vCPUs, {ram} of memory, {disk} of disks "
        "({used} in use)",
        values,
    )


def _estate(facts: Facts) -> Iterator[Message]:
    """Say what carries the machines today, where the files say it."""
    estate = facts.inventory.estate
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


def _sized(facts: Facts, most: int | None) -> Iterator[Message]:
    """Say what right-sizing changed, first together and then machine by machine."""
    if not facts.sized.changes:
        return
    counted = facts.counted()
    text = "{count} machines are counted smaller: together {vcpus} vCPUs, {ram} and {disk}"
    values: dict[str, Value] = {
        "count": quantity(len(facts.sized.changes)),
        "vcpus": quantity(counted.vcpus),
        "ram": Message("{ram} of memory", {"ram": quantity(counted.ram_gib, "GiB")}),
        "disk": Message("{disk} of disks", {"disk": quantity(counted.disk_gib, "GiB")}),
    }
    yield Message(text, values)
    yield from _first((_change_line(*change) for change in facts.sized.changes), most)


def _change_line(before: Machine, after: Machine) -> Message:
    text = "{name}: {before} become {after}"
    return Message(text, {"name": before.name, "before": _size(before), "after": _size(after)})


def _size(machine: Machine) -> Message:
    disk = None if machine.disk_mib is None else machine.disk_mib / MIB_PER_GIB
    values: dict[str, Value] = {
        "vcpus": machine.vcpus,
        "ram": quantity(machine.ram_mib / MIB_PER_GIB, "GiB"),
        "disk": quantity(disk, "GiB"),
    }
    return Message("{vcpus} vCPUs, {ram} of memory, {disk} of disks", values)


def _flavor_line(flavor: MixedFlavor) -> Message:
    text = "{name}: {instances} instances, {disk} of disk each; {vcpus} vCPUs and {ram} unused"
    values: dict[str, Value] = {
        "name": flavor.workload.name or "",
        "instances": quantity(flavor.workload.instances),
        "disk": quantity(flavor.workload.disk_gb, "GB"),
        "vcpus": quantity(flavor.wasted_vcpus),
        "ram": quantity(flavor.wasted_ram_gib, "GiB"),
    }
    if not flavor.workload.aggregate:
        return Message(text, values)
    placed = "{line} (aggregate {aggregate})"
    return Message(placed, {"line": Message(text, values), "aggregate": flavor.workload.aggregate})


def _waste(facts: Facts) -> Iterator[Message]:
    """Say what rounding up adds."""
    mix = facts.chosen.mix
    vcpus, ram = sum(one.wasted_vcpus for one in mix), sum(one.wasted_ram_gib for one in mix)
    asked_vcpus, asked_ram = (
        sum(one.asked_vcpus for one in mix),
        sum(one.asked_ram_gib for one in mix),
    )
    text = "rounding up adds {vcpus} vCPUs ({more_vcpus} %) and {ram} of memory ({more_ram} %)"
    values: dict[str, Value] = {
        "vcpus": quantity(vcpus),
        "more_vcpus": f"{100 * vcpus / asked_vcpus:.0f}",
        "ram": quantity(ram, "GiB"),
        "more_ram": f"{100 * ram / asked_ram:.0f}",
    }
    yield Message(text, values)


def _unheld_line(ask: Ask) -> Message:
    text = "{name}: no flavor holds {vcpus} vCPUs, {ram} of memory, {disk} of disks"
    values: dict[str, Value] = {
        "name": ask.name,
        "vcpus": ask.vcpus,
        "ram": quantity(ask.ram_gib, "GiB"),
        "disk": quantity(ask.disk_gib, "GiB"),
    }
    return Message(text, values)


def _apart(facts: Facts) -> Iterator[Message]:
    """Count what is no part of the workload."""
    powers = facts.powers()
    values: dict[str, Value] = {
        "off": powers["off"],
        "suspended": powers["suspended"],
        "templates": len(facts.of_kind("template")),
        "placeholders": len(facts.of_kind("placeholder")),
        "blocked": len(facts.blocked()),
    }
    yield Message(
        "listed apart: {off} powered off, {suspended} suspended, {templates} templates, "
        "{placeholders} placeholders",
        values,
    )
    yield Message("cannot be moved as they are: {blocked}", values)


def _blocked_lines(facts: Facts) -> Iterator[Message]:
    for machine in facts.blocked():
        for one in machine.obstacles:
            yield Message("{name}: {why}", {"name": machine.name, "why": one.why})


def _first(lines: Iterable[Message], most: int | None) -> Iterator[Message]:
    """Yield the first *most* lines, and how many more there are."""
    left = iter(lines)
    yield from islice(left, most)
    if more := sum(1 for _ in left):
        yield Message("and {more} more; --verbose names them", {"more": more})
