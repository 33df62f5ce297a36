"""Where the columns of a matrix stand, and how wide they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archbook.model.scene import Node, Rows
from archbook.render.card import Say
from archbook.render.grid import GAP, SMALL, UNIT, snapped
from archbook.render.text import width

ICON = 20
WIDEST = 3900
_HEADING, _NAME, _COLUMN = 18 * UNIT, 32 * UNIT, 16 * UNIT
_NARROWEST = 9 * UNIT
_AROUND = 4 * UNIT
"""Room at both sides of a title in the head of a column."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where things stand in a panel, from its left edge.

    Attributes:
        heading: Where the headings end and the names of the rows begin.
        names: Where these end and the columns begin.
        column: Width of a column.
        nodes: The boxes above the columns.
        first: Whether what it shows carries ids; what is shown again does not.
    """

    heading: float
    names: float
    column: float
    nodes: tuple[Node, ...]
    first: bool = True

    @property
    def width(self) -> float:
        """Return the width of a panel."""
        return self.names + len(self.nodes) * self.column

    def left(self, place: int) -> float:
        """Return where a column begins."""
        return self.names + place * self.column


def grids(matrix: Sequence[Rows], nodes: Sequence[Node], say: Say) -> Iterator[Grid]:
    """Yield a grid for all columns; several, where they are more than a sheet has room for."""
    heading, column = _heading_width(matrix, say), _column_width(nodes, say)
    names = heading + _name_width(matrix, say)
    most = max(1, int((WIDEST - names) // column))
    parts = -(-len(nodes) // most) or 1
    share = max(1, -(-len(nodes) // parts))
    for at in range(0, max(1, len(nodes)), share):
        yield Grid(heading, names, column, tuple(nodes[at : at + share]), first=not at)


def _heading_width(matrix: Sequence[Rows], say: Say) -> int:
    longest = max((width(say(rows.label), SMALL, bold=True) for rows in matrix), default=0)
    return snapped(min(longest, _HEADING) + ICON + UNIT + GAP)


def _name_width(matrix: Sequence[Rows], say: Say) -> int:
    names = (width(say(row.label), SMALL) for rows in matrix for row in rows.rows)
    return snapped(min(max(names, default=0), _NAME) + GAP)


def _column_width(nodes: Sequence[Node], say: Say) -> int:
    """Return how wide columns are under *nodes*: words of a title stay whole where they can."""
    bold = (width(word, SMALL, bold=True) for node in nodes for word in say(node.title).split())
    lines = (say(line) for node in nodes for line in node.details)
    plain = (width(word, SMALL) for line in lines for word in line.split())
    longest = max([*bold, *plain], default=0)
    return min(max(snapped(longest + _AROUND), _NARROWEST), _COLUMN)
