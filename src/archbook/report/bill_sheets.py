"""The bill of materials as sheets of a workbook, in which the quantities are reckoned.

The sheet of machines holds how many there are of each. The parts on the other sheets are counted
on that, the summary adds them up, and spare parts are counted on the summary: whoever changes a
number of machines, or fills in what is not known, sees all the rest follow.
"""

from archbook.bom.grouped import GroupBy
from archbook.i18n import Message
from archbook.model.bill import BillOfMaterials
from archbook.report.bill_layout import Layout, layout
from archbook.report.bill_lines import line_page
from archbook.report.bill_prices import UnitPrices, with_prices
from archbook.report.bill_summary import machine_page, summary_page
from archbook.report.bill_words import KINDS
from archbook.report.spreadsheet import Page, SheetColumn


def bill_pages(
    bill: BillOfMaterials,
    language: str,
    by: GroupBy = "group",
    prices: UnitPrices | None = None,
) -> tuple[Page, ...]:
    """Return the sheets: summary, machines, one for each group, what is open, what is assumed.

    Args:
        bill: What is bought.
        language: Language of all words.
        by: What there is a sheet for: each host group, each kind, or each year.
        prices: What parts cost; None: the summary has no prices.
    """
    laid = layout(bill, language, by)
    summary = summary_page(bill, laid, language)
    return (
        with_prices(summary, laid, prices, language) if prices else summary,
        machine_page(bill, laid, language),
        *(line_page(section, laid, language) for section in laid.sections),
        _open_page(bill, laid),
        _assumed_page(bill, laid),
    )


def _open_page(bill: BillOfMaterials, laid: Layout) -> Page:
    columns = (
        SheetColumn(Message("Kind"), width=18),
        SheetColumn(Message("Not said"), "wrapped", 60),
        SheetColumn(Message("For"), "wrapped", 60),
    )
    rows = tuple((KINDS[one.kind], one.text, ", ".join(one.of)) for one in bill.unsaid)
    return Page(laid.open, Message("Open, because the design does not say it"), columns, rows)


def _assumed_page(bill: BillOfMaterials, laid: Layout) -> Page:
    columns = (
        SheetColumn(Message("Default"), width=28),
        SheetColumn(Message("For"), width=24),
        SheetColumn(Message("Value"), "number", 12),
        SheetColumn(Message("Why"), "wrapped", 60),
        SheetColumn(Message("Source"), width=16),
    )
    rows = tuple((one.name, one.subject, one.value, one.why, one.source) for one in bill.assumed)
    title = Message("Not stated by the design, and taken all the same")
    return Page(laid.assumed, title, columns, rows)
