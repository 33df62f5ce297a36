"""Which instances stand together on how many hosts, as tables and as a document."""

from collections.abc import Mapping
from typing import Any

from archbook.i18n import Message
from archbook.model.packing import Packing
from archbook.report.plain import plain
from archbook.report.sizing import rounded
from archbook.report.table import Column, Table


def pattern_tables(packings: tuple[Packing, ...]) -> list[Table]:
    """Return a table for each packing: hosts that are filled alike, the most frequent first."""
    columns = (
        Column(Message("Group")),
        Column(Message("Hosts"), number=True),
        Column(Message("Instances on each"), share=1),
    )
    return [
        Table(
            _title(packing),
            columns,
            tuple((one.group, one.hosts, _together(one.instances)) for one in packing.patterns),
        )
        for packing in packings
    ]


def _title(packing: Packing) -> Message:
    values = {
        "name": packing.name or Message("all hosts"),
        "lost": packing.lost or "",
        "used": packing.used,
        "hosts": packing.hosts,
        "homeless": packing.homeless(),
    }
    if packing.lost is None:
        text = "{name}: {used} of {hosts} hosts in use, instances without a host: {homeless}"
        return Message(text, values)
    text = (
        "{name}, after the loss of {lost}: {used} of {hosts} hosts in use, instances without a "
        "host: {homeless}"
    )
    return Message(text, values)


def _together(instances: Mapping[str, int]) -> str:
    return ", ".join(f"{count} × {name}" for name, count in instances.items())


def packing_document(packing: Packing, subject: str) -> dict[str, Any]:
    """Return a packing as it stands in ``size/v1``."""
    return {
        "subject": plain(subject),
        "region": packing.region,
        "groups": [plain(name) for name in packing.groups],
        "lost": None if packing.lost is None else plain(packing.lost),
        "hosts": packing.hosts,
        "used": packing.used,
        "instances": packing.instances,
        "without_host": {plain(name): count for name, count in packing.waiting.items()},
        "too_large": [plain(name) for name in packing.too_large],
        "left_out": list(packing.left_out),
        "patterns": [
            {
                "group": plain(one.group),
                "hosts": one.hosts,
                "instances": {plain(name): count for name, count in one.instances.items()},
            }
            for one in packing.patterns
        ],
        "rooms": [
            {
                "resource": one.resource,
                "unit": one.unit,
                "capacity": rounded(one.capacity),
                "taken": rounded(one.taken),
                "stranded": rounded(one.stranded),
            }
            for one in packing.rooms
        ],
    }
