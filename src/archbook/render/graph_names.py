"""Where the names of links stand: on their lines, as near to the middle as neighbours allow."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from archbook.render.graph_layout import Slot
from archbook.render.graph_ports import GraphPorts
from archbook.render.grid import UNIT

_INSIDE = 2
"""Pixels from a name's end at which its line may still run into it."""


def name_middles(
    rows: Sequence[Sequence[Slot]],
    ports: GraphPorts,
    left: Mapping[str, float],
    widths: Mapping[str, float],
) -> dict[str, float]:
    """Return the middle of every name.

    Args:
        rows: The slots from top to bottom.
        ports: Where the lines run.
        left: Left edge that each slot was given.
        widths: Width of each slot.
    """
    lines = {slot: x for (_, _, slot), x in ports.x.items()}
    found: dict[str, float] = {}
    for row in rows:
        order = sorted(row, key=lambda slot: left[slot.id])
        edge = -float(UNIT)
        for slot, following in pairwise([*order, None]):
            if slot is None:
                continue
            if slot.kind != "name":
                edge = _right(slot, lines, left, widths)
                continue
            half, x = widths[slot.id] / 2, lines[slot.id]
            least = edge + UNIT + half
            most = _left(following, lines, left) - UNIT - half if following else x
            middle = max(min(x, most), least)
            found[slot.id] = min(max(middle, x - half + _INSIDE), x + half - _INSIDE)
            edge = found[slot.id] + half
    return found


def _right(
    slot: Slot, lines: Mapping[str, float], left: Mapping[str, float], widths: Mapping[str, float]
) -> float:
    """Return where a slot that is no name ends."""
    return lines[slot.id] if slot.kind == "pass" else left[slot.id] + widths[slot.id]


def _left(slot: Slot, lines: Mapping[str, float], left: Mapping[str, float]) -> float:
    """Return where the slot after a name begins; its own line is in it in any case."""
    at = left[slot.id]
    return lines[slot.id] if slot.kind == "pass" else min(at, lines.get(slot.id, at))
