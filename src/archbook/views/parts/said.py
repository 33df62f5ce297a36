"""What a drawing itself says at one of its ids, and every id that it has."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from archbook.i18n import Message
from archbook.model.scene import (
    Area,
    Chip,
    Elevation,
    Frame,
    Link,
    Node,
    Rows,
    Scene,
    Section,
    Tier,
    Words,
)
from archbook.views.parts.sheet import LINK_KINDS

Mark = Literal["area", "frame", "node", "section", "link", "chip"]
"""Kind of a mark of a drawing that has an id, the widest first."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing of a drawing in words.

    Attributes:
        id: Its id in the drawing.
        mark: How it is drawn.
        title: Its name.
        details: What else is written on it.
        tooltip: Why it is there.
        holds: What stands in it; of a line, what it joins.
        within: The box that it stands in.
        lines: Lines that end at it.
    """

    id: str
    mark: Mark
    title: Words
    details: tuple[Words, ...] = ()
    tooltip: Words = ""
    holds: tuple[Words, ...] = ()
    within: Words = ""
    lines: tuple[Words, ...] = ()


def everything_said(scene: Scene) -> Iterator[Said]:
    """Yield each thing of *scene* that has an id, boxes before what stands in them."""
    titles = _titles(scene)
    ends = _ends(scene)
    for said in _around(scene, titles):
        yield replace(said, lines=ends.get(said.id, ()))
    for node in scene.nodes:
        holds = tuple(_held(section) for section in node.sections)
        yield replace(_box(node, "node"), holds=holds, lines=ends.get(node.id, ()))
        yield from _inside(node)
    for rows in scene.matrix:
        yield from _rows(rows)
    yield from _cells(scene)
    for link in scene.all_links():
        joins = tuple(titles[one] for one in link.members if one in titles)
        yield Said(link.id, "link", _name(link), link.details, link.tooltip, joins)
        yield from (_chip(badge, _name(link)) for badge in link.badges)


def _titles(scene: Scene) -> Mapping[str, Words]:
    """Return the name of each box."""
    boxes: tuple[Node | Frame | Area | Elevation, ...]
    boxes = (*scene.nodes, *scene.frames, *scene.areas, *scene.elevations)
    return {box.id: box.title for box in boxes}


def _ends(scene: Scene) -> Mapping[str, tuple[Words, ...]]:
    """Return box → names of the lines that end at it, each once."""
    ends: dict[str, dict[str, Words]] = {}
    for link in scene.all_links():
        for member in link.members:
            ends.setdefault(member, {})[str(_name(link))] = _name(link)
    return {
        box: tuple(words for name, words in names.items() if name) for box, names in ends.items()
    }


def _around(scene: Scene, titles: Mapping[str, Words]) -> Iterator[Said]:
    """Yield what boxes stand in."""
    for area in scene.areas:
        inside = tuple(member for tier in area.tiers for member in tier.members)
        yield Said(area.id, "area", area.title, area.details, "", _named(inside, titles))
    for tier in _framed(scene):
        yield Said(tier.id, "frame", tier.title, holds=_named(tier.members, titles))
    for rack in scene.elevations:
        inside = tuple(slot.node for slot in rack.slots)
        holds = _named(inside, titles)
        yield Said(rack.id, "frame", rack.title, rack.details, rack.tooltip, holds)
    for frame in scene.frames:
        yield replace(_box(frame, "frame"), holds=_named(frame.members, titles))
        yield from (_chip(badge, frame.title) for badge in frame.badges)


def _framed(scene: Scene) -> Iterator[Tier]:
    """Yield the tiers that are drawn as frames of their own."""
    if scene.arrangement == "nested":
        yield from scene.tiers
        yield from (tier for area in scene.areas for tier in area.tiers)


def _named(members: tuple[str, ...], titles: Mapping[str, Words]) -> tuple[Words, ...]:
    return tuple(titles[one] for one in members if one in titles)


def _box(box: Node | Frame, mark: Mark) -> Said:
    return Said(box.id, mark, box.title, box.details, box.tooltip)


def _held(section: Section) -> Words:
    if not section.chips:
        return section.label
    chips = tuple(chip.label for chip in section.chips)
    return Message("{service}: {components}", {"service": section.label, "components": chips})


def _inside(node: Node) -> Iterator[Said]:
    yield from (_chip(badge, node.title) for badge in node.badges)
    for section in node.sections:
        yield Said(
            section.id,
            "section",
            section.label or node.title,
            tooltip=section.tooltip,
            holds=tuple(chip.label for chip in section.chips),
            within=node.title,
        )
        yield from (_chip(chip, node.title) for chip in section.chips)
    for gauge in node.gauges:
        figures = (gauge.figures,) if gauge.figures else ()
        notes = (*figures, *gauge.notes)
        yield Said(gauge.id, "section", gauge.label, notes, gauge.tooltip, within=node.title)


def _rows(rows: Rows) -> Iterator[Said]:
    yield Said(rows.id, "section", rows.label, (), rows.tooltip)
    yield from (_chip(row, rows.label) for row in rows.rows)


def _cells(scene: Scene) -> Iterator[Said]:
    titles = {chip.id: chip.label for rows in scene.matrix for chip in rows.rows}
    for cell in scene.cells:
        title = titles.get(cell.row, cell.label)
        yield Said(f"{cell.row}@{cell.column}", "chip", title, (cell.label,), cell.tooltip)


def _name(link: Link) -> Words:
    return link.label or LINK_KINDS.get(link.kind, "")


def _chip(chip: Chip, within: Words) -> Said:
    return Said(chip.id, "chip", chip.label, (), chip.tooltip, within=within)
