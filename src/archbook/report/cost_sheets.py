"""A cost as sheets of the bill's workbook: years, rates, what is missing, what is assumed."""

from collections.abc import Sequence
from decimal import Decimal

from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.bill import BillOfMaterials
from archbook.model.cost import Amount, Cost, Rate, YearlyCost
from archbook.report.bill_prices import UnitPrices
from archbook.report.bill_sheets import bill_pages
from archbook.report.cost_words import ITEMS, RESOURCES
from archbook.report.plain import words
from archbook.report.spreadsheet import Formula, Page, SheetCell, SheetColumn
from archbook.report.spreadsheet.names import sheet_names
from archbook.report.spreadsheet.page import FIRST_ROW, letter
from archbook.units import UNKNOWN

_MONEY_WIDTH = 16

_SHEETS = (
    Message("Costs by year"),
    Message("Rates"),
    Message("Missing"),
    Message("Assumed for costs"),
)


def cost_pages(cost: Cost, bill: BillOfMaterials, language: str) -> tuple[Page, ...]:
    """Return the sheets of the bill with prices, then those of the cost.

    Prices of parts, amounts of years, shares and what is sold are numbers to change; sums and
    rates are formulas.
    """
    unit = {one.part: one.unit_price for one in cost.lines if one.unit_price is not None}
    prices = UnitPrices(cost.terms.currency, unit, cost.terms.years)
    pages = bill_pages(bill, language, "group", prices)
    wanted = [page.name for page in pages] + [translate(name, language) for name in _SHEETS]
    years, rates, missing, assumed = sheet_names(wanted)[len(pages) :]
    own = (
        _years(cost, years),
        _rates(cost, rates, words(UNKNOWN, language)),
        _missing(cost, missing),
        _assumed(cost, assumed),
    )
    return (*pages, *(page for page in own if page.rows))


def _years(cost: Cost, name: str) -> Page:
    currency = {"currency": cost.terms.currency}
    numbers = range(1, cost.terms.years + 1)
    headings = (Message("Year {year}, {currency}", currency | {"year": str(n)}) for n in numbers)
    columns = (
        SheetColumn(Message("Cost"), width=34),
        *(SheetColumn(heading, "money", _MONEY_WIDTH) for heading in headings),
        SheetColumn(Message("All years, {currency}", currency), "money", _MONEY_WIDTH),
        SheetColumn(Message("Not known"), "wrapped", 40),
    )
    rows = tuple(_year_row(one, row) for row, one in enumerate(cost.yearly, FIRST_ROW))
    last = FIRST_ROW + len(rows) - 1
    known = [
        sum((one.years[number - 1].known for one in cost.yearly), Decimal(0)) for number in numbers
    ]
    sums = (
        Formula(f"SUM({letter(place)}{FIRST_ROW}:{letter(place)}{last})", float(value))
        for place, value in enumerate((*known, cost.total.known), 1)
    )
    title = Message("What is paid, year by year, as far as it is known")
    return Page(name, title, columns, rows, ((Message("all of it"), *sums, ""),))


def _year_row(cost: YearlyCost, row: int) -> tuple[SheetCell, ...]:
    last = letter(len(cost.years))
    return (
        ITEMS[cost.item],
        *(_known(one) for one in cost.years),
        Formula(f"SUM(B{row}:{last}{row})", float(cost.total.known)),
        ", ".join(cost.total.lacks),
    )


def _known(found: Amount) -> float | None:
    """Return what is known of an amount; None where that is nothing."""
    return None if found.lacks and not found.known else float(found.known)


def _rates(cost: Cost, name: str, unknown: str) -> Page:
    currency = {"currency": cost.terms.currency}
    columns = (
        SheetColumn(Message("Of"), width=24),
        SheetColumn(Message("Unit"), width=16),
        SheetColumn(Message("Share of a year, {currency}", currency), "money", _MONEY_WIDTH),
        SheetColumn(Message("Units sold on average"), "number", _MONEY_WIDTH),
        SheetColumn(Message("Times a year"), "count", 12),
        SheetColumn(Message("Cost of one, {currency}", currency), "rate", _MONEY_WIDTH),
    )
    listed = [one for one in cost.rates if "sold_units" in one.amount.inputs]
    rows = tuple(_rate_row(one, row, unknown) for row, one in enumerate(listed, FIRST_ROW))
    return Page(name, Message("What one unit costs that is sold"), columns, rows)


def _rate_row(rate: Rate, row: int, unknown: str) -> tuple[SheetCell, ...]:
    inputs, value = rate.amount.inputs, rate.amount.value
    text = f'IF(AND(ISNUMBER(C{row}),ISNUMBER(D{row})),C{row}/D{row}/E{row},"{unknown}")'
    return (
        RESOURCES[rate.resource],
        rate.unit,
        *_numbers(inputs["share"], inputs["sold_units"], inputs["times_a_year"]),
        Formula(text, None if value is None else float(value)),
    )


def _numbers(*values: float | str | None) -> Sequence[float | None]:
    return [value if isinstance(value, int | float) else None for value in values]


def _missing(cost: Cost, name: str) -> Page:
    columns = (
        SheetColumn(Message("Missing"), "wrapped", 34),
        SheetColumn(Message("For"), "wrapped", 34),
        SheetColumn(Message("Why"), "wrapped", 60),
    )
    rows = tuple((one.name, ", ".join(one.of), one.why) for one in cost.missing)
    return Page(name, Message("Not known, so that the amounts are more"), columns, rows)


def _assumed(cost: Cost, name: str) -> Page:
    columns = (
        SheetColumn(Message("Default"), width=24),
        SheetColumn(Message("For"), width=24),
        SheetColumn(Message("Value"), "number", 12),
        SheetColumn(Message("Why"), "wrapped", 60),
    )
    rows = tuple((one.name, one.subject, one.value, one.why) for one in cost.assumed)
    title = Message("Not stated by the design or the price list, and taken all the same")
    return Page(name, title, columns, rows)
