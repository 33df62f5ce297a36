"""What is to be bought."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.model.bill import LineKind, Unit


class BillReasonDocument(TypedDict):
    """Why a line is there, and why this many; the source is an id of the catalog, or `design`."""

    text: str
    source: str


class BillLineDocument(TypedDict):
    """A line of the bill.

    Figures from `cores` on are those of one machine, null when unknown and where a line is no
    machine. The quantity is `counted` times `each`, less `before` times `each`, both rounded up.
    """

    item: str
    kind: LineKind
    group: str | None
    quantity: int | None
    unit: Unit
    part: str | None
    phase: int
    of: str
    reason: BillReasonDocument
    counted: float | None
    before: float
    each: float | None
    yearly: bool
    media: str | None
    purpose: str | None
    hardware: str | None
    cores: int | None
    ram_gib: float | None
    disks: int | None
    disk_gb: float | None
    nic_ports: int | None
    height_u: float | None
    typical_w: float | None
    weight_kg: float | None
    source: str | None


class TotalDocument(TypedDict):
    """The sum over all machines whose figure is known, and how many are unknown."""

    known: float
    unknown_machines: int


class TotalsDocument(TypedDict):
    """Totals over all machines."""

    quantity: int
    cores: TotalDocument
    ram_gib: TotalDocument
    disks: TotalDocument
    disk_gb: TotalDocument
    nic_ports: TotalDocument
    height_u: TotalDocument
    typical_w: TotalDocument
    weight_kg: TotalDocument


class PartDocument(TypedDict):
    """All that is bought of one part: how many are known, and of how many lines they are not."""

    kind: LineKind
    part: str | None
    item: str
    unit: Unit
    yearly: bool
    known: int
    unknown_lines: int
    by_phase: dict[str, int]


class UnsaidDocument(TypedDict):
    """Something that the design does not say, so that the bill is open there."""

    of: list[str]
    kind: LineKind
    text: str


class BillAssumedDocument(TypedDict):
    """A value that the design does not state and that was used all the same."""

    subject: str
    name: str
    value: float | str
    why: str
    source: str


class BillDocument(TypedDict):
    """What `archbook bom -o FILE.json` writes."""

    schema: Literal["bom/v1"]
    design: str
    revision: str
    years: int
    lines: list[BillLineDocument]
    totals: TotalsDocument
    parts: list[PartDocument]
    unsaid: list[UnsaidDocument]
    assumed: list[BillAssumedDocument]
