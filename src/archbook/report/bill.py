"""The bill of materials as JSON, as CSV and as Markdown."""

from collections.abc import Callable, Sequence

from archbook.bom.grouped import GroupBy
from archbook.errors import OutputError, unknown_name
from archbook.i18n import mark
from archbook.i18n.translation import translate
from archbook.model.bill import BillLine, BillOfMaterials
from archbook.report.bill_document import bill_document
from archbook.report.bill_machines import (
    KNOWN,
    LEFT_OUT,
    figures,
    known_sums,
    machine_count,
    missing,
)
from archbook.report.bill_tables import tables
from archbook.report.bill_words import FIGURES
from archbook.report.delimited import Value, csv_text
from archbook.report.json_text import json_text
from archbook.report.markdown import markdown_table
from archbook.report.plain import words
from archbook.units import UNKNOWN


def bill_file(bill: BillOfMaterials, suffix: str, language: str, by: GroupBy = "kind") -> str:
    """Return the bill in the format that *suffix* names.

    Raises:
        OutputError: No such format; the known ones are named.
    """
    if suffix not in WRITERS:
        raise OutputError(unknown_name(mark("format of a bill"), suffix, WRITERS))
    return WRITERS[suffix](bill, language, by)


_ADDED = ("part", "phase", "of", "unit", "each", "counted", "yearly", "media", "purpose")
"""Columns of every line that came after those of the machines, which keep their places."""


def _csv(bill: BillOfMaterials, language: str, _: GroupBy) -> str:
    header = (
        "kind",
        "group",
        "item",
        "hardware",
        "quantity",
        *FIGURES,
        "source",
        *_ADDED,
        "reason",
    )
    rows = [_row(line, language) for line in bill.lines]
    sums, counts = known_sums(bill.totals), missing(bill.totals)
    rest = ("",) * (2 + len(_ADDED))
    rows += [
        ("total", "", translate(KNOWN, language), "", machine_count(bill), *sums, *rest),
        ("unknown", "", translate(LEFT_OUT, language), "", "", *counts, *rest),
    ]
    return csv_text(header, rows, translate(UNKNOWN, language))


def _row(line: BillLine, language: str) -> Sequence[Value]:
    """Return a line; figures of machines stay empty in lines that are none."""
    said = ("" if (value := getattr(line, name)) is None else value for name in _ADDED)
    of_one: Sequence[Value] = figures(line) if line.machine else ("",) * len(FIGURES)
    return (
        line.kind, line.group or "", words(line.item, language), line.hardware or "",
        line.quantity, *of_one, line.source or "", *said, words(line.reason.text, language),
    )  # fmt: skip


def _markdown(bill: BillOfMaterials, language: str, by: GroupBy) -> str:
    return "\n".join(markdown_table(table, language) for table in tables(bill, by))


def _json(bill: BillOfMaterials, language: str, _: GroupBy) -> str:
    return json_text(bill_document(bill, language))


WRITERS: dict[str, Callable[[BillOfMaterials, str, GroupBy], str]] = {
    "csv": _csv,
    "json": _json,
    "md": _markdown,
}
"""Suffix of a file → what writes a bill in that format."""
