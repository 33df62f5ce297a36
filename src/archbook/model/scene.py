"""What a drawing shows, before anything has a place or a size.

A view makes a scene and knows nothing of drawing; the drawing reads a scene and knows nothing of
clouds. Identifiers are stable: they come from the names in the design.
"""

from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Localized, Message

Words = Message | Localized | str

Shape = Literal["machine", "outside", "firewall", "balancer", "store", "note"]
"""Kind of a box: machines, the outside world, a firewall, a load balancer, a storage back
end, a remark."""

Arrangement = Literal["tiers", "columns"]
"""Tiers one below the other with links between them, or boxes packed into columns."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A small label inside a box: a component, a virtual IP address."""

    id: str
    label: Words
    tooltip: Words = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Chips of one service inside a node.

    Attributes:
        id: Stable identifier, as ``group/ctl/nova``.
        label: The service's name.
        icon: Path of its icon inside the icon package; None draws a neutral sign.
        chips: What runs.
        tooltip: Why the service is there.
    """

    id: str
    label: Words
    icon: str | None
    chips: tuple[Chip, ...] = ()
    tooltip: Words = ""


@dataclass(frozen=True, slots=True)
class Node:
    """One box.

    Attributes:
        id: Stable identifier, as ``group/ctl`` or ``host/ctl-01``.
        shape: What the box is.
        tone: Role whose colour it takes (``control``, ``compute``, ...), or ``neutral``.
        title: Name on the box.
        details: Further lines, small.
        times: How many like things it stands for.
        badges: Pills on the box, as a virtual IP address.
        sections: Services and components inside.
        tooltip: Why it is there.
    """

    id: str
    shape: Shape
    tone: str
    title: Words
    details: tuple[Words, ...] = ()
    times: int = 1
    badges: tuple[Chip, ...] = ()
    sections: tuple[Section, ...] = ()
    tooltip: Words = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Nodes that are framed together and linked as one.

    Attributes:
        id: Stable identifier.
        shape: ``group`` for like hosts drawn one by one, ``zone`` for a network zone.
        tone: Colour, as of a node.
        title: Name on the frame.
        members: Nodes inside, side by side.
        details: Further lines, small.
        times: How many like things it stands for.
        badges: Pills on the frame.
        tooltip: Why it is there.
    """

    id: str
    shape: Literal["group", "zone"]
    tone: str
    title: Words
    members: tuple[str, ...]
    details: tuple[Words, ...] = ()
    times: int = 1
    badges: tuple[Chip, ...] = ()
    tooltip: Words = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A line or a bus that joins two or more boxes of one stack.

    Attributes:
        id: Stable identifier.
        kind: What flows (``api``, ``tunnel``, ``storage``, ``external``, ``backend``).
        members: Nodes, frames or areas that hang on it. An area that names itself is joined
            through its upper edge.
        label: Written at the line; empty when the legend says enough.
    """

    id: str
    kind: str
    members: tuple[str, ...]
    label: Words = ""


@dataclass(frozen=True, slots=True)
class Tier:
    """Boxes that stand side by side; tiers stand one below the other."""

    id: str
    title: Words
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A stack of tiers in a frame of its own, as a region.

    Attributes:
        id: Stable identifier.
        title: Name on the frame.
        tiers: From top to bottom.
        links: Between the members of its tiers.
        details: One further line, small.
    """

    id: str
    title: Words
    tiers: tuple[Tier, ...]
    links: tuple[Link, ...] = ()
    details: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """What the sheet is.

    Attributes:
        heading: Title of the design.
        view: Name of the view.
        release: Release that the design is for.
        revision: Revision of the design.
        notes: Remarks that the reader needs.
    """

    heading: str
    view: Words
    release: Words
    revision: str
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the legend: a tone of boxes or a kind of links, and what it means."""

    sign: Literal["tone", "link"]
    name: str
    meaning: Words


@dataclass(frozen=True, slots=True)
class Scene:
    """One sheet.

    Attributes:
        view: Id of the view that made it.
        title: What the sheet is.
        description: What it shows, in a sentence, for those who cannot see it.
        tiers: The outermost stack.
        nodes: Every box, also those inside frames and areas.
        frames: Every frame.
        areas: Every area; tiers name them as members.
        links: Between members of the outermost tiers.
        legend: The tones and kinds that are there.
        arrangement: How it wants to be laid out.
    """

    view: str
    title: TitleBlock
    description: Words
    tiers: tuple[Tier, ...]
    nodes: tuple[Node, ...]
    frames: tuple[Frame, ...] = ()
    areas: tuple[Area, ...] = ()
    links: tuple[Link, ...] = ()
    legend: tuple[Key, ...] = ()
    arrangement: Arrangement = "tiers"

    def node(self, identifier: str) -> Node | None:
        """Return the node with this id."""
        return next((node for node in self.nodes if node.id == identifier), None)

    def all_links(self) -> tuple[Link, ...]:
        """Return the links of the outermost stack and of every area."""
        return (*self.links, *(link for area in self.areas for link in area.links))
