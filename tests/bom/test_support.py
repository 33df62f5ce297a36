"""Years of support."""

from collections.abc import Callable

from archbook.model.bill import BillLine, BillOfMaterials

Billed = Callable[..., BillOfMaterials]
Lines = Callable[..., list[BillLine]]


def test_machines_times_years(billed: Billed, lines: Lines) -> None:
    found = lines(billed(purchase={"support_years": 5}), "support")
    assert [(line.part, line.quantity, line.unit) for line in found] == [
        ("support/dell-r660", 15, "years"),
        ("support/dell-r660", 100, "years"),
    ]


def test_none_is_bought_when_none_is_asked_for(billed: Billed, lines: Lines) -> None:
    bill = billed()
    assert not lines(bill, "support")
    assert ("purchase.support_years", 0) in [(one.name, one.value) for one in bill.assumed]


def test_virtual_hosts_have_none(billed: Billed, lines: Lines) -> None:
    bill = billed({"kind": "virtual_machine"}, purchase={"support_years": 5})
    assert not lines(bill, "support")
