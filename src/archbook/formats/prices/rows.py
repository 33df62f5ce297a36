"""Rows of a price list that is a table, and what is wrong with them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from archbook.errors import Fault
from archbook.formats.prices.currencies import unknown_currency
from archbook.i18n import Message
from archbook.model.money import money
from archbook.model.written import NO_CONTROLS

MOST_LETTERS = 200
"""Most letters of a cell."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row below the header.

    Attributes:
        line: Line of the file.
        cells: Column → what stands in it.
    """

    line: int
    cells: Mapping[str, str]

    def price(self) -> Decimal | None:
        """Return the price; None where the cell is empty: not known yet.

        Raises:
            ValueError: It is no amount of money.
        """
        return money(self.cells["price"]) if self.cells["price"] else None


def row_faults(rows: Sequence[Row]) -> Iterator[Fault]:
    """Yield what is wrong with each row by itself, and with all of them together."""
    for row in rows:
        yield from _needed(row)
        yield from _texts(row)
        yield from _amounts(row)
    yield from _twins(rows)
    yield from _currencies(rows)


def _needed(row: Row) -> Iterator[Fault]:
    for column in ("part", "currency"):
        if not row.cells[column]:
            yield Fault((column,), Message("is needed and not there"), row.line)


def _texts(row: Row) -> Iterator[Fault]:
    for column, cell in row.cells.items():
        if len(cell) > MOST_LETTERS or not re.search(NO_CONTROLS, cell):
            text = "is longer than {most} letters, or holds control characters"
            yield Fault((column,), Message(text, {"most": MOST_LETTERS}), row.line)


def _amounts(row: Row) -> Iterator[Fault]:
    if row.cells["currency"]:
        for fault in unknown_currency(row.cells["currency"], ("currency",)):
            yield Fault(fault.where, fault.message, row.line)
    try:
        row.price()
    except ValueError as error:
        yield Fault(("price",), Message(str(error)), row.line)


def _twins(rows: Sequence[Row]) -> Iterator[Fault]:
    seen: set[str] = set()
    for row in rows:
        part = row.cells["part"]
        if part and part in seen:
            text = "the part {part} is there more than once"
            yield Fault(("part",), Message(text, {"part": part}), row.line)
        seen.add(part)


def _currencies(rows: Sequence[Row]) -> Iterator[Fault]:
    stated = [row for row in rows if row.cells["currency"]]
    for row in stated:
        if row.cells["currency"] != stated[0].cells["currency"]:
            text = (
                "is in {other} and the rows above in {currency}: give one table for each "
                "currency, and your exchange rate in a list in YAML"
            )
            values = {"other": row.cells["currency"], "currency": stated[0].cells["currency"]}
            yield Fault(("currency",), Message(text, values), row.line)
