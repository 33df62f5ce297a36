"""What a year costs when all is bought, what one unit costs, and what to charge, as tables."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.cost import Cost
from archbook.report.cost_words import FINER, ITEMS, RESOURCES, money_cell
from archbook.report.table import Cell, Column, Table


def unit_tables(cost: Cost) -> Iterator[Table]:
    """Yield the tables, from the whole to the instance."""
    yield _steady(cost)
    yield _rates(cost)
    yield _flavors(cost)


def _steady(cost: Cost) -> Table:
    columns = (Column(Message("Cost"), share=1), Column(Message("A year"), number=True))
    rows = tuple(
        (ITEMS[one.name], money_cell(one.amount, cost.terms))
        for one in cost.steady
        if one.amount.known or one.amount.lacks
    )
    shares: tuple[tuple[Cell, ...], ...] = tuple(
        (
            Message("of it for {resource}", {"resource": RESOURCES[one.name]}),
            money_cell(one.amount, cost.terms),
        )
        for one in cost.shares
    )
    whole: tuple[Cell, ...] = (Message("all of it"), money_cell(cost.steady_total, cost.terms))
    title = Message("A year when all is bought, in {currency}", {"currency": cost.terms.currency})
    return Table(title, columns, rows, (whole, *shares))


def _rates(cost: Cost) -> Table:
    columns = (
        Column(Message("Of"), share=1),
        Column(Message("Unit")),
        Column(Message("Cost of one"), number=True),
    )
    rows = tuple(
        (RESOURCES[one.resource], one.unit, money_cell(one.amount, cost.terms, FINER))
        for one in cost.rates
    )
    title = Message(
        "What one unit costs that is sold, in {currency}", {"currency": cost.terms.currency}
    )
    return Table(title, columns, rows)


def _flavors(cost: Cost) -> Table:
    columns = (
        Column(Message("Instance"), share=1),
        Column(Message("Instances"), number=True),
        Column(Message("One, an hour"), number=True),
        Column(Message("One, a month"), number=True),
    )
    rows = tuple(
        (
            one.name,
            one.instances,
            money_cell(one.hourly, cost.terms, FINER),
            money_cell(one.monthly, cost.terms),
        )
        for one in cost.flavors
    )
    title = Message(
        "What to charge for an instance, in {currency}", {"currency": cost.terms.currency}
    )
    return Table(title, columns, rows)
