"""Turn links into rows: which box stands on which level, which lines pass which level.

A link goes from its first member to each of the others. Boxes stand on levels, so that a box which
comes earlier in the scene stands above one that it is linked with. The name of a link has a row
of its own beside the first member, and a line that goes on past a row takes room in it: hence no
line can run through a box or a name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Literal

from archbook.model.scene import Link
from archbook.render.own_placing import Edge

_BY_ITS_BOX = 8

MOST_ON_A_LEVEL = 7
"""More boxes than this do not stand side by side, even if they could."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Something in a row: a box, the name of a link, or a line that passes."""

    id: str
    kind: Literal["box", "name", "pass"]


@dataclass(frozen=True, slots=True)
class Stub:
    """The part of a net between two rows: what it joins above and below the gutter."""

    gutter: int
    uppers: tuple[str, ...]
    lowers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Net:
    """A link as far as it goes one way, up or down.

    Attributes:
        link: The link.
        name: Id of the slot that carries its name; empty when it has none.
        heads: Boxes that it goes to.
        stubs: Its parts, from its first member on.
        passes: Slots through which it goes on.
    """

    link: Link
    name: str
    heads: tuple[str, ...]
    stubs: tuple[Stub, ...]
    passes: tuple[str, ...]


@dataclass(slots=True)
class Layout:
    """Rows from top to bottom, and the nets between them."""

    rows: list[list[Slot]] = field(default_factory=list)
    nets: list[Net] = field(default_factory=list)

    def edges(self) -> Iterator[Edge]:
        """Yield which slot hangs on which one of the row above.

        A name should stand by the box that its link comes from, and lines that pass be straight.
        """
        for net in self.nets:
            passes = set(net.passes)
            for place, stub in enumerate(net.stubs):
                for upper, lower in product(stub.uppers, stub.lowers):
                    bends = 1 + 2 * len(passes.intersection((upper, lower)))
                    yield Edge(upper, lower, _BY_ITS_BOX if net.name and not place else bends)


def layout(boxes: Sequence[str], links: Sequence[Link]) -> Layout:
    """Return the rows of *boxes*, which are in the order in which they stand from the top."""
    level = _levels(boxes, links)
    made = Layout()
    row_of: dict[str, int] = {}
    names: dict[tuple[str, bool], int] = {}
    for number in range(max(level.values(), default=-1) + 1):
        here = [box for box in boxes if level[box] == number]
        _name_row(made, names, here, links, level, up=True)
        row_of |= dict.fromkeys(here, len(made.rows))
        made.rows.append([Slot(box, "box") for box in here])
        _name_row(made, names, here, links, level, up=False)
    for link in links:
        for up in (True, False):
            if heads := _heads(link, level, up=up):
                made.nets.append(_net(made, link, heads, row_of, names.get((link.id, up))))
    return made


def _levels(boxes: Sequence[str], links: Sequence[Link]) -> Mapping[str, int]:
    """Return how deep each box stands: below every earlier one that it is linked with."""
    order = {box: place for place, box in enumerate(boxes)}
    above: dict[str, set[str]] = {box: set() for box in boxes}
    for link in links:
        start, *ends = (member for member in link.members if member in order)
        for end in ends:
            upper, lower = sorted((start, end), key=order.__getitem__)
            above[lower].add(upper)
    level: dict[str, int] = {}
    count: dict[int, int] = {}
    for box in boxes:
        depth = max((level[one] + 1 for one in above[box]), default=0)
        while count.get(depth, 0) >= MOST_ON_A_LEVEL:
            depth += 1
        level[box] = depth
        count[depth] = count.get(depth, 0) + 1
    return level


def _heads(link: Link, level: Mapping[str, int], *, up: bool) -> tuple[str, ...]:
    """Return the boxes that a link goes up to, or down to."""
    start, *ends = link.members
    if up:
        return tuple(end for end in ends if level[end] < level[start])
    return tuple(end for end in ends if level[end] > level[start])


def _name_row(  # noqa: PLR0913 - one step of `layout`, with what it has made so far
    made: Layout,
    names: dict[tuple[str, bool], int],
    here: Sequence[str],
    links: Sequence[Link],
    level: Mapping[str, int],
    *,
    up: bool,
) -> None:
    """Add a row for the names of the links that leave the boxes *here* upwards, or downwards."""
    leaving = [
        link
        for link in links
        if link.label and link.members[0] in here and _heads(link, level, up=up)
    ]
    if leaving:
        names |= {(link.id, up): len(made.rows) for link in leaving}
        made.rows.append([])


def _net(
    made: Layout, link: Link, heads: tuple[str, ...], row_of: Mapping[str, int], named: int | None
) -> Net:
    """Lead a link from row to row, leaving a slot in each that it goes past."""
    row, carrier = row_of[link.members[0]], link.members[0]
    rows = [row_of[head] for head in heads]
    up = rows[0] < row
    step, last = (-1, min(rows)) if up else (1, max(rows))
    name, passes, stubs = "", [], []
    while row != last:
        following = row + step
        joined = [head for head in heads if row_of[head] == following]
        onward = carrier
        if following != last:
            onward = f"{link.id} {'up' if up else 'down'} {following}"
            kind: Literal["name", "pass"] = "name" if following == named else "pass"
            made.rows[following].append(Slot(onward, kind))
            joined.append(onward)
            if kind == "name":
                name = onward
            else:
                passes.append(onward)
        one, other = (carrier,), tuple(joined)
        gutter = min(row, following)
        stubs.append(Stub(gutter, other, one) if up else Stub(gutter, one, other))
        row, carrier = following, onward
    return Net(link, name, heads, tuple(stubs), tuple(passes))
