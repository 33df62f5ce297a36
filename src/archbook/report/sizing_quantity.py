"""A number of a sizing with its formula, its inputs and its source, as cells of a table."""

from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Quantity
from archbook.report.sizing import DIGITS
from archbook.report.sources import source_called
from archbook.report.table import Cell, Column
from archbook.units import UNKNOWN

WORKING: tuple[Column, ...] = (
    Column(Message("Value"), number=True),
    Column(Message("Formula"), share=3),
    Column(Message("Inputs"), share=3),
    Column(Message("Source"), share=2),
)
"""Columns of the cells that `explained` returns."""


def explained(found: Quantity, blueprint: Blueprint, language: str) -> tuple[Cell, ...]:
    """Return value, formula, inputs and source of a number."""
    source = source_called(found.source.source, blueprint.facts, language, found.source.section)
    return (found.value, found.formula, _inputs(found, language), source.name)


def _inputs(found: Quantity, language: str) -> str:
    unknown = translate(UNKNOWN, language)
    said = (
        f"{key} = {unknown if value is None else _short(value)}"
        for key, value in found.inputs.items()
    )
    return "; ".join(said)


def _short(value: float | str) -> str:
    return value if isinstance(value, str) else f"{round(value, DIGITS):,.10g}"
