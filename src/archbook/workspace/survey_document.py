"""A survey of virtual machines as the JSON document ``workload/v1``, and as a table."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from archbook.capacity.flavor_mix import Ask, MixedFlavor
from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.machine import Machine
from archbook.report.table import Column, Table
from archbook.workspace.survey_facts import Facts, gib

_FLAVOR_COLUMNS = (
    Column(Message("Flavor")),
    Column(Message("vCPUs"), number=True),
    Column(Message("memory, GiB"), number=True),
    Column(Message("disk, GB"), number=True),
    Column(Message("instances"), number=True),
    Column(Message("vCPUs unused"), number=True),
    Column(Message("memory unused, GiB"), number=True),
)


def document_of(facts: Facts) -> dict[str, Any]:
    """Return the JSON document ``workload/v1``."""
    language, chosen = facts.language, facts.chosen
    return {
        "schema": "workload/v1",
        "ladder": chosen.ladder,
        "rule": translate(chosen.assumed[0][0], language),
        "flavors": [_flavor(flavor) for flavor in chosen.mix],
        "choice": _choice(facts),
        "today": asdict(facts.today()),
        "counted": asdict(facts.counted()),
        "changes": [_change(*change) for change in facts.sized.changes],
        "unmeasured": {name: list(those) for name, those in facts.sized.unmeasured.items()},
        "clusters": [{"name": name, **asdict(all_)} for name, all_ in facts.clusters().items()],
        "carried_by": asdict(facts.inventory.estate),
        "not_held": [_ask(ask) for ask in chosen.unheld],
        "not_as_they_are": _machines(facts.blocked(), language),
        "not_running": _machines(facts.resting(), language),
        "templates": _machines(facts.of_kind("template"), language),
        "placeholders": _machines(facts.of_kind("placeholder"), language),
        "assumed": [
            {"what": translate(what, language), "why": translate(why, language)}
            for what, why in facts.assumed
        ],
        "not_understood": [
            {"file": one.path, "line": one.line, "message": translate(one.message, language)}
            for one in facts.inventory.remarks
        ],
    }


def flavors_table(mix: Sequence[MixedFlavor]) -> Table:
    """Return the flavors as a table."""
    rows = (
        (
            flavor.workload.name or "",
            flavor.workload.vcpus,
            flavor.workload.ram_gib,
            flavor.workload.disk_gb,
            flavor.workload.instances,
            flavor.wasted_vcpus,
            flavor.wasted_ram_gib,
        )
        for flavor in mix
    )
    return Table(Message("Flavors"), _FLAVOR_COLUMNS, tuple(rows))


def _flavor(flavor: MixedFlavor) -> dict[str, Any]:
    workload = flavor.workload
    return {
        "name": workload.name,
        "vcpus": workload.vcpus,
        "ram_gib": workload.ram_gib,
        "disk_gb": workload.disk_gb,
        "instances": workload.instances,
        "aggregate": workload.aggregate,
        "wasted_vcpus": flavor.wasted_vcpus,
        "wasted_vcpus_percent": round(100 * flavor.wasted_vcpus / flavor.asked_vcpus, 1),
        "wasted_ram_gib": round(flavor.wasted_ram_gib, 2),
        "wasted_ram_percent": round(100 * flavor.wasted_ram_gib / flavor.asked_ram_gib, 1),
        "machines": [ask.name for ask in flavor.asks],
    }


def _choice(facts: Facts) -> dict[str, Any] | None:
    """Return how good flavors are that were searched for."""
    best = facts.chosen.best
    if best is None:
        return None
    return {
        "sizes": best.sizes,
        "candidates": best.candidates,
        "waste": best.waste,
        "bound": best.bound,
        "proved": best.proved,
    }


def _change(before: Machine, after: Machine) -> dict[str, Any]:
    return {
        "name": before.name,
        "vcpus_before": before.vcpus,
        "vcpus_after": after.vcpus,
        "ram_gib_before": gib(before.ram_mib),
        "ram_gib_after": gib(after.ram_mib),
        "disk_gib_before": None if before.disk_mib is None else gib(before.disk_mib),
        "disk_gib_after": None if after.disk_mib is None else gib(after.disk_mib),
    }


def _ask(ask: Ask) -> dict[str, Any]:
    return {
        "name": ask.name,
        "vcpus": ask.vcpus,
        "ram_gib": ask.ram_gib,
        "disk_gib": ask.disk_gib,
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
