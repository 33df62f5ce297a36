"""The cloud beside a public one, as tables."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.cost import Comparison, Cost, Terms
from archbook.report.cost_words import money_cell
from archbook.report.cost_years import years_table
from archbook.report.table import Cell, Column, Table


def public_tables(cost: Cost) -> Iterator[Table]:
    """Yield what the workload costs in a public cloud, how both compare, what is left out."""
    beside = cost.public
    if beside is None:
        return
    yield _matches(beside, cost.terms)
    title = Message(
        "{provider} over {years} years in {currency}",
        {
            "provider": beside.provider,
            "years": cost.terms.years,
            "currency": cost.terms.currency,
        },
    )
    yield years_table(title, beside.yearly, beside.total, cost.terms)
    yield _both(cost, beside)


def _matches(beside: Comparison, terms: Terms) -> Table:
    columns = (
        Column(Message("Instance"), share=1),
        Column(Message("Instances"), number=True),
        Column(Message("Cheapest type that fits")),
        Column(Message("All, a month"), number=True),
    )
    rows = tuple(
        (one.flavor, one.instances, one.type or Message("none"), money_cell(one.monthly, terms))
        for one in beside.matches
    )
    values = {"provider": beside.provider, "currency": terms.currency}
    return Table(Message("The instances at {provider}, in {currency}", values), columns, rows)


def _both(cost: Cost, beside: Comparison) -> Table:
    columns = (Column(Message("Compared"), share=1), Column(Message("Result"), number=True))
    rows: tuple[tuple[Cell, ...], ...] = (
        (Message("this cloud, all years"), money_cell(cost.total, cost.terms)),
        (beside.provider, money_cell(beside.total, cost.terms)),
        (Message("month after which this cloud is never dearer"), _break_even(cost, beside)),
        *((Message("left out: {what}", {"what": one}), "") for one in beside.left_out),
    )
    values = {"provider": beside.provider, "currency": cost.terms.currency}
    return Table(Message("This cloud beside {provider}, in {currency}", values), columns, rows)


def _break_even(cost: Cost, beside: Comparison) -> Message | int | None:
    if beside.break_even_month is not None:
        return beside.break_even_month
    if cost.total.lacks or beside.total.lacks or not beside.matches:
        return None
    return Message("none in {years} years", {"years": cost.terms.years})
