"""Sums over all machines."""

from collections.abc import Callable, Sequence

from archbook.model.bill import BillLine, Total
from archbook.units import known_sum

FIGURES: dict[str, Callable[[BillLine], float | None]] = {
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

_DIGITS = 3
"""Grams and milliwatts are the least that mean anything here."""


def totals(machines: Sequence[BillLine]) -> tuple[Total, ...]:
    """Return the sum of each figure; a machine without it is counted, never taken as zero."""
    return tuple(_total(name, of, machines) for name, of in FIGURES.items())


def _total(
    column: str, of: Callable[[BillLine], float | None], machines: Sequence[BillLine]
) -> Total:
    counts = [line.quantity or 0 for line in machines]
    figures = [of(line) for line in machines]
    sums = [None if one is None else one * n for one, n in zip(figures, counts, strict=True)]
    unknown = sum(n for one, n in zip(figures, counts, strict=True) if one is None)
    return Total(column, round(known_sum(sums)[0], _DIGITS), unknown)
