"""Reduce a scene to a part of it and what that part is linked to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Area, Frame, Key, Link, Node, Scene, Tier, Words
from archbook.views.parts.kept import kept
from archbook.views.parts.meant import Meant, meant


def focused(scene: Scene, blueprint: Blueprint, name: str) -> Scene:
    """Return *scene* with only a part and its neighbours.

    Args:
        scene: Any view's.
        blueprint: What it shows.
        name: The part: ``group/cmp``, ``host/ctl-01``, ``rack/r07``, ``zone/az1``,
            ``network/api``, or any other id of the scene.

    Raises:
        UnknownNameError: The scene shows no such thing; the nearest one is named.
    """
    part = meant(blueprint, name)
    return _Focus(scene, part, *kept(scene, part)).reduced()


@dataclass(frozen=True, slots=True)
class _Focus:
    """What is kept of a scene.

    Attributes:
        scene: The whole.
        meant: What was asked for.
        kept: Ids of boxes that stay.
        links: Ids of links that stay.
    """

    scene: Scene
    meant: Meant
    kept: frozenset[str]
    links: frozenset[str]

    def reduced(self) -> Scene:
        """Return what is left."""
        scene = self.scene
        nodes = tuple(self._node(node) for node in scene.nodes if node.id in self.kept)
        frames = tuple(self._frame(one) for one in scene.frames if one.id in self.kept)
        areas = tuple(self._area(one) for one in scene.areas if one.id in self.kept)
        lines = {row.id for group in scene.matrix for row in group.rows} | self.links
        cells = tuple(
            cell for cell in scene.cells if cell.column in self.kept and cell.row in lines
        )
        rows = {cell.row for cell in cells}
        matrix = (
            replace(group, rows=tuple(row for row in group.rows if row.id in rows))
            for group in scene.matrix
        )
        note = Message("Only {part} and what it is linked to.", {"part": self.meant.name})
        left = replace(
            scene,
            title=replace(scene.title, notes=(*scene.title.notes, note)),
            tiers=self._tiers(scene.tiers),
            nodes=nodes,
            frames=frames,
            areas=areas,
            links=self._links(scene.links),
            elevations=tuple(one for one in scene.elevations if one.id in self.kept),
            matrix=tuple(group for group in matrix if group.rows),
            cells=cells,
        )
        return replace(left, legend=tuple(_keys(left)))

    def _node(self, node: Node) -> Node:
        return replace(node, details=(*node.details, *self._share(node)))

    def _frame(self, frame: Frame) -> Frame:
        members = tuple(one for one in frame.members if one in self.kept)
        return replace(frame, members=members, details=(*frame.details, *self._share(frame)))

    def _share(self, group: Node | Frame) -> Iterator[Words]:
        """Yield how many hosts of a group the part holds, where it does not hold them all."""
        count = self.meant.counts.get(group.id.partition("@")[0])
        if count and count < group.times:
            values: dict[str, Value] = {"count": count, "part": self.meant.name}
            yield Message("{count} of them in {part}", values)

    def _area(self, area: Area) -> Area:
        return replace(area, tiers=self._tiers(area.tiers), links=self._links(area.links))

    def _tiers(self, tiers: tuple[Tier, ...]) -> tuple[Tier, ...]:
        left = (
            replace(tier, members=tuple(one for one in tier.members if one in self.kept))
            for tier in tiers
        )
        return tuple(tier for tier in left if tier.members)

    def _links(self, links: tuple[Link, ...]) -> tuple[Link, ...]:
        least = 1 if self.scene.arrangement == "lanes" else 2
        left = (
            replace(link, members=tuple(one for one in link.members if one in self.kept))
            for link in links
            if link.id in self.links
        )
        return tuple(link for link in left if len(link.members) >= least)


def _keys(scene: Scene) -> Iterator[Key]:
    """Yield the lines of the legend that are still true."""
    shown = {node.tone for node in scene.nodes} | {frame.tone for frame in scene.frames}
    shown |= {node.state for node in scene.nodes}
    kinds = {link.kind for link in scene.all_links()}
    for key in scene.legend:
        if key.sign == "gauge" or key.name in (kinds if key.sign == "link" else shown):
            yield key
