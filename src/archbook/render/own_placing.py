"""Place rows of boxes without any other program: order by averages, then pull together."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Wide = tuple[str, float]
"""Id and width of an item."""

_SWEEPS = 8


class Edge(NamedTuple):
    """A line between an item and one in the next row.

    Attributes:
        upper: Id of the item above.
        lower: Id of the item below.
        weight: How much it matters that it is straight.
    """

    upper: str
    lower: str
    weight: int = 1


def own_places(
    rows: Sequence[Sequence[Wide]], edges: Sequence[Edge], gap: float
) -> Mapping[str, float]:
    """Return the left edge of every item.

    Each row is sorted by where its neighbours stand, downwards and upwards in turn (Sugiyama's
    barycentres). Then every item goes as near to the middle of its neighbours as its row allows.
    """
    near = _neighbours(edges)
    order = [list(row) for row in rows]
    middles = {name: x for row in order for name, x in _side_by_side(row, gap)}
    for sweep in range(_SWEEPS):
        steps = range(len(order)) if sweep % 2 == 0 else range(len(order) - 1, -1, -1)
        for step in steps:
            wanted = {name: _wanted(name, near, middles) for name, _ in order[step]}
            order[step].sort(key=lambda item: wanted[item[0]])
            middles |= _pulled(order[step], wanted, gap)
    return {name: middles[name] - width / 2 for row in order for name, width in row}


Near = Mapping[str, list[tuple[str, int]]]
"""Item → its neighbours, with the weights of the lines to them."""


def _neighbours(edges: Sequence[Edge]) -> Near:
    near: dict[str, list[tuple[str, int]]] = {}
    for upper, lower, weight in edges:
        near.setdefault(upper, []).append((lower, weight))
        near.setdefault(lower, []).append((upper, weight))
    return near


def _side_by_side(row: Sequence[Wide], gap: float) -> Sequence[tuple[str, float]]:
    """Return the middles of items in the order given, the row's middle at 0."""
    x = -(sum(width for _, width in row) + gap * (len(row) - 1)) / 2
    made: list[tuple[str, float]] = []
    for name, width in row:
        made.append((name, x + width / 2))
        x += width + gap
    return made


def _wanted(name: str, near: Near, middles: Mapping[str, float]) -> float:
    found = near.get(name)
    if not found:
        return middles[name]
    total = sum(weight for _, weight in found)
    return sum(middles[one] * weight for one, weight in found) / total


def _pulled(row: Sequence[Wide], wanted: Mapping[str, float], gap: float) -> dict[str, float]:
    """Return the middles nearest to *wanted* in the sense of least squares, *gap* apart.

    Items that would overlap form a block that stands at the average of what they want
    (pooling adjacent violators).
    """
    offsets: list[float] = []
    x = 0.0
    for _, width in row:
        offsets.append(x + width / 2)
        x += width + gap
    blocks: list[tuple[float, int]] = []
    for (name, _), offset in zip(row, offsets, strict=True):
        total, count = wanted[name] - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] >= total / count:
            before, members = blocks.pop()
            total, count = total + before, count + members
        blocks.append((total, count))
    shifts = [total / count for total, count in blocks for _ in range(count)]
    return {
        name: shift + offset for (name, _), shift, offset in zip(row, shifts, offsets, strict=True)
    }
