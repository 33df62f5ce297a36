"""Racks in their rows: those of one room or site, in the order of the design."""

from collections.abc import Sequence
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.rack_plan import RackPlan, Site
from archbook.model.scene import Words
from archbook.plan.racks import zones_of_racks


@dataclass(frozen=True, slots=True)
class Row:
    """Racks that stand in one room.

    Attributes:
        id: Its id in a scene.
        title: What it is called; empty: there is but one, and nothing is said of it.
        racks: The racks.
    """

    id: str
    title: Words
    racks: Sequence[RackPlan]


def rows(blueprint: Blueprint, site: Site) -> tuple[Row, ...]:
    """Return the racks of *site*, row by row."""
    found: dict[tuple[str, str, str], list[RackPlan]] = {}
    zones = zones_of_racks(blueprint.design)
    for rack in site.racks:
        stated = blueprint.design.racks.get(rack.rack)
        _, region = zones.get(rack.rack, (None, None))
        room, place = (stated.room, stated.site) if stated else (None, None)
        found.setdefault((region or "", place or "", room or ""), []).append(rack)
    return tuple(
        Row("row/" + "/".join(where), _title(*where, found=len(found)), racks)
        for where, racks in found.items()
    )


def _title(region: str, place: str, room: str, *, found: int) -> Words:
    parts: list[Value] = []
    if region:
        parts.append(Message("Region {name}", {"name": region}))
    if place:
        parts.append(Message("Site {name}", {"name": place}))
    if room:
        parts.append(Message("Room {name}", {"name": room}))
    if not parts:
        return Message("Racks of no room") if found > 1 else ""
    return Message("{where}", {"where": tuple(parts)})
