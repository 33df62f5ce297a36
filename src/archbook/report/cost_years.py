"""A table of costs with a column for each year."""

from collections.abc import Sequence

from archbook.cost.yearly import of_year
from archbook.i18n import Message
from archbook.model.cost import Amount, Terms, YearlyCost
from archbook.report.cost_words import ITEMS, money_cell
from archbook.report.table import Column, Table, Words


def years_table(title: Words, costs: Sequence[YearlyCost], whole: Amount, terms: Terms) -> Table:
    """Return costs as rows and years as columns; items that cost nothing at all are left out."""
    numbers = range(1, terms.years + 1)
    columns = (
        Column(Message("Cost"), share=1),
        *(Column(Message("Year {year}", {"year": year}), number=True) for year in numbers),
        Column(Message("Total"), number=True),
    )
    rows = tuple(
        (ITEMS[cost.item], *(money_cell(one, terms) for one in (*cost.years, cost.total)))
        for cost in costs
        if cost.total.known or cost.total.lacks
    )
    sums = (*(of_year(tuple(costs), year) for year in numbers), whole)
    last = (Message("all of it"), *(money_cell(one, terms) for one in sums))
    return Table(title, columns, rows, (last,))
