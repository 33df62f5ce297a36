"""What to buy."""

from dataclasses import dataclass, field
from typing import Literal

from archbook.i18n import Message
from archbook.model.blueprint import Reason
from archbook.model.sizing import Assumed

LineKind = Literal[
    "server", "virtual", "cpu", "memory", "disk", "nic", "hba", "gpu", "psu", "rails",
    "switch", "optic", "cable", "rack", "pdu", "spare", "licence", "support",
]  # fmt: skip
"""What a line is about. A virtual host stands on other hosts, and nobody buys it."""

INSIDE: frozenset[LineKind] = frozenset(
    {"cpu", "memory", "disk", "nic", "hba", "gpu", "psu", "rails"}
)
"""Kinds of things that are parts of one machine, and counted by machines."""

CLOUD = "cloud"
"""What a line belongs to that is there for all groups."""

Unit = Literal["pcs", "years"]
"""What a line is counted in: pieces, or pieces times years."""

Figures = Literal[
    "cores", "ram_gib", "disks", "disk_gb", "nic_ports", "height_u", "typical_w", "weight_kg"
]
"""Figures of one machine that are summed over all machines."""


@dataclass(frozen=True, slots=True)
class BillLine:
    """One line of the bill: like things, bought in one year, for one purpose.

    ``quantity`` is ``counted`` times ``each``, less ``before`` times ``each``, both rounded up.
    Figures are those of one machine: lines of kind ``server`` and ``virtual`` have them, and they
    are None where no source and no design gives them.

    Attributes:
        item: What it is called.
        kind: What kind of thing it is.
        part: Stable key of the thing, by which price lists name it; None: nobody buys it.
        quantity: How many; None: not known.
        phase: Year in which it is bought, from 1.
        of: What it belongs to: ``group/NAME``, ``rack/NAME``, ``cloud``.
        reason: Why it is there, and why this many.
        group: Host group; None where it belongs to none.
        unit: What ``quantity`` counts.
        counted: What it is counted on, together with what was there before, as hosts, or parts in
            use; None: it is not reckoned from a count, or that is not known.
        before: How many of those were there before this year.
        each: How many there are of it for each of those; None: as ``counted``.
        yearly: Whether it is paid again in each year that it is used.
        media: Kind of disk.
        purpose: What a disk or a cable is for.
    """

    item: Message | str
    kind: LineKind
    part: str | None
    quantity: int | None
    phase: int
    of: str
    reason: Reason
    group: str | None = None
    unit: Unit = "pcs"
    counted: float | None = None
    before: float = 0
    each: float | None = None
    yearly: bool = False
    media: str | None = None
    purpose: str | None = None
    hardware: str | None = None
    cores: int | None = None
    ram_gib: float | None = None
    disks: int | None = None
    disk_gb: float | None = None
    nic_ports: int | None = None
    height_u: float | None = None
    typical_w: float | None = None
    weight_kg: float | None = None
    source: str | None = None

    @property
    def machine(self) -> bool:
        """Tell whether it is a machine, and not something that belongs to one."""
        return self.kind in {"server", "virtual"}


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of one column, and how many machines it leaves out as unknown."""

    column: str
    known: float
    unknown_machines: int


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Something that the design does not say, so that the bill is open there.

    Attributes:
        of: What it holds for, as ``group/NAME`` or ``cloud``.
        kind: Kind of the lines that are open.
        text: What is missing.
    """

    of: tuple[str, ...]
    kind: LineKind
    text: Message


@dataclass(frozen=True, slots=True)
class BillOfMaterials:
    """What to buy.

    Attributes:
        design: Name of the design.
        revision: Its revision.
        lines: Machines in the order of the design's host groups, each followed by its parts; then
            what the site needs, spare parts, licences and support.
        totals: Sums over all machines.
        years: Years that the plan covers.
        unsaid: Where the bill is open.
        assumed: Every default that was used.
    """

    design: str
    revision: str
    lines: tuple[BillLine, ...]
    totals: tuple[Total, ...]
    years: int = 1
    unsaid: tuple[Unsaid, ...] = field(default=())
    assumed: tuple[Assumed, ...] = field(default=())

    def machines(self) -> tuple[BillLine, ...]:
        """Return the lines that are machines, and not parts of them."""
        return tuple(line for line in self.lines if line.machine)
