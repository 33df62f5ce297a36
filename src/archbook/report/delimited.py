"""CSV that a spreadsheet opens as data, never as a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from archbook.report.plain import plain

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # noqa: RUF001 - wide forms too
"""Beginnings that a spreadsheet takes for a formula (OWASP, "CSV Injection")."""

Value = str | int | float | None


def csv_text(header: Sequence[str], rows: Iterable[Sequence[Value]], unknown: str) -> str:
    """Return CSV with *header*; lines end in a line feed.

    Args:
        header: Names of the columns.
        rows: Words and numbers; None is written as *unknown*.
        unknown: The word for what nobody knows.
    """
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_cell(value, unknown) for value in row] for row in rows)
    return stream.getvalue()


def _cell(value: Value, unknown: str) -> str | int | float:
    match value:
        case None:
            return unknown
        case str():
            return defused(value)
        case float():
            return int(value) if value.is_integer() else value
        case _:
            return value


def defused(text: str) -> str:
    """Return *text* on one line, with a quote before it when it would be a formula."""
    if text.startswith(_FORMULA) or plain(text).startswith(_FORMULA):
        return "'" + plain(text)
    return plain(text)
