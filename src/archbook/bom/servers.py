"""Servers by host group, with totals."""

from collections.abc import Callable

from archbook.model.bill import BillLine, BillOfMaterials, Total
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.server import ServerEntry
from archbook.model.hardware import HardwareProfile
from archbook.units import known_sum

UNSPECIFIED = "server, type not chosen"


def bill(blueprint: Blueprint) -> BillOfMaterials:
    """Return what to buy: a line for each host group, and totals.

    A figure that neither the design nor the catalog gives is None, and counted as unknown in the
    totals; it is never taken as zero.
    """
    lines = tuple(_line(cohort, blueprint) for cohort in blueprint.cohorts)
    design = blueprint.design
    totals = tuple(_total(name, value, lines) for name, value in _COLUMNS.items())
    return BillOfMaterials(design.name, design.revision, lines, totals)


def _line(cohort: Cohort, blueprint: Blueprint) -> BillLine:
    profile = blueprint.design.profile_of(cohort.group) or HardwareProfile()
    server = blueprint.facts.server(profile.server) if profile.server else None
    return BillLine(
        group=cohort.name,
        item=_item(server),
        kind="server",
        hardware=cohort.group.hardware,
        quantity=len(cohort),
        cores=profile.cores,
        ram_gib=profile.ram_gib,
        disks=sum(disk.count for disk in profile.disks) if profile.disks else None,
        disk_gb=sum(d.count * d.size_gb for d in profile.disks) if profile.disks else None,
        nic_ports=profile.nic_ports(),
        height_u=server.height_u if server else None,
        typical_w=profile.typical_w,
        weight_kg=server.weight_kg if server else None,
        source=server.source_of("height_u") if server else None,
    )


def _item(server: ServerEntry | None) -> str:
    return f"{server.vendor} {server.model}" if server else UNSPECIFIED


_COLUMNS: dict[str, Callable[[BillLine], float | None]] = {
    "cores": lambda line: line.cores,
    "ram_gib": lambda line: line.ram_gib,
    "disks": lambda line: line.disks,
    "disk_gb": lambda line: line.disk_gb,
    "nic_ports": lambda line: line.nic_ports,
    "height_u": lambda line: line.height_u,
    "typical_w": lambda line: line.typical_w,
    "weight_kg": lambda line: line.weight_kg,
}
"""Figures of one machine that are summed over all machines."""


def _total(
    column: str, of: Callable[[BillLine], float | None], lines: tuple[BillLine, ...]
) -> Total:
    sums = [None if (one := of(line)) is None else one * line.quantity for line in lines]
    known, _ = known_sum(sums)
    unknown = sum(line.quantity for line, value in zip(lines, sums, strict=True) if value is None)
    return Total(column, round(known, 3), unknown)  # grams and milliwatts mean nothing here
