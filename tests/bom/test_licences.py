"""Licences, by what they are counted by."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.bill import BillLine, BillOfMaterials

Billed = Callable[..., BillOfMaterials]

STORAGE = [
    {"name": "fast", "kind": "ceph", "on": "ctl", "usable_tb": 40, "serves": ["cinder"]},
]


GROUPS = [
    {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
    {"name": "cmp", "roles": ["compute"], "count": 2, "hardware": "std"},
]


def licences(bill: BillOfMaterials) -> list[BillLine]:
    return [line for line in bill.lines if line.kind == "licence"]


def only(billed: Billed, licence: dict[str, Any], **changes: Any) -> BillLine:  # noqa: ANN401 - any JSON
    (line,) = licences(billed(purchase={"licences": [{"item": "x"} | licence]}, **changes))
    return line


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ({"per": "cloud"}, 1),
        ({"per": "host"}, 23),
        ({"per": "host", "groups": ["cmp"]}, 20),
        ({"per": "host", "covers": 10}, 3),
        ({"per": "socket"}, 46),
        ({"per": "socket", "covers": 4}, 12),
        ({"per": "core", "covers": 16}, 92),
        ({"per": "tb_raw"}, 530),  # 23 hosts x 6 x 3.84 TB = 529.92 TB
        ({"per": "tb_raw", "groups": ["ctl"]}, 70),  # 69.12 TB
    ],
)
def test_counted_by(billed: Billed, licence: dict[str, Any], expected: int) -> None:
    line = only(billed, licence)
    assert line.quantity == expected
    assert line.part == "licence/x"


def test_counted_by_usable_storage(billed: Billed) -> None:
    line = only(billed, {"per": "tb_usable", "covers": 16}, storage=STORAGE)
    assert line.quantity == 3


def test_usable_storage_that_nobody_states_is_unknown(billed: Billed) -> None:
    storage = [{key: value for key, value in STORAGE[0].items() if key != "usable_tb"}]
    line = only(billed, {"per": "tb_usable"}, storage=storage)
    assert line.quantity is None
    assert "a storage back end does not say it" in str(line.reason.text)


def test_counted_by_racks(billed: Billed) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "racks": ["r1"]},
        {"name": "cmp", "roles": ["compute"], "count": 20, "racks": ["r1", "r2"]},
    ]
    regions = [{"name": "one", "zones": {"z": ["r1", "r2"]}}]
    line = only(
        billed,
        {"per": "rack"},
        host_groups=groups,
        regions=regions,
        racks={"r1": {}, "r2": {}},
    )
    assert line.quantity == 2


def test_racks_that_are_made_up_are_counted_too(billed: Billed) -> None:
    line = only(billed, {"per": "rack"}, host_groups=GROUPS, racks=None, regions=None)
    assert line.quantity == 1


def test_virtual_hosts_stand_in_no_rack(billed: Billed) -> None:
    hardware = {"std": {"kind": "virtual_machine"}}
    line = only(billed, {"per": "rack"}, host_groups=GROUPS, hardware=hardware)
    assert line.quantity is None


@pytest.mark.parametrize("per", ["socket", "core", "tb_raw"])
def test_what_a_profile_does_not_say_is_unknown(billed: Billed, per: str) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
        {"name": "cmp", "roles": ["compute"], "count": 20},
    ]
    assert only(billed, {"per": per}, host_groups=groups).quantity is None


def test_later_hosts_add_licences_only_where_the_first_do_not_reach(billed: Billed) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
        {
            "name": "cmp",
            "roles": ["compute"],
            "count": 20,
            "hardware": "std",
            "bought": [8, 1, 11],
        },
    ]
    purchase = {"licences": [{"item": "x", "per": "host", "covers": 10}]}
    found = licences(billed(host_groups=groups, purchase=purchase))
    assert [(line.phase, line.quantity) for line in found] == [(1, 2), (3, 1)]


def test_yearly_unless_said_otherwise(billed: Billed) -> None:
    assert only(billed, {}).yearly
    assert not only(billed, {"yearly": False}).yearly
