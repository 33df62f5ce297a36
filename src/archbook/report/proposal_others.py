"""Alternatives to a proposal as a table, in things and in money."""

from archbook.i18n import Message, Value
from archbook.model.proposal import Alternative, Draft, Money
from archbook.report.table import Cell, Column, Table


def others(draft: Draft, alternatives: tuple[Alternative, ...]) -> Table:
    """Return the table of alternatives, the proposal above them."""
    money = draft.footprint.money
    columns = (
        Column(Message("No.")),
        Column(Message("Alternative"), share=2),
        Column(Message("Hosts"), number=True),
        Column(Message("Racks"), number=True),
        Column(Message("Rack units"), number=True),
        Column(Message("TB raw"), number=True),
        Column(Message("TB usable"), number=True),
        *((Column(_priced_in(money), number=True),) if money else ()),
        Column(Message("Why it was not taken"), share=4),
    )
    rows: list[tuple[Cell, ...]] = [
        ("-", Message("the proposal"), *_figures(draft, priced=bool(money)), "")
    ]
    for number, one in enumerate(alternatives, 1):
        rows.append((str(number), one.what, *_figures(one.draft, priced=bool(money)), one.lost))
    return Table(Message("Alternatives (write one with --alternative No.)"), columns, tuple(rows))


def _priced_in(money: Money) -> Message:
    values: dict[str, Value] = {"currency": money.currency, "years": money.years}
    return Message("{currency} in {years} years", values)


def _figures(draft: Draft | None, *, priced: bool) -> tuple[Cell, ...]:
    if draft is None:
        return ("-",) * (6 if priced else 5)
    cost = draft.footprint
    figures = (cost.hosts, cost.racks, cost.rack_units, cost.raw_tb, cost.usable_tb)
    return (*figures, _price(cost.money)) if cost.money else figures


def _price(money: Money) -> Cell:
    """Return the cost; more than what is known where prices are missing."""
    if money.lacks:
        return Message("> {known}", {"known": f"{money.known:,.0f}"})
    return f"{money.known:,.0f}"


def unpriced(money: Money) -> Table:
    """Return the table of what has no known price."""
    title = Message("Without a known price, so that the proposal costs more than is said")
    rows = tuple((one,) for one in money.lacks)
    return Table(title, (Column(Message("What"), share=1),), rows)
