"""The switches of a rack as an installer sees them: uplinks, peer links, management."""

from collections.abc import Iterator
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.rack_plan import Cables, Site
from archbook.model.scene import Area, Link, Node, Tier, Words
from archbook.views.parts.cable_words import made_of


@dataclass(frozen=True, slots=True)
class SwitchPanel:
    """Draws the leaves of the first rack that has some: every rack has like ones."""

    site: Site

    def area(self) -> Area | None:
        """Return the leaves with what they are joined to; None: there are none."""
        leaves = tuple(f"panel/leaf-{n}" for n in range(1, self._leaves() + 1))
        if not leaves:
            return None
        above = tuple(node.id for node in self.nodes() if node.id not in leaves)
        return Area(
            "panel",
            Message("Leaf switches of a rack"),
            (
                Tier("panel/above", Message("Switches"), above),
                Tier("panel/leaves", Message("One rack"), leaves),
            ),
            tuple(self._links(leaves)),
            (Message("every rack with leaf switches has like ones"),),
        )

    def nodes(self) -> tuple[Node, ...]:
        """Return the leaves, the spines and the out-of-band switch."""
        if not self._leaves():
            return ()
        above = [("panel/oob", Message("Out-of-band switch"))]
        if self._of("uplink"):
            above.insert(0, ("panel/spine", Message("Spine switches")))
        leaves = (
            (f"panel/leaf-{n}", Message("Leaf switch {number}", {"number": n}))
            for n in range(1, self._leaves() + 1)
        )
        return tuple(
            Node(name, "machine", "neutral", title, tuple(self._lines(name)))
            for name, title in (*above, *leaves)
        )

    def _leaves(self) -> int:
        return max((one.count for one in self.site.switches if one.role == "leaf"), default=0)

    def _of(self, purpose: str) -> tuple[Cables, ...]:
        return tuple(one for one in self.site.cables if one.purpose == purpose)

    def _lines(self, name: str) -> Iterator[Words]:
        """Yield what a leaf is joined with, and over which cables."""
        if "leaf" not in name:
            return
        if cables := self._of("uplink"):
            yield Message("uplinks: {cable}", {"cable": made_of(cables)})
        if cables := self._of("peer"):
            yield Message("peer links: {cable}", {"cable": made_of(cables)})

    def _links(self, leaves: tuple[str, ...]) -> Iterator[Link]:
        if self._of("uplink"):
            ends = ("panel/spine", *leaves)
            yield Link("panel/uplinks", "uplink", ends, self._each("uplink"))
        if self._of("peer"):
            yield Link("panel/peers", "peer", leaves, self._each("peer"))
        managed = ("panel/oob", *leaves)
        yield Link("panel/management", "out_of_band", managed, Message("Out of band"))

    def _each(self, purpose: str) -> Message:
        """Return how many ports of one leaf are taken for a purpose."""
        count = max(
            (one.taken.get(purpose, 0) for one in self.site.ports if one.role == "leaf"), default=0
        )
        gbps = next((one.gbps for one in self._of(purpose) if one.gbps), None)
        values: dict[str, Value] = {"count": count}
        if gbps is None:
            return Message("{count} a leaf", values)
        return Message("{count} × {speed} a leaf", values | {"speed": f"{gbps:g}G"})
