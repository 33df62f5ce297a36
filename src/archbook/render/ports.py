"""Where on the edges of the boxes the lanes are tapped."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from archbook.render.block import Block
from archbook.render.grid import UNIT
from archbook.render.nets import Lane, Net

_CORNER = 10
_STEP = 3 * UNIT


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with its place in the stack."""

    block: Block
    x: float
    y: float

    @property
    def right(self) -> float:
        """Return its right edge."""
        return self.x + self.block.width

    @property
    def bottom(self) -> float:
        """Return its lower edge."""
        return self.y + self.block.height

    @property
    def middle(self) -> float:
        """Return the middle of its width."""
        return self.x + self.block.width / 2


@dataclass(slots=True)
class Ports:
    """The taps of one gutter: (link, box) → x. No two links share a line."""

    boxes: Mapping[str, Placed]
    taken: dict[tuple[str, str], float] = field(default_factory=dict)

    def choose(self, lanes: Iterable[tuple[Net, Lane]]) -> None:
        """Choose where the *lanes* of this gutter are tapped."""
        lanes = tuple(lanes)
        straight = [(net, lane) for net, lane in lanes if _plain(net, lane)]
        self._enter(lanes)
        below = dict(_by_box(lanes, "lowers"))
        above = dict(_by_box(lanes, "uppers"))
        for net, lane in straight:
            self._straight(net, lane, above[lane.uppers[0]], below[lane.lowers[0]])
        for side in ("uppers", "lowers"):
            for box, links in _by_box(lanes, side):
                self._spread(box, links)

    def _enter(self, lanes: tuple[tuple[Net, Lane], ...]) -> None:
        """Keep first the places that are given: where links come into areas."""
        for net, lane in lanes:
            for box in lane.lowers:
                entry = self.boxes[box].block.entries.get(net.link.kind)
                if entry is not None:
                    self.taken[net.link.id, box] = self.boxes[box].x + entry

    def _straight(self, net: Net, lane: Lane, above: list[Net], below: list[Net]) -> None:
        """Let one box hang straight below the other, where they overlap."""
        upper, lower = self.boxes[lane.uppers[0]], self.boxes[lane.lowers[0]]
        entry = lower.block.entries.get(net.link.kind)
        left = max(upper.x, lower.x) + _CORNER
        right = min(upper.right, lower.right) - _CORNER
        narrow, links = min(((upper, above), (lower, below)), key=lambda end: end[0].block.width)
        share = (links.index(net) + 1) / (len(links) + 1)
        wanted = narrow.x + narrow.block.width * share
        if len(links) == 1 and not left <= wanted <= right:
            wanted = (left + right) / 2
        if entry is not None:
            wanted = lower.x + entry
        if left <= wanted <= right and self._free(wanted, net.link.id):
            for box in (*lane.uppers, *lane.lowers):
                self.taken[net.link.id, box] = wanted

    def _spread(self, box: str, nets: list[Net]) -> None:
        placed = self.boxes[box]
        for place, net in enumerate(nets, start=1):
            if (net.link.id, box) in self.taken:
                continue
            wanted = placed.x + placed.block.width * place / (len(nets) + 1)
            least, most = placed.x + _CORNER, placed.right - _CORNER - UNIT
            near = self._near(net.link.id, wanted, least, most)
            free = (x for x in _around(near, least, most) if self._free(x, net.link.id))
            self.taken[net.link.id, box] = next(free, near)

    def _near(self, link: str, wanted: float, least: float, most: float) -> float:
        """Return a tap of the same link that is near, so that no line makes a small step."""
        own = (x for (other, _), x in self.taken.items() if other == link and least <= x <= most)
        near = sorted((abs(x - wanted), x) for x in own)
        return near[0][1] if near and near[0][0] <= _STEP else round(wanted)

    def _free(self, x: float, link: str) -> bool:
        return all(
            abs(x - used) >= UNIT for (other, _), used in self.taken.items() if other != link
        )


def _plain(net: Net, lane: Lane) -> bool:
    """Tell whether the lane is just one box above one other."""
    return (
        len(net.lanes) == 1 and not lane.entry and len(lane.uppers) == 1 and len(lane.lowers) == 1
    )


def _by_box(lanes: tuple[tuple[Net, Lane], ...], side: str) -> Iterator[tuple[str, list[Net]]]:
    found: dict[str, list[Net]] = {}
    for net, lane in lanes:
        for box in lane.uppers if side == "uppers" else lane.lowers:
            found.setdefault(box, []).append(net)
    yield from found.items()


def _around(wanted: float, least: float, most: float) -> Iterator[float]:
    """Yield places near *wanted*, nearest first, from *least* to *most*."""
    yield wanted
    for step in range(1, 200):
        for x in (wanted + step * UNIT / 2, wanted - step * UNIT / 2):
            if least <= x <= most:
                yield x
