"""What a cloud costs, as tables."""

from typing import TYPE_CHECKING, cast

from archbook.i18n import Message, Value, mark
from archbook.model.cost import Cost, Terms
from archbook.report.bill_words import KINDS
from archbook.report.cost_public import public_tables
from archbook.report.cost_units import unit_tables
from archbook.report.cost_words import money_cell
from archbook.report.cost_years import years_table
from archbook.report.html import table_html
from archbook.report.markdown import markdown_table
from archbook.report.plain import words
from archbook.report.sizing_tables import defaults
from archbook.report.table import Column, Table
from archbook.report.text import paragraph, table_text

if TYPE_CHECKING:
    from archbook.model.bill import LineKind


def cost_text(cost: Cost, language: str) -> str:
    """Return the cost as text tables, then what a reader should know of the prices."""
    tables = "\n\n".join(table_text(table, language) for table in cost_tables(cost))
    notes = (paragraph(f"* {words(one, language)}") for one in _remarks(cost))
    return "\n\n".join((tables, "\n".join(notes)))


def _remarks(cost: Cost) -> tuple[Message, ...]:
    text = "defaults of the bill and the sizing that went in: {count} (`archbook bom`, `size`)"
    beneath = Message(text, {"count": len(cost.beneath)})
    return (*cost.remarks, beneath) if cost.beneath else cost.remarks


def cost_html(cost: Cost, language: str) -> str:
    """Return the cost as HTML tables."""
    return "\n".join(table_html(table, language) for table in (*cost_tables(cost), _notes(cost)))


def cost_markdown(cost: Cost, language: str) -> str:
    """Return the cost as Markdown tables."""
    tables = [*cost_tables(cost), _notes(cost)]
    return "\n".join(markdown_table(table, language) for table in tables if table.rows)


def cost_tables(cost: Cost) -> list[Table]:
    """Return all tables that have something to say, the whole first."""
    found = (
        _years(cost),
        _kinds(cost),
        *unit_tables(cost),
        *public_tables(cost),
        _missing(cost),
        defaults(cost.assumed),
    )
    return [table for table in found if table.rows]


def _years(cost: Cost) -> Table:
    values: dict[str, Value] = {
        "design": cost.design,
        "revision": cost.revision,
        "years": cost.terms.years,
        "currency": cost.terms.currency,
        "prices": _prices_of(cost.terms),
    }
    title = Message(
        "Cost of {design}, revision {revision}, over {years} years in {currency}; {prices}",
        values,
    )
    return years_table(title, cost.yearly, cost.total, cost.terms)


def _prices_of(terms: Terms) -> Message:
    day = terms.as_of.isoformat() if terms.as_of else Message("a day that is not said")
    return Message(_TAXES[terms.tax_included], {"day": day})


_TAXES: dict[bool | None, str] = {
    True: mark("prices of {day} with taxes"),
    False: mark("prices of {day} without taxes"),
    None: mark("prices of {day}, taxes not said"),
}


def _kinds(cost: Cost) -> Table:
    columns = (
        Column(Message("Bought"), share=1),
        Column(Message("Lines"), number=True),
        Column(Message("Cost"), number=True),
        Column(Message("Not known")),
    )
    rows = tuple(
        (
            KINDS.get(cast("LineKind", one.name), one.name),
            one.amount.inputs["lines"],
            money_cell(one.amount, cost.terms),
            len(one.amount.lacks) or "",
        )
        for one in cost.by_kind
    )
    title = Message("What is bought, in {currency}", {"currency": cost.terms.currency})
    return Table(title, columns, rows)


def _missing(cost: Cost) -> Table:
    columns = (
        Column(Message("Missing"), share=1),
        Column(Message("For"), share=1),
        Column(Message("Why"), share=2),
    )
    rows = tuple((one.name, ", ".join(one.of), one.why) for one in cost.missing)
    return Table(
        Message("Not known, so that amounts with a question mark are more"), columns, rows
    )


def _notes(cost: Cost) -> Table:
    columns = (Column(Message("Remark"), share=1),)
    return Table(
        Message("What to know of the prices"), columns, tuple((one,) for one in _remarks(cost))
    )
