"""Draw the lines of a graph: upright at the boxes, level in the gutters, with an arrowhead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.render.graph_layout import Net, Stub
from archbook.render.graph_ports import GraphPorts
from archbook.render.graph_tracks import Stretch
from archbook.render.marks import Dot, Line, Mark, Outline, Point
from archbook.render.palette import Stroke, stroke

HEAD = 9
"""Length of an arrowhead."""

_HALF = 4.5


@dataclass(frozen=True, slots=True)
class Band:
    """Top and bottom of a row."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Ground:
    """What lines are drawn on.

    Attributes:
        ports: x of each line at each slot.
        bands: The rows.
        levels: (net, gutter) → y of its level stretch.
        names: Name slot → its top and bottom.
    """

    ports: GraphPorts
    bands: Sequence[Band]
    levels: Mapping[tuple[int, int], float]
    names: Mapping[str, Band]


def stretch(number: int, stub: Stub, ports: GraphPorts) -> Stretch:
    """Return the part of a net in its gutter."""

    def places(slots: Sequence[str]) -> tuple[float, ...]:
        return tuple(ports.x[number, stub.gutter, slot] for slot in slots)

    return Stretch(number, places(stub.uppers), places(stub.lowers))


def wires(number: int, net: Net, ground: Ground) -> Iterator[Mark]:
    """Yield the lines of one net, its joints and its arrowheads."""
    look = stroke(net.link.kind)
    for stub in net.stubs:
        yield from _stub(number, net, stub, ground, look)
    for slot in net.passes:
        row, x = _row_of(net, slot), _x_of(number, net, slot, ground)
        band = ground.bands[row]
        yield Line(((x, band.top), (x, band.bottom)), look.colour, look.dash)


def _stub(number: int, net: Net, stub: Stub, ground: Ground, look: Stroke) -> Iterator[Mark]:
    part = stretch(number, stub, ground.ports)
    y = ground.levels.get((number, stub.gutter))
    tops = [_edge(slot, stub.gutter, ground, upper=True) for slot in stub.uppers]
    lows = [_edge(slot, stub.gutter + 1, ground, upper=False) for slot in stub.lowers]
    heads = set(net.heads)
    pins = [
        *(
            (x, top, slot in heads, True)
            for x, top, slot in zip(part.uppers, tops, stub.uppers, strict=True)
        ),
        *(
            (x, low, slot in heads, False)
            for x, low, slot in zip(part.lowers, lows, stub.lowers, strict=True)
        ),
    ]
    if y is None:
        start, end = _shortened(pins[0]), _shortened(pins[-1])
        yield Line(((part.start, start), (part.start, end)), look.colour, look.dash)
    else:
        yield Line(((part.start, y), (part.end, y)), look.colour, look.dash)
        for pin in pins:
            yield Line(((pin[0], _shortened(pin)), (pin[0], y)), look.colour, look.dash)
        yield from (Dot(x, y, look.colour) for x in part.joints())
    yield from (_head(x, at, look.colour, up=up) for x, at, is_head, up in pins if is_head)


_Pin = tuple[float, float, bool, bool]
"""x, where it ends, whether with an arrowhead, whether it ends above the gutter."""


def _shortened(pin: _Pin) -> float:
    _, at, is_head, up = pin
    if not is_head:
        return at
    return at + HEAD - 1 if up else at - HEAD + 1


def _head(x: float, at: float, colour: str, *, up: bool) -> Outline:
    base = at + HEAD if up else at - HEAD
    points: tuple[Point, ...] = ((x, at), (x - _HALF, base), (x + _HALF, base))
    path = "L".join(f"{a:g} {b:g}" for a, b in points)
    return Outline(f"M{path}Z", colour, colour)


def _edge(slot: str, row: int, ground: Ground, *, upper: bool) -> float:
    """Return where a line meets a slot: at its row's edge, or at its name."""
    band = ground.names.get(slot, ground.bands[row])
    return band.bottom if upper else band.top


def _row_of(net: Net, slot: str) -> int:
    for stub in net.stubs:
        if slot in stub.uppers:
            return stub.gutter
    return next(stub.gutter + 1 for stub in net.stubs if slot in stub.lowers)


def _x_of(number: int, net: Net, slot: str, ground: Ground) -> float:
    found = (stub.gutter for stub in net.stubs if slot in (*stub.uppers, *stub.lowers))
    return ground.ports.x[number, next(found), slot]
