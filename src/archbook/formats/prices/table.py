"""A price list as a table: part, price, currency and, if need be, a note."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from archbook.errors import Fault, FaultyFileError, nearest
from archbook.formats.prices.rows import Row, row_faults
from archbook.i18n import Message
from archbook.model.prices import Price, PriceList

NEEDED = ("part", "price", "currency")
"""Columns that there must be."""

COLUMNS = (*NEEDED, "note")
"""Columns that are read; others are passed over."""

MOST_BYTES = 8 * 1024**2
"""Largest table that is read: a hundred thousand parts."""


def of_table(content: bytes | str, path: str) -> PriceList:
    """Read a table whose first row names its columns, parted by comma, semicolon or tab.

    Raises:
        FaultyFileError: It is too large or no text, a column is not there, a cell cannot be used,
            a part stands twice, or the prices are in several currencies.
    """
    rows = list(_rows(_text(content, path), path))
    if faults := list(row_faults(rows)):
        raise FaultyFileError(sorted(faults, key=lambda fault: fault.line or 0), path)
    if not rows:
        raise _refused(Message("the table has no row below its header"), path)
    return PriceList(
        currency=rows[0].cells["currency"],
        prices={
            row.cells["part"]: Price(price=row.price(), note=row.cells.get("note", ""))
            for row in rows
        },
    )


def _text(content: bytes | str, path: str) -> str:
    if len(content) > MOST_BYTES:
        values = {"most": MOST_BYTES // 1024**2}
        raise _refused(Message("larger than {most} MiB, the most read", values), path)
    try:
        text = content if isinstance(content, str) else content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused(Message("not UTF-8 text: save the file as UTF-8"), path) from None
    if not text.strip():
        raise _refused(Message("the file is empty"), path)
    return text


def _refused(text: Message, path: str) -> FaultyFileError:
    return FaultyFileError([Fault((), text)], path)


def _rows(text: str, path: str) -> Iterator[Row]:
    try:
        reader = csv.reader(StringIO(text), delimiter=_separator(text), strict=True)
        heads = [head.strip().casefold() for head in next(reader, [])]
        if faults := list(_missing(heads)):
            raise FaultyFileError(faults, path)
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield Row(reader.line_num, _named(heads, cells))
    except csv.Error as error:
        raise _refused(Message("not CSV: {why}", {"why": str(error)}), path) from None


def _separator(text: str) -> str:
    return max(",;\t", key=text.partition("\n")[0].count)


def _missing(heads: Sequence[str]) -> Iterator[Fault]:
    for column in NEEDED:
        values = {"column": column, "found": ", ".join(heads)}
        near = nearest(column, heads)
        if column not in heads and near:
            text = "has no column {column}; is it the one called '{near}'?"
            yield Fault((), Message(text, values | {"near": near}), 1)
        elif column not in heads:
            yield Fault((), Message("has no column {column}, only: {found}", values), 1)


def _named(heads: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    padded = [*cells, *("" for _ in heads)]
    named = zip(heads, padded, strict=False)
    return {head: cell.strip() for head, cell in named if head in COLUMNS}
