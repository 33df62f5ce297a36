"""Numbers of a sizing that stand alone, as tables and as a document."""

from collections.abc import Iterable

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Estimate
from archbook.model.sizing_words import ESTIMATES
from archbook.report.sizing_quantity import WORKING, explained
from archbook.report.table import Cell, Column, Table, Words

_HEAD = (Column(Message("For"), share=1), Column(Message("Number"), share=1))


def estimates_table(estimates: Iterable[Estimate]) -> Table:
    """Return the numbers, each with what it is about."""
    columns = (*_HEAD, Column(Message("Value"), number=True))
    rows = tuple((*_named(one), one.quantity.value) for one in estimates)
    return Table(Message("Numbers with nothing to hold against them"), columns, rows)


def estimates_working(estimates: Iterable[Estimate], blueprint: Blueprint, language: str) -> Table:
    """Return the formula, the inputs and the source of each number."""
    rows = tuple(
        (*_named(one), *explained(one.quantity, blueprint, language)) for one in estimates
    )
    title = Message("Numbers with nothing to hold against them")
    return Table(title, (*_HEAD, *WORKING), rows)


def _named(one: Estimate) -> tuple[Cell, Cell]:
    return _about(one), ESTIMATES[one.name]


def _about(one: Estimate) -> Words:
    values = {"subject": one.subject, "part": one.of, "region": one.region or ""}
    if one.of and one.region:
        return Message("{subject}: {part} in {region}", values)
    if one.of:
        return Message("{subject}: {part}", values)
    if one.region:
        return Message("{subject} in {region}", values)
    return Message("{subject}", values)
