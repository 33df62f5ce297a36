"""What to buy."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BillLine:
    """One line of the bill: like machines of one host group.

    Per-machine figures are None where no source and no design gives them.
    """

    group: str
    item: str
    kind: str
    hardware: str | None
    quantity: int
    cores: int | None
    ram_gib: float | None
    disks: int | None
    disk_gb: float | None
    nic_ports: int | None
    height_u: float | None
    typical_w: float | None
    weight_kg: float | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Total:
    """The sum of one column, and how many machines it leaves out as unknown."""

    column: str
    known: float
    unknown_machines: int


@dataclass(frozen=True, slots=True)
class BillOfMaterials:
    """Lines in the order of the design's host groups, and totals."""

    design: str
    revision: str
    lines: tuple[BillLine, ...]
    totals: tuple[Total, ...]
