"""Bills of the sound design with something changed."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.bom import bill
from archbook.model.bill import BillLine, BillOfMaterials
from archbook.model.blueprint import Blueprint

Billed = Callable[..., BillOfMaterials]

MACHINE: dict[str, Any] = {
    "server": "dell-r660",
    "cpu": "Xeon Gold 6430",
    "sockets": 2,
    "cores": 64,
    "ram_gib": 512,
    "module_gib": 64,
    "disks": [
        {"count": 2, "size_gb": 480, "media": "ssd", "purpose": "system"},
        {"count": 6, "size_gb": 3840, "media": "nvme", "purpose": "data"},
    ],
    "nics": [{"count": 2, "ports": 2, "speed_gbps": 25}],
    "hbas": [{"count": 1, "model": "HBA 355i"}],
    "power_supplies": 2,
    "supply_w": 1400,
}
"""A machine of which all is said."""


@pytest.fixture
def billed(blueprint: Callable[..., Blueprint]) -> Billed:
    """Return a maker of bills: three controllers and twenty computes of `MACHINE`, or changed."""

    def made(machine: dict[str, Any] | None = None, **changes: Any) -> BillOfMaterials:  # noqa: ANN401 - any JSON
        groups = [
            {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
            {"name": "cmp", "roles": ["compute"], "count": 20, "hardware": "std"},
        ]
        said = {"hardware": {"std": MACHINE | (machine or {})}, "host_groups": groups}
        return bill(blueprint(**(said | changes)))

    return made


@pytest.fixture
def lines() -> Callable[..., list[BillLine]]:
    """Return a function: a bill, a kind and perhaps a group → its lines."""

    def of(found: BillOfMaterials, kind: str, group: str | None = None) -> list[BillLine]:
        same = (line for line in found.lines if line.kind == kind)
        return [line for line in same if group in {None, line.group}]

    return of
