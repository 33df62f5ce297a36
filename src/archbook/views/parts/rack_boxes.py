"""Racks that are not drawn to scale, as boxes in their rows; and kinds of racks in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.rack_plan import RackPlan
from archbook.model.scene import Node, Words
from archbook.views.parts.rack_figures import counted, units
from archbook.views.parts.rack_kinds import MOST, Kind, leading_role
from archbook.views.parts.rack_rows import Row
from archbook.views.parts.some_names import some_names

MOST_BOXES = 600
"""More racks than this are drawn as one box for each kind in a row."""

MOST_WRITTEN = 100
"""Up to so many kinds that are not drawn to scale are written down one by one."""

_FURTHER = Message("Further kinds")


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a box says of its rack: the letter of its kind, and the role most of it is for."""

    letter: str
    role: str
    to_scale: bool


class RackBoxes:
    """Makes the boxes of a plan of rows."""

    def __init__(self, blueprint: Blueprint, found: Sequence[Kind]) -> None:
        """Remember of which of the kinds *found* each rack is."""
        self._signs = {
            rack.rack: _Sign(kind.letter, leading_role(kind, blueprint), place < MOST)
            for place, kind in enumerate(found)
            for rack in kind.racks
        }

    def of(self, row: Row) -> tuple[Node, ...]:
        """Return the racks of a row as boxes; very many as one box for each kind."""
        if len(self._signs) <= MOST_BOXES:
            return tuple(_box(rack, self._signs[rack.rack]) for rack in row.racks)
        return tuple(self._folded(row))

    def _folded(self, row: Row) -> Iterator[Node]:
        signs = [self._signs[rack.rack] for rack in row.racks]
        count = Counter(one for one in signs if one.to_scale)
        for sign, number in sorted(count.items(), key=lambda one: one[0].letter):
            name = f"{row.id}/{sign.letter}"
            yield Node(name, "machine", sign.role, sign.letter, times=number)
        if rest := len(signs) - count.total():
            yield Node(f"{row.id}/further", "machine", "neutral", _FURTHER, times=rest)


def about(blueprint: Blueprint, kind: Kind) -> Iterator[Words]:
    """Yield which racks are of a kind, their type, and which groups stand in them."""
    if kind.letter:
        yield some_names([rack.rack for rack in kind.racks])
    if kind.first.type:
        model = blueprint.facts.rack(kind.first.type)
        yield Message("{vendor} {model}", {"vendor": model.vendor, "model": model.model})
    if found := kind.groups():
        yield _groups(found)


def in_words(blueprint: Blueprint, found: Sequence[Kind]) -> tuple[Node, ...]:
    """Return remarks that say what kinds hold which are not drawn to scale."""
    if len(found) <= MOST_WRITTEN:
        return tuple(
            Node(
                kind.id,
                "note",
                "neutral",
                Message("Kind {letter}", {"letter": kind.letter}),
                (*about(blueprint, kind), units(kind.first)),
                len(kind.racks),
            )
            for kind in found
        )
    together: Counter[str] = Counter()
    for kind in found:
        for rack in kind.racks:
            together.update(one.of for one in rack.mounted if one.kind == "host")
    return (Node("kind/further", "note", "neutral", _FURTHER, (_groups(together),), len(found)),)


def _groups(found: Counter[str]) -> Message:
    names = tuple(counted(name, count) for name, count in found.items())
    return Message("{groups}", {"groups": names})


def _box(rack: RackPlan, sign: _Sign) -> Node:
    free = float(sum(number for _, number in rack.free()))
    line = Message("{kind} · {free} U free", {"kind": sign.letter, "free": free})
    return Node(f"rack/{rack.rack}", "machine", sign.role, rack.rack, (line,))
