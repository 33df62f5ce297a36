"""Unit prices and costs in the summary of a bill's workbook: the prices are inputs there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from archbook.bom.grouped import Sum
from archbook.i18n import Message
from archbook.report.bill_layout import FIRST_YEAR, Layout
from archbook.report.bill_machines import KNOWN
from archbook.report.plain import words
from archbook.report.spreadsheet import Formula, Page, SheetCell, SheetColumn
from archbook.report.spreadsheet.page import FIRST_ROW, letter
from archbook.units import UNKNOWN

_MONEY_WIDTH = 16


@dataclass(frozen=True, slots=True)
class UnitPrices:
    """What parts cost.

    Attributes:
        currency: Currency of all prices, as ``EUR``.
        of: Part → price of one piece, or of one machine for one year, discounts taken off; what is
            missing has no price.
        years: Years over which what is paid yearly is added up.
    """

    currency: str
    of: Mapping[str, Decimal]
    years: int


def with_prices(summary: Page, laid: Layout, prices: UnitPrices, language: str) -> Page:
    """Return the summary with a column for unit prices, and one for costs that is reckoned."""
    unknown = words(UNKNOWN, language)
    values: dict[str, str | int] = {"currency": prices.currency, "years": prices.years}
    columns = (
        SheetColumn(Message("Unit price {currency}", values), "money", _MONEY_WIDTH),
        SheetColumn(Message("Cost over {years} years, {currency}", values), "money", _MONEY_WIDTH),
    )
    rows = tuple(
        (*cells, *_priced(one, row, laid, prices, unknown))
        for row, (one, cells) in enumerate(zip(laid.sums, summary.rows, strict=True), FIRST_ROW)
    )
    return replace(
        summary,
        columns=(*summary.columns, *columns),
        rows=rows,
        totals=_totals(laid, prices, len(rows), unknown),
    )


def _priced(
    one: Sum, row: int, laid: Layout, prices: UnitPrices, unknown: str
) -> tuple[SheetCell, Formula]:
    price = prices.of.get(one.part or "")
    total, unit = (f"{letter(column)}{row}" for column in (laid.total, laid.unknown + 1))
    counted = "+".join(
        f"{letter(FIRST_YEAR + year - 1)}{row}*{_times(one, year, prices)}" for year in laid.years
    )
    text = f'IF(AND(ISNUMBER({total}),ISNUMBER({unit})),({counted})*{unit},"{unknown}")'
    return None if price is None else float(price), Formula(text, cost_of(one, prices))


def cost_of(one: Sum, prices: UnitPrices) -> float | None:
    """Return what all pieces of a part cost; None: their number or their price is not known."""
    price = prices.of.get(one.part or "")
    if price is None or one.unknown:
        return None
    paid = (count * _times(one, year, prices) for year, count in one.by_phase.items())
    return float(sum(paid) * price)


def _times(one: Sum, year: int, prices: UnitPrices) -> int:
    """Return how often a piece that is bought in *year* is paid."""
    return max(prices.years - year + 1, 0) if one.yearly else 1


def _totals(
    laid: Layout, prices: UnitPrices, rows: int, unknown: str
) -> tuple[tuple[SheetCell, ...], ...]:
    column = letter(laid.unknown + 2)
    span = f"{column}{FIRST_ROW}:{column}{FIRST_ROW + rows - 1}"
    costs = [cost_of(one, prices) for one in laid.sums]
    known = Formula(f"SUM({span})", sum(cost for cost in costs if cost is not None))
    lacking = Formula(f'COUNTIF({span},"{unknown}")', costs.count(None))
    gap = ("",) * (laid.unknown - 1)
    return (
        ("", KNOWN, *gap, "", known),
        ("", Message("parts without a cost"), *gap, "", lacking),
    )
