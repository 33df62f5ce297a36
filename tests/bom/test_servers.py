"""Machines and their parts: what is known is added up, what is not is counted."""

from collections.abc import Callable

import pytest

from archbook.model.bill import BillLine, BillOfMaterials

Billed = Callable[..., BillOfMaterials]
Lines = Callable[..., list[BillLine]]


def total(found: BillOfMaterials, column: str) -> tuple[float, int]:
    return next((t.known, t.unknown_machines) for t in found.totals if t.column == column)


def test_a_line_for_each_group_and_totals_over_all_machines(billed: Billed) -> None:
    found = billed()
    assert [(line.group, line.quantity, line.item) for line in found.machines()] == [
        ("ctl", 3, "Dell PowerEdge R660"),
        ("cmp", 20, "Dell PowerEdge R660"),
    ]
    assert total(found, "cores") == (23 * 64, 0)
    assert total(found, "ram_gib") == (23 * 512, 0)
    assert total(found, "disks") == (23 * 8, 0)
    assert total(found, "disk_gb") == (23 * (2 * 480 + 6 * 3840), 0)
    assert total(found, "nic_ports") == (23 * 4, 0)
    assert total(found, "height_u") == (23, 0)


def test_what_nobody_says_is_unknown_and_never_zero(billed: Billed, lines: Lines) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
        {"name": "cmp", "roles": ["compute"], "count": 20},
    ]
    found = billed(host_groups=groups)
    assert found.machines()[1].cores is None
    assert found.machines()[1].part == "server/unspecified"
    assert total(found, "cores") == (3 * 64, 20)
    assert total(found, "typical_w") == (0, 23)
    for kind in ("cpu", "memory", "disk", "nic", "psu"):
        (line,) = lines(found, kind, "cmp")
        assert line.quantity is None, kind
        assert line.part == f"{kind}/unspecified"


def test_bare_metal_machines_are_bought_and_counted(billed: Billed) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
        {"name": "bm", "roles": ["bare_metal"], "count": 12, "hardware": "std"},
    ]
    assert sum(line.quantity or 0 for line in billed(host_groups=groups).machines()) == 15


@pytest.mark.parametrize("kind", ["virtual_machine", "container"])
def test_virtual_hosts_are_counted_and_not_bought(billed: Billed, lines: Lines, kind: str) -> None:
    found = billed({"kind": kind})
    assert {line.kind for line in found.machines()} == {"virtual"}
    assert {line.part for line in found.machines()} == {None}
    assert not lines(found, "cpu")
    assert not lines(found, "rails")
    assert total(found, "cores") == (23 * 64, 0)


def test_hosts_are_bought_when_the_design_says(billed: Billed, lines: Lines) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
        {
            "name": "cmp",
            "roles": ["compute"],
            "count": 20,
            "hardware": "std",
            "bought": [12, 0, 8],
        },
    ]
    found = billed(host_groups=groups)
    bought = [(line.phase, line.quantity) for line in lines(found, "server", "cmp")]
    assert bought == [(1, 12), (3, 8)]
    assert [(line.phase, line.quantity) for line in lines(found, "cpu", "cmp")] == [
        (1, 24),
        (3, 16),
    ]
    assert total(found, "cores") == (23 * 64, 0)


def test_each_part_says_how_it_is_counted(billed: Billed, lines: Lines) -> None:
    (line,) = lines(billed(), "memory", "cmp")
    assert (line.quantity, line.counted, line.each) == (160, 20, 8)
    assert line.of == "group/cmp"
    assert line.reason.source == "design"
    assert str(line.reason.text) == (
        "512 GiB in modules of 64 GiB, rounded up (hosts: 20, 8 in each)"
    )
