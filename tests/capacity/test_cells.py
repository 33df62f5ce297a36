"""NUMA cells: what an instance is fitted into, and how many parts a cell takes."""

import pytest

from archbook.capacity.cells import Cell, guest_cells, per_cell
from archbook.model.workload import Workload

CELL = Cell(threads=32, vcpus=128, ram_mib=128 * 1024)


@pytest.mark.parametrize(
    ("asks", "cells"),
    [
        ({}, None),
        ({"numa_nodes": 2}, 2),
        ({"cpu_policy": "dedicated"}, 1),
        ({"huge_pages": True}, 1),
        ({"cpu_policy": "dedicated", "numa_nodes": 2}, 2),
    ],
)
def test_pinning_and_huge_pages_bring_a_cell_with_them(
    asks: dict[str, object], cells: int | None
) -> None:
    flavor = Workload.model_validate({"vcpus": 4, "ram_gib": 8, "instances": 1, **asks})
    assert guest_cells(flavor) == cells


@pytest.mark.parametrize(
    ("asks", "parts"),
    [
        ({"vcpus": 8, "ram_gib": 8, "cpu_policy": "dedicated"}, 4),
        ({"vcpus": 8, "ram_gib": 8, "numa_nodes": 1}, 16),  # shared vCPUs are overcommitted
        ({"vcpus": 32, "ram_gib": 8, "numa_nodes": 1}, 4),
        ({"vcpus": 33, "ram_gib": 8, "numa_nodes": 1}, 0),
        ({"vcpus": 33, "ram_gib": 8, "numa_nodes": 2}, 7),  # 17 in the larger part
        ({"vcpus": 2, "ram_gib": 65, "numa_nodes": 1}, 1),  # memory is not
    ],
)
def test_a_cell_takes_whole_parts(asks: dict[str, object], parts: int) -> None:
    flavor = Workload.model_validate({"instances": 1, **asks})
    assert per_cell(CELL, flavor, round(flavor.ram_gib * 1024)) == parts
