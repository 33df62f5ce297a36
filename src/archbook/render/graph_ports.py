"""Where lines leave the slots of rows: no two lines of one gutter stand on one x."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archbook.render.graph_layout import Layout, Net, Slot, Stub

APART = 10
"""Pixels between two lines that run side by side."""

NUDGE = 6
"""How far a line may run beside a name, which then moves so as to stay on its line."""

_CORNER = 10
_ROAM = 48
"""How far a passing line may give way at the end of a row."""

Port = tuple[int, int, str]
"""Number of the net, gutter, slot."""


@dataclass(frozen=True, slots=True)
class Extent:
    """Left and right edge of a slot, and how far a line on it may move."""

    left: float
    right: float
    least: float
    most: float

    @property
    def middle(self) -> float:
        """Return its middle."""
        return (self.left + self.right) / 2


@dataclass(slots=True)
class GraphPorts:
    """The places of all lines: port → x."""

    extents: Mapping[str, Extent]
    x: dict[Port, float] = field(default_factory=dict)
    taken: dict[int, list[tuple[float, int]]] = field(default_factory=dict)

    def choose(self, layout: Layout) -> None:
        """Choose a place for each line at each slot: names, passing lines, then boxes."""
        boxes = {slot.id for row in layout.rows for slot in row if slot.kind == "box"}
        for number, net in enumerate(layout.nets):
            if net.name:
                self._lead(number, net, net.name, self._over(net, net.name))
        for number, net in enumerate(layout.nets):
            self._carry(number, net)
        for gutter in range(len(layout.rows)):
            for upper in (True, False):
                ends = list(_ends(layout.nets, gutter, boxes, upper=upper))
                ends.sort(key=lambda end: (self._bends(*end), self._wanted(*end), end[0]))
                for number, stub, box, _ in ends:
                    others = stub.lowers if upper else stub.uppers
                    wanted = self._wanted(number, stub, box, others)
                    self._take(number, (stub.gutter,), box, wanted)

    def _carry(self, number: int, net: Net) -> None:
        """Choose the places of a passing line.

        It goes on where it came from as far as the row lets it, so that it has few bends.
        """
        before = self._start(number, net)
        for slot in net.passes:
            before = self._over(net, slot) if before is None else before
            before = self._lead(number, net, slot, before)

    def _start(self, number: int, net: Net) -> float | None:
        return next((x for port, x in self.x.items() if port[::2] == (number, net.name)), None)

    def _lead(self, number: int, net: Net, slot: str, wanted: float) -> float:
        """Give a slot one x for the gutters above and below it; return it."""
        gutters = tuple(stub.gutter for stub in net.stubs if slot in (*stub.uppers, *stub.lowers))
        extent = self.extents[slot]
        self._take(number, gutters, slot, min(max(wanted, extent.least), extent.most))
        return self.x[number, gutters[0], slot]

    def _over(self, net: Net, slot: str) -> float:
        """Return an x at which a line on *slot* meets the slots that it leads to, if it can."""
        wanted = self.extents[slot].middle
        for stub in net.stubs:
            for here, there in ((stub.uppers, stub.lowers), (stub.lowers, stub.uppers)):
                if slot in here and len(there) == 1:
                    other = self.extents[there[0]]
                    wanted = min(max(wanted, other.least), other.most)
        extent = self.extents[slot]
        return min(max(wanted, extent.least), extent.most)

    def _wanted(self, number: int, stub: Stub, box: str, others: Sequence[str]) -> float:
        """Return where a line would best leave *box*: straight towards what it leads to."""
        found = [
            self.x.get((number, stub.gutter, other), self.extents[other].middle)
            for other in others
        ]
        extent = self.extents[box]
        wanted = sum(found) / len(found)
        return min(max(wanted, extent.least), extent.most)

    def _bends(self, number: int, stub: Stub, box: str, others: Sequence[str]) -> bool:
        """Tell whether a line cannot be straight, so that straight ones are placed first."""
        x = self.x.get((number, stub.gutter, others[0])) if len(others) == 1 else None
        extent = self.extents[box]
        return x is None or not extent.least <= x <= extent.most

    def _take(self, number: int, gutters: tuple[int, ...], slot: str, wanted: float) -> None:
        x = self._free(number, gutters, self.extents[slot], wanted)
        for gutter in gutters:
            self.taken.setdefault(gutter, []).append((x, number))
            self.x[number, gutter, slot] = x

    def _free(self, number: int, gutters: Iterable[int], extent: Extent, wanted: float) -> float:
        """Return the free x nearest to *wanted*; that itself when there is none."""
        others = [
            x for gutter in gutters for x, net in self.taken.get(gutter, ()) if net != number
        ]
        wanted = round(wanted)
        for away in range(int(extent.most - extent.least) + 1):
            for x in (wanted - away, wanted + away):
                inside = extent.least <= x <= extent.most
                if inside and all(abs(x - other) >= APART for other in others):
                    return float(x)
        return float(wanted)


def extents(
    rows: Sequence[Sequence[Slot]], left: Mapping[str, float], width: Mapping[str, float]
) -> Mapping[str, Extent]:
    """Return the extent of every slot; a passing line may roam up to its neighbours."""
    made: dict[str, Extent] = {}
    for row in rows:
        order = sorted(row, key=lambda slot: left[slot.id])
        for place, slot in enumerate(order):
            start, end = left[slot.id], left[slot.id] + width[slot.id]
            if slot.kind == "pass":
                before, after = order[place - 1] if place else None, order[place + 1 : place + 2]
                least = left[before.id] + width[before.id] + APART if before else start - _ROAM
                most = left[after[0].id] - APART if after else end + _ROAM
                least = max(least, APART / 2)
            elif slot.kind == "name":
                least, most = max(start - NUDGE, APART / 2), end + NUDGE
            else:
                corner = min(_CORNER, (end - start) / 3)
                least, most = start + corner, end - corner
            made[slot.id] = Extent(start, end, round(least), round(most))
    return made


def _ends(
    nets: Sequence[Net], gutter: int, boxes: set[str], *, upper: bool
) -> Iterator[tuple[int, Stub, str, tuple[str, ...]]]:
    """Yield where nets end at boxes above, or below, a gutter, with what they lead to."""
    for number, net in enumerate(nets):
        for stub in net.stubs:
            if stub.gutter != gutter:
                continue
            here, there = (stub.uppers, stub.lowers) if upper else (stub.lowers, stub.uppers)
            for slot in here:
                if slot in boxes:
                    yield number, stub, slot, there
