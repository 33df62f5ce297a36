"""What a drawing shows, before anything has a place or a size.

A view makes a scene and knows nothing of drawing; the drawing reads a scene and knows nothing of
clouds. Identifiers are stable: they come from the names in the design.
"""

from dataclasses import dataclass, field
from typing import Literal

from archbook.i18n import Localized, Message

Words = Message | Localized | str

Shape = Literal["machine", "outside", "firewall", "balancer", "store", "note", "step", "service"]
"""Kind of a box: machines, the outside world, a firewall, a load balancer, a storage back
end, a remark, a station of a path, a service of the cloud."""

Arrangement = Literal[
    "tiers", "columns", "graph", "matrix", "lanes", "racks", "paths", "cards", "nested", "layers"
]
"""How a scene wants to be laid out.

``tiers``: one below the other with links between them. ``columns``: boxes packed into columns.
``graph``: boxes and lines that find their own places. ``matrix``: a table of rows and columns.
``lanes``: each link is a lane that boxes have legs on. ``racks``: elevations to scale. ``paths``:
each tier is a way from its first member to its last. ``cards``: boxes of one width under the title
of their tier. ``nested``: areas hold tiers, these hold frames, and these hold boxes.
``layers``: each tier is a band over the whole width.
"""

State = Literal["", "alive", "degraded", "lost", "added", "removed", "changed"]
"""What has become of a box: after a loss, or against another design; empty: nothing is said."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A small label inside a box: a component, a virtual IP address."""

    id: str
    label: Words
    tooltip: Words = ""


@dataclass(frozen=True, slots=True)
class Gauge:
    """A bar in a box: how much of something is taken.

    Attributes:
        id: Stable identifier.
        label: What is measured, with its unit.
        taken: What is asked for; None: not known.
        offered: What there is; None: not known.
        kept: What is left of it after the loss that counts; None: no loss counts.
        binding: Whether it is the one that runs out first.
        tooltip: Formula and source.
        figures: The same in figures, written at the label.
        notes: Written below the bar.
    """

    id: str
    label: Words
    taken: float | None
    offered: float | None
    kept: float | None = None
    binding: bool = False
    tooltip: Words = ""
    figures: Words = ""
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Chips of one service inside a node.

    Attributes:
        id: Stable identifier, as ``group/ctl/nova``.
        label: The service's name.
        icon: Path of its icon inside the icon package; None draws a neutral sign, empty none.
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
        state: What has become of it.
        gauges: Bars inside.
        icon: Path of a service's icon inside the icon package; None draws a neutral sign, empty
            none.
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
    state: State = ""
    gauges: tuple[Gauge, ...] = ()
    icon: str | None = ""


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
        details: Further lines at the name of a lane, small.
        badges: Pills at the name of a lane.
        tooltip: Why it is as it is.
    """

    id: str
    kind: str
    members: tuple[str, ...]
    label: Words = ""
    details: tuple[Words, ...] = ()
    badges: tuple[Chip, ...] = ()
    tooltip: Words = ""


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
class Slot:
    """Where a box stands in a rack.

    Attributes:
        node: The box.
        position: Lowest rack unit that it takes, from 1 at the bottom; 0: beside the rails.
        height_u: Rack units that it takes.
        full_depth: Whether it takes the rear of these units as well; None: not known.
    """

    node: str
    position: float
    height_u: float
    full_depth: bool | None = None


@dataclass(frozen=True, slots=True)
class Elevation:
    """A rack with what stands in it.

    Attributes:
        id: Stable identifier, as ``rack/r1``.
        title: Name of the rack.
        height_u: Rack units that there are.
        slots: What stands where.
        details: Further lines, small: watts, weight, free units, ports.
        times: How many like racks it stands for.
        row: Row of racks, or room, that it stands in; empty: not said.
        tooltip: Why it is as it is.
    """

    id: str
    title: Words
    height_u: int
    slots: tuple[Slot, ...]
    details: tuple[Words, ...] = ()
    times: int = 1
    row: str = ""
    tooltip: Words = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands where a row and a column of a matrix meet, or a lane and a box.

    Attributes:
        row: Id of the row's chip, or of the lane.
        column: Id of the column's node.
        label: What is written, short.
        tooltip: Why.
    """

    row: str
    column: str
    label: Words
    tooltip: Words = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a matrix under one heading.

    Attributes:
        id: Stable identifier.
        label: Heading, as the name of a service.
        rows: The rows.
        icon: Path of its icon inside the icon package; None draws a neutral sign.
        tooltip: Why the service is there.
    """

    id: str
    label: Words
    rows: tuple[Chip, ...]
    icon: str | None = None
    tooltip: Words = ""


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """What the sheet is.

    Attributes:
        heading: Title of the design.
        view: Name of the view.
        release: Release that the design is for.
        revision: Revision of the design.
        notes: Remarks that the reader needs.
        sheet: Its number among sheets that belong together; no part of what is drawn.
        sheets: How many there are.
    """

    heading: str
    view: Words
    release: Words
    revision: str
    notes: tuple[Words, ...] = ()
    sheet: int = field(default=1, repr=False)
    sheets: int = field(default=1, repr=False)


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the legend: a tone, a kind of links or a part of a gauge, and what it means."""

    sign: Literal["tone", "link", "gauge", "state"]
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
        elevations: Racks of an arrangement of racks; tiers name them as members.
        matrix: Rows of a matrix; its columns are the members of the first tier.
        cells: What stands in the matrix.
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
    elevations: tuple[Elevation, ...] = ()
    matrix: tuple[Rows, ...] = ()
    cells: tuple[Cell, ...] = ()

    def node(self, identifier: str) -> Node | None:
        """Return the node with this id."""
        return next((node for node in self.nodes if node.id == identifier), None)

    def all_links(self) -> tuple[Link, ...]:
        """Return the links of the outermost stack and of every area."""
        return (*self.links, *(link for area in self.areas for link in area.links))
