"""How each amount of a cost was found, as text."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.cost import Amount, Cost
from archbook.report.cost_amounts import Writer
from archbook.report.cost_words import FINER, ITEMS, RESOURCES
from archbook.report.sizing_quantity import WORKING
from archbook.report.table import Column, Table, Words
from archbook.report.text import table_text

_Worked = tuple[Words, Amount, int]
"""A name, an amount, and how many decimal places more than its currency it is shown with."""


def cost_working(cost: Cost, blueprint: Blueprint, language: str) -> str:
    """Return formula, inputs and source of each amount, as text."""
    write = Writer(blueprint, cost.terms.digits, language)
    columns = (Column(Message("Amount"), share=1), *WORKING)
    rows = tuple((name, *write.working(found, finer)) for name, found, finer in _worked(cost))
    return table_text(Table(Message("How each amount was found"), columns, rows), language)


def _worked(cost: Cost) -> Iterator[_Worked]:
    for paid in cost.yearly:
        for year, one in enumerate(paid.years, 1):
            name = Message("{item}, year {year}", {"item": ITEMS[paid.item], "year": year})
            yield name, one, 0
    for named in cost.steady:
        name = Message("{item}, a year when all is bought", {"item": ITEMS[named.name]})
        yield name, named.amount, 0
    for named in cost.shares:
        name = Message("of it for {resource}", {"resource": RESOURCES[named.name]})
        yield name, named.amount, 0
    for rate in cost.rates:
        name = Message(
            "{resource}: {unit}", {"resource": RESOURCES[rate.resource], "unit": rate.unit}
        )
        yield name, rate.amount, FINER
    for flavor in cost.flavors:
        yield flavor.name, flavor.hourly, FINER
    for match in cost.public.matches if cost.public else ():
        yield match.flavor, match.monthly, 0
