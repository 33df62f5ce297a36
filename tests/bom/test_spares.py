"""Spare parts: a share of those in use, rounded up over all that is bought."""

from collections.abc import Callable
from math import ceil

from hypothesis import given
from hypothesis.strategies import integers, lists

from archbook.bom.spares import spares
from archbook.i18n import Message
from archbook.model.bill import BillLine, BillOfMaterials
from archbook.model.blueprint import Reason
from archbook.model.purchase import Purchase

WHY = Reason(Message("because"), "design")


def disk(quantity: int | None, phase: int = 1, part: str = "disk/ssd-480gb") -> BillLine:
    return BillLine("SSD", "disk", part, quantity, phase, "group/g", WHY, group="g")


def found(percent: float, *lines: BillLine) -> list[tuple[int, int | None]]:
    made = spares(lines, Purchase(spares_percent={"disk": percent}))
    return [(line.phase, line.quantity) for line in made]


def test_rounded_up_over_all_groups_and_not_for_each() -> None:
    assert found(5, disk(10), disk(10)) == [(1, 1)]
    assert found(5, disk(10), disk(11)) == [(1, 2)]


def test_a_later_year_adds_what_the_first_has_not_rounded_up_already() -> None:
    assert found(5, disk(21), disk(19, phase=2)) == [(1, 2)]
    assert found(5, disk(20), disk(21, phase=3)) == [(1, 1), (3, 2)]


def test_each_part_has_its_own_spares() -> None:
    made = list(spares([disk(10), disk(10, part="disk/x")], Purchase(spares_percent={"disk": 1})))
    assert [line.part for line in made] == ["disk/ssd-480gb", "disk/x"]


def test_of_an_unknown_number_the_spares_are_unknown() -> None:
    assert found(5, disk(10), disk(None)) == [(1, None)]


def test_what_is_not_asked_for_is_not_kept() -> None:
    assert found(0, disk(10)) == []


@given(lists(integers(1, 500), min_size=1, max_size=10), integers(1, 100))
def test_the_sum_over_years_is_the_share_of_all(bought: list[int], percent: int) -> None:
    lines = [disk(count, phase) for phase, count in enumerate(bought, 1)]
    total = sum(count or 0 for _, count in found(percent, *lines))
    assert total == ceil(sum(bought) * percent / 100)


def test_in_a_bill_they_stand_behind_what_they_are_spare_of(
    billed: Callable[..., BillOfMaterials],
) -> None:
    bill = billed(purchase={"spares_percent": {"disk": 5, "server": 10}})
    kinds = [line.kind for line in bill.lines]
    assert kinds.index("spare") > max(
        place for place, kind in enumerate(kinds) if kind in {"server", "disk", "rack"}
    )
    assert sum(line.quantity or 0 for line in bill.machines()) == 23
