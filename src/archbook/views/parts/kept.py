"""What of a scene belongs to a part of a design, and what that part is linked to."""

from collections.abc import Iterator, Mapping

from archbook.errors import UnknownNameError
from archbook.i18n import mark
from archbook.model.scene import Area, Elevation, Frame, Link, Node, Scene
from archbook.views.parts.meant import Meant

_TWO = 2
"""A line joins two boxes; what joins more is a bus."""


def kept(scene: Scene, meant: Meant) -> tuple[frozenset[str], frozenset[str]]:
    """Return the ids of the boxes and of the links that stay when only *meant* is shown.

    Raises:
        UnknownNameError: The scene shows nothing of it; the nearest id is named.
    """
    part, links = _found(scene, meant)
    inside = _holders(scene)
    around = {outer for name in part for outer in _outwards(name, inside)}
    touching = [
        link
        for link in scene.all_links()
        if link.id in links or (part | around).intersection(link.members)
    ]
    boxes = part | around | set(_neighbours(scene, touching, part | around, links))
    boxes |= {outer for name in boxes for outer in _outwards(name, inside)}
    boxes |= set(_inwards(scene, boxes, part))
    if scene.arrangement == "paths":  # a way is kept from its first member to its last
        touching = [link for link in scene.all_links() if boxes.issuperset(link.members)]
    return frozenset(boxes), frozenset(link.id for link in touching)


def _found(scene: Scene, meant: Meant) -> tuple[set[str], set[str]]:
    """Return the boxes and the links that are meant: the thing itself, else what belongs to it.

    Raises:
        UnknownNameError: Nothing of it is shown.
    """
    boxes, every = _boxes(scene), tuple(link.id for link in scene.all_links())
    kinds = {link.id for link in scene.all_links() if link.kind in meant.kinds}
    for tell in (meant.exactly, meant.includes, meant.mentions, meant.touches):
        part = {name for name in boxes if tell(name)}
        links = {name for name in every if tell(name)}
        if part or links:
            return part, links
        if kinds:
            return set(), kinds
    if written := {node.id for node in scene.nodes if meant.written(node)}:
        return written, set()
    raise UnknownNameError(mark("part of this drawing"), meant.name, (*boxes, *every))


def _boxes(scene: Scene) -> tuple[str, ...]:
    every: tuple[Node | Frame | Area | Elevation, ...]
    every = (*scene.nodes, *scene.frames, *scene.areas, *scene.elevations)
    return tuple(part.id for part in every)


def _holders(scene: Scene) -> Mapping[str, str]:
    """Return box → frame, rack or area that holds it."""
    holders = {one: frame.id for frame in scene.frames for one in frame.members}
    holders |= {slot.node: rack.id for rack in scene.elevations for slot in rack.slots}
    for area in scene.areas:
        holders |= {one: area.id for tier in area.tiers for one in tier.members}
    return holders


def _outwards(name: str, holders: Mapping[str, str]) -> Iterator[str]:
    while name in holders:
        name = holders[name]
        yield name


def _inwards(scene: Scene, kept: set[str], part: set[str]) -> Iterator[str]:
    """Yield what is inside of kept frames, racks and areas of which no inner part was meant."""
    for frame in scene.frames:
        if frame.id in kept and not part.intersection(frame.members):
            yield from frame.members
    for rack in scene.elevations:
        if rack.id in kept:
            yield from (slot.node for slot in rack.slots)
    for area in scene.areas:
        members = [one for tier in area.tiers for one in tier.members]
        if area.id in kept and not kept.intersection(members):
            yield from _with_members(scene, members)


def _with_members(scene: Scene, names: list[str]) -> Iterator[str]:
    frames = {frame.id: frame.members for frame in scene.frames}
    for name in names:
        yield name
        yield from frames.get(name, ())


def _neighbours(scene: Scene, links: list[Link], part: set[str], meant: set[str]) -> Iterator[str]:
    """Yield what the part is linked to.

    Of what hangs on the same bus, those of other tiers are neighbours: its peers are not.
    """
    every = (*scene.tiers, *(tier for area in scene.areas for tier in area.tiers))
    tier_of = {one: tier.id for tier in every for one in tier.members}
    own = {tier_of[one] for one in part if one in tier_of}
    if scene.arrangement == "paths":
        yield from (one for tier in every if tier.id in own for one in tier.members)
    for link in links:
        line = len(link.members) <= _TWO or scene.arrangement == "graph" or link.id in meant
        for one in link.members:
            if line or tier_of.get(one) not in own:
                yield one
