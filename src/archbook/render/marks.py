"""The marks that make up a sheet, in pixels: what is drawn, where, in which order."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: str = "none"
    stroke: str = "none"
    thick: bool = False
    radius: float = 0
    dash: str = ""

    @property
    def right(self) -> float:
        """Return its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Return its lower edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Label:
    """A line of text; ``y`` is its base line and ``width`` what it measures."""

    x: float
    y: float
    text: str
    size: int
    width: float
    bold: bool = False
    fill: str = ""
    anchor: Literal["start", "middle", "end"] = "start"

    @property
    def left(self) -> float:
        """Return where the text begins."""
        return self.x - self.width * {"start": 0, "middle": 0.5, "end": 1}[self.anchor]


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points."""

    points: tuple[Point, ...]
    stroke: str
    dash: str = ""
    thick: bool = True


@dataclass(frozen=True, slots=True)
class Outline:
    """A closed shape; ``d`` is an SVG path made by archbook itself."""

    d: str
    fill: str
    stroke: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A small disc where a line joins another one."""

    x: float
    y: float
    fill: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An icon; its name is a path inside the icon package."""

    x: float
    y: float
    size: float
    icon: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """Marks that belong together and move together."""

    marks: tuple["Mark", ...]
    x: float = 0
    y: float = 0
    id: str = ""
    kind: Literal["", "node", "frame", "area", "link", "section", "chip"] = ""
    tooltip: str = ""
    bounds: Rect | None = field(default=None)

    def at(self, x: float, y: float) -> "Group":
        """Return the same group somewhere else."""
        return replace(self, x=x, y=y)


Mark: TypeAlias = Rect | Label | Line | Outline | Dot | Picture | Group


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole drawing."""

    width: float
    height: float
    title: str
    description: str
    marks: tuple[Mark, ...]

    def walk(self) -> Iterator[tuple[float, float, Mark, Group | None]]:
        """Yield each mark with the shift of its groups and the innermost named group."""
        yield from _walk(self.marks, 0, 0, None)


def _walk(
    marks: tuple[Mark, ...], x: float, y: float, inside: Group | None
) -> Iterator[tuple[float, float, Mark, Group | None]]:
    for mark in marks:
        yield x, y, mark, inside
        if isinstance(mark, Group):
            named = mark if mark.id else inside
            yield from _walk(mark.marks, x + mark.x, y + mark.y, named)
