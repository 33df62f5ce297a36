"""What is to be bought."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12


class BillLineDocument(TypedDict):
    """A line of the bill; figures are for one machine, null when unknown."""

    item: str
    kind: str
    group: str
    quantity: int
    unit: str
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


class BillDocument(TypedDict):
    """What `archbook bom -o FILE.json` writes."""

    schema: Literal["bom/v1"]
    design: str
    revision: str
    lines: list[BillLineDocument]
    totals: TotalsDocument
