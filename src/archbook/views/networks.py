"""Which host group has a leg on which network: a lane for each, with VLAN, subnet and MTU."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Cell, Link, Scene, Tier, Words
from archbook.views.parts.lane_heads import columns, head, unnamed
from archbook.views.parts.planes import Plane, folded, planes
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Networks")
DESCRIPTION = Message(
    "Which host group has a leg on which network, with VLAN, subnet, MTU and virtual IP."
)
ORDER = 210


def scene(blueprint: Blueprint) -> Scene:
    """Return a column for each host group of *blueprint* and a lane for each network."""
    every = planes(blueprint)
    shown = tuple(columns(blueprint, every))
    alike = {name: column.first.name for column in shown for name in column.names}
    lanes = [plane for plane in folded(every, alike) if plane.legs]
    nodes = tuple(head(blueprint, column) for column in shown)
    links = tuple(_lane(plane) for plane in lanes)
    notes = (*_notes(every, lanes), *unnamed(blueprint, shown))
    return Scene(
        "networks",
        title_block(blueprint, TITLE, notes),
        _summary(lanes, blueprint),
        (Tier("tier/groups", "", tuple(node.id for node in nodes)),),
        nodes,
        links=links,
        legend=legend(blueprint, nodes, links),
        arrangement="lanes",
        cells=tuple(cell for plane in lanes for cell in _legs(plane)),
    )


def _summary(lanes: Sequence[Plane], blueprint: Blueprint) -> Message:
    values = {"networks": len(lanes), "groups": len(blueprint.cohorts)}
    return Message("Networks: {networks}. Host groups: {groups}. A dot is a leg.", values)


def _notes(every: Sequence[Plane], lanes: Sequence[Plane]) -> Iterator[Words]:
    if any(words for plane in lanes for words in plane.legs.values()):
        yield Message("Address ranges are those of the address plan, in subnets as stated.")
    shown = {plane.id for plane in lanes}
    if idle := tuple(plane.title for plane in every if plane.id not in shown):
        yield Message("No host group is on: {networks}.", {"networks": idle})


def _lane(plane: Plane) -> Link:
    members = tuple(f"group/{group}" for group in plane.legs)
    return Link(
        plane.id, plane.kind, members, plane.title, plane.details, plane.badges, plane.tooltip
    )


def _legs(plane: Plane) -> Iterator[Cell]:
    """Yield a cell for each leg of a lane."""
    for group, words in plane.legs.items():
        yield Cell(plane.id, f"group/{group}", words)
