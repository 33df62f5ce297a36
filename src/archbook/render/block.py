"""A finished piece of a drawing: marks of a known size that can be put anywhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from archbook.render.grid import LEADING, SMALL, baseline
from archbook.render.marks import Group, Label, Mark
from archbook.render.palette import INK
from archbook.render.text import width, wrap


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a drawing.

    Attributes:
        id: What it stands for.
        group: Its marks, with the upper left corner at the origin.
        width: In pixels.
        height: In pixels.
        entries: Kind of link → where on its upper edge that link goes in.
    """

    id: str
    group: Group
    width: float
    height: float
    entries: Mapping[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Writing:
    """Lines of text written one below the other.

    Attributes:
        x: Left edge of the lines, or their middle when they are centred.
        most: Width at which a line breaks.
        y: Where the next line begins.
        marks: What has been written.
    """

    x: float
    most: float
    y: float
    centred: bool = False
    marks: list[Mark] = field(default_factory=list)

    def write(self, text: str, size: int = SMALL, *, bold: bool = False, fill: str = INK) -> None:
        """Write *text*, over as many lines as it needs; a blank one keeps its line free."""
        lines = wrap(text, size, self.most, bold=bold)
        if not lines:
            self.y += LEADING[size]
        for line in lines:
            self.marks.append(
                Label(
                    self.x,
                    baseline(self.y, size),
                    line,
                    size,
                    width(line, size, bold=bold),
                    bold,
                    fill,
                    "middle" if self.centred else "start",
                )
            )
            self.y += LEADING[size]
