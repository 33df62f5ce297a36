"""The cells of a draw.io file: layers, boxes, lines, each with an id of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from archbook.render.marks import Point, Rect
from archbook.render.text import clean

Style = Mapping[str, str | float]

_ROOT = "0"


@dataclass(frozen=True, slots=True)
class Tied:
    """One end of a line: a place, and the box it is tied to, if any.

    Attributes:
        at: Where the line ends.
        cell: Cell that it is tied to; it moves with that one.
        share: Where on that cell, as shares of its width and height.
    """

    at: Point
    cell: str = ""
    share: Point = (0, 0)


@dataclass(frozen=True, slots=True)
class Item:
    """What a cell is.

    Attributes:
        id: What it is to be called.
        parent: Layer or box that it lies in.
        label: HTML that is written on it.
        tooltip: Why it is there.
    """

    id: str
    parent: str
    label: str = ""
    tooltip: str = ""


@dataclass(slots=True)
class Cells:
    """Gathers cells; an id that is taken gets a number.

    Attributes:
        root: The element that holds them.
        taken: Id → how often it was asked for.
    """

    root: ET.Element = field(default_factory=lambda: ET.Element("root"))
    taken: dict[str, int] = field(default_factory=lambda: {_ROOT: 1})

    def __post_init__(self) -> None:
        """Begin with the cell that every file has."""
        ET.SubElement(self.root, "mxCell", {"id": _ROOT})

    def layer(self, identifier: str, name: str) -> str:
        """Add a layer; what is added later lies above."""
        own = self._own(identifier)
        ET.SubElement(self.root, "mxCell", {"id": own, "value": name, "parent": _ROOT})
        return own

    def box(self, item: Item, bounds: Rect, style: Style) -> str:
        """Add a box; its place is that within its parent."""
        own, cell = self._cell(item)
        cell.attrib |= {"style": styled(style), "vertex": "1"}
        size = {"width": number(bounds.width), "height": number(bounds.height)}
        place = {"x": number(bounds.x), "y": number(bounds.y)}
        geometry = ET.SubElement(cell, "mxGeometry", place | size | {"as": "geometry"})
        if style.get("collapsible"):
            folded = place | size | {"height": "40", "as": "alternateBounds"}
            ET.SubElement(geometry, "mxRectangle", folded)
        return own

    def line(
        self, item: Item, ends: tuple[Tied, Tied], bends: Sequence[Point], style: Style
    ) -> str:
        """Add a line between two ends, over *bends*."""
        own, cell = self._cell(item)
        cell.set("edge", "1")
        shares: dict[str, str | float] = {}
        geometry = ET.SubElement(cell, "mxGeometry", {"relative": "1", "as": "geometry"})
        for end, side, point in zip(ends, ("exit", "entry"), ("source", "target"), strict=True):
            if end.cell:
                cell.set(point, end.cell)
                shares |= {f"{side}X": end.share[0], f"{side}Y": end.share[1]}
                shares |= {f"{side}Perimeter": 0}
            ET.SubElement(geometry, "mxPoint", _place(end.at) | {"as": f"{point}Point"})
        if bends:
            points = ET.SubElement(geometry, "Array", {"as": "points"})
            for bend in bends:
                ET.SubElement(points, "mxPoint", _place(bend))
        cell.set("style", styled(dict(style) | shares))
        return own

    def _cell(self, item: Item) -> tuple[str, ET.Element]:
        """Add a cell, in an object that carries its tooltip where it has one."""
        own, inside = self._own(item.id), {"parent": item.parent}
        if not item.tooltip:
            named = {"id": own, "value": item.label}
            return own, ET.SubElement(self.root, "mxCell", named | inside)
        named = {"id": own, "label": item.label, "tooltip": item.tooltip}
        return own, ET.SubElement(ET.SubElement(self.root, "UserObject", named), "mxCell", inside)

    def _own(self, identifier: str) -> str:
        wanted = clean(identifier) or "cell"
        times = self.taken[wanted] = self.taken.get(wanted, 0) + 1
        return wanted if times == 1 else self._own(f"{wanted}~{times}")


def styled(style: Style) -> str:
    """Return a style as draw.io writes it."""
    return "".join(f"{name}={_value(value)};" for name, value in style.items())


def number(value: float) -> str:
    """Return a length, short."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _value(value: str | float) -> str:
    return value if isinstance(value, str) else number(value)


def _place(point: Point) -> dict[str, str]:
    return {"x": number(point[0]), "y": number(point[1])}
