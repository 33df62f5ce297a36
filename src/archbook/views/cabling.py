"""Cabling: the ports of each kind of host, their bonds, the switch each is plugged into."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import sqrt

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.rack_plan import Site
from archbook.model.scene import Area, Frame, Node, Scene, Tier, Words
from archbook.physical import site
from archbook.views.parts.cable_words import PURPOSES, listed
from archbook.views.parts.cabled_hosts import Cabled, cabled
from archbook.views.parts.host_panel import Panel
from archbook.views.parts.nowhere import nowhere
from archbook.views.parts.rack_figures import counted
from archbook.views.parts.sheet import legend, title_block
from archbook.views.parts.switch_panel import SwitchPanel

TITLE = Message("Cabling")
DESCRIPTION = Message(
    "For each kind of host: its ports and bonds, the networks on them, and where each is plugged."
)
ORDER = 260


_SLENDER = 0.6
"""An area is about twice as wide as it is high, a sheet one and a half times."""


@dataclass(slots=True)
class _Parts:
    """What has been drawn so far."""

    nodes: list[Node] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)


def scene(blueprint: Blueprint) -> Scene:
    """Return how hosts are cabled; groups with like hardware and like networks share a frame."""
    planned = site(blueprint)
    found = cabled(blueprint, planned)
    parts = _Parts()
    for one in found:
        panel = Panel(blueprint, planned, one)
        parts.nodes += panel.nodes()
        parts.frames += panel.frames()
        parts.areas.append(panel.area())
    switches = SwitchPanel(planned)
    if between := switches.area():
        parts.nodes += switches.nodes()
        parts.areas.append(between)
    tiers = [*_rows(parts.areas), *_lists(planned, parts)]
    if not tiers:
        nothing = nowhere(blueprint)
        parts.nodes.append(nothing)
        tiers = [Tier("tier/none", "", (nothing.id,))]
    shown: tuple[Node | Frame, ...] = (*parts.nodes, *parts.frames)
    links = tuple(link for area in parts.areas for link in area.links)
    return Scene(
        "cabling",
        title_block(blueprint, TITLE, tuple(_notes(blueprint, found))),
        _summary(planned),
        tuple(tiers),
        tuple(parts.nodes),
        tuple(parts.frames),
        tuple(parts.areas),
        legend=legend(blueprint, shown, links),
    )


def _summary(planned: Site) -> Message:
    joined = sum(one.count for one in planned.cables if one.purpose != "power")
    cords = sum(one.count for one in planned.cables if one.purpose == "power")
    values: dict[str, Value] = {"cables": f"{joined:,}", "cords": f"{cords:,}"}
    return Message("Cables: {cables}. Power cords: {cords}. Each frame shows one host.", values)


def _notes(blueprint: Blueprint, found: Sequence[Cabled]) -> Iterator[Words]:
    shown = {cohort.name for one in found for cohort in one.cohorts}
    inside = tuple(
        counted(cohort.name, len(cohort))
        for cohort in blueprint.cohorts
        if cohort.name not in shown
    )
    speeds = [{port.gbps for bond in one.bonds for port in bond.ports} for one in found]
    unsaid = any(network.speed_gbps is None for network in blueprint.design.networks)
    if unsaid and any(len(different) > 1 for different in speeds):
        yield Message("Networks that say no speed are drawn on the fastest ports of a host.")
    if found and inside:
        yield Message("Without cables of their own: {groups}", {"groups": inside})


def _rows(areas: Sequence[Area]) -> Iterator[Tier]:
    """Yield rows of areas, so that the sheet is about a landscape page."""
    across = max(2, round(sqrt(len(areas) * _SLENDER)))
    for row, start in enumerate(range(0, len(areas), across)):
        yield Tier(f"tier/{row}", "", tuple(area.id for area in areas[start : start + across]))


def _lists(planned: Site, parts: _Parts) -> Iterator[Tier]:
    """Yield the tier of lists: how many cables of which kind and length are needed."""
    made: list[Node] = []
    for purpose, title in PURPOSES.items():
        mine = [one for one in planned.cables if one.purpose == purpose]
        if mine:
            lines: Iterable[Words] = listed(mine)
            made.append(Node(f"list/{purpose}", "note", "neutral", title, tuple(lines)))
    parts.nodes += made
    if made:
        yield Tier("tier/lists", Message("Cables in all"), tuple(node.id for node in made))
