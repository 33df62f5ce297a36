"""Laws of every bill."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import integers, lists

from archbook.bom import bill
from archbook.bom.grouped import sums
from archbook.bom.phases import rounded_up
from archbook.model.bill import BillOfMaterials
from archbook.model.blueprint import Blueprint

PURCHASE = {
    "support_years": 3,
    "spares_percent": {"disk": 7, "server": 2.5, "cable": 5},
    "licences": [{"item": "x", "per": "socket", "covers": 3}],
}


def billed(blueprint: Callable[..., Blueprint], bought: list[int]) -> BillOfMaterials:
    machine: dict[str, Any] = {"sockets": 2, "disks": [{"count": 3, "size_gb": 960}]}
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
        {
            "name": "cmp",
            "roles": ["compute"],
            "count": sum(bought),
            "bought": bought,
            "hardware": "std",
        },
    ]
    return bill(blueprint(host_groups=groups, hardware={"std": machine}, purchase=PURCHASE))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(lists(integers(0, 60), min_size=1, max_size=5).filter(any))
def test_every_quantity_is_what_its_line_says(
    blueprint: Callable[..., Blueprint], bought: list[int]
) -> None:
    for line in billed(blueprint, bought).lines:
        if line.counted is not None and line.each is not None:
            before, after = (rounded_up(n, line.each) for n in (line.before, line.counted))
            assert line.quantity == after - before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(lists(integers(0, 60), min_size=1, max_size=5).filter(any))
def test_the_years_buy_what_one_year_would(
    blueprint: Callable[..., Blueprint], bought: list[int]
) -> None:
    slow, fast = billed(blueprint, bought), billed(blueprint, [sum(bought)])
    assert {(one.kind, one.part): one.quantity() for one in sums(slow.lines)} == {
        (one.kind, one.part): one.quantity() for one in sums(fast.lines)
    }
    assert slow.totals == fast.totals


@pytest.mark.parametrize("hosts", [10, 100_000])
def test_the_lines_follow_the_groups_and_not_the_hosts(
    blueprint: Callable[..., Blueprint], hosts: int
) -> None:
    found = billed(blueprint, [hosts])
    assert len([line for line in found.lines if line.kind not in {"cable", "optic"}]) < 40


def test_every_reason_names_a_source(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint()
    known = {"design", *planned.facts.ids("sources")}
    found = bill(planned)
    assert {line.reason.source for line in found.lines} <= known
    assert {one.source for one in found.assumed} <= known
