"""Prices in the workbook of a bill."""

from collections.abc import Callable
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import load_workbook

from archbook.report.bill_prices import UnitPrices
from archbook.report.bill_sheets import bill_pages
from archbook.report.spreadsheet import workbook
from archbook.workspace import Workspace

PRICES = UnitPrices(
    "EUR",
    {
        "memory/64gib": Decimal("310.50"),
        "licence/monitoring": Decimal(100),
        "licence/hypervisor": Decimal(900),
        "cpu/unspecified": Decimal(1000),
    },
    years=3,
)


@pytest.fixture
def summary(bought: Callable[..., Workspace]) -> dict[object, tuple[object, object]]:
    """Return part → unit price and cost, as the summary shows them."""
    bill = bought().bom().bill
    book = workbook(bill_pages(bill, "en", "group", PRICES), bill.design)
    rows = load_workbook(BytesIO(book), data_only=True)["Summary"].iter_rows(
        min_row=4, values_only=True
    )
    return {row[2] or row[1]: (row[-2], row[-1]) for row in rows}


def test_cost_is_quantity_times_price(summary: dict[object, tuple[object, object]]) -> None:
    assert summary["memory/64gib"] == (310.5, 184 * 310.5)


def test_without_a_price_or_a_number_the_cost_is_unknown(
    summary: dict[object, tuple[object, object]],
) -> None:
    assert summary["disk/ssd-480gb"] == ("unknown", "unknown")
    assert summary["cpu/unspecified"] == (1000, "unknown")


def test_the_sum_is_of_what_is_known_and_the_rest_is_counted(
    summary: dict[object, tuple[object, object]],
) -> None:
    known = 184 * 310.5 + 11 * 100  # 32 hosts, one licence for three
    assert summary["total of what is known"][1] == pytest.approx(known)
    lacking = [cost for _, cost in summary.values() if cost == "unknown"]
    assert summary["parts without a cost"][1] >= len(lacking)  # type: ignore[operator]  # a number


def test_what_is_paid_yearly_is_paid_from_its_year_on(bought: Callable[..., Workspace]) -> None:
    licence = {"item": "sub", "per": "host", "groups": ["cmp"]}
    bill = bought(purchase={"licences": [licence]}).bom().bill
    prices = UnitPrices("EUR", {"licence/sub": Decimal(10)}, years=3)
    book = workbook(bill_pages(bill, "en", "kind", prices), bill.design)
    rows = load_workbook(BytesIO(book), data_only=True)["Summary"].iter_rows(values_only=True)
    cost = next(row[-1] for row in rows if row[2] == "licence/sub")
    assert cost == 10 * (11 * 3 + 9 * 1)
