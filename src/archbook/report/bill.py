"""The bill of materials as a document, as text, as HTML, as CSV and as Markdown."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any

from archbook.bom.servers import UNSPECIFIED
from archbook.errors import OutputError, unknown_name
from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.bill import BillLine, BillOfMaterials, Total
from archbook.report.delimited import Value, csv_text
from archbook.report.html import table_html
from archbook.report.markdown import markdown_table
from archbook.report.plain import words
from archbook.report.table import Cell, Column, Table
from archbook.report.text import table_text
from archbook.units import UNKNOWN

UNIT = "pcs"
"""Machines are bought by the piece."""

_FIGURES: dict[str, Message] = {
    "cores": Message("Cores"),
    "ram_gib": Message("RAM GiB"),
    "disks": Message("Disks"),
    "disk_gb": Message("Disk GB"),
    "nic_ports": Message("NIC ports"),
    "height_u": Message("Height U"),
    "typical_w": Message("Typical W"),
    "weight_kg": Message("Weight kg"),
}
"""Figures of one machine and their headings, in the order of the table."""


def bill_document(bill: BillOfMaterials) -> dict[str, Any]:
    """Return the bill as ``bom/v1``; a figure that nobody gives is null."""
    return {
        "schema": "bom/v1",
        "design": bill.design,
        "revision": bill.revision,
        "lines": [_line_document(line) for line in bill.lines],
        "totals": {
            "quantity": _machines(bill),
            **{
                total.column: {
                    "known": _whole(total.known),
                    "unknown_machines": total.unknown_machines,
                }
                for total in bill.totals
            },
        },
    }


def _line_document(line: BillLine) -> dict[str, Any]:
    said = asdict(line)
    first = {key: said.pop(key) for key in ("item", "kind", "group", "quantity")}
    return first | {"unit": UNIT} | said


def _whole(number: float) -> float:
    """Return a whole number without its decimal point, which JSON would keep."""
    return int(number) if number.is_integer() else number


def _machines(bill: BillOfMaterials) -> int:
    return sum(line.quantity for line in bill.lines)


def bill_table(bill: BillOfMaterials, language: str) -> str:
    """Return the bill as a text table; figures are for one machine, totals for all."""
    return table_text(_table(bill), language)


def bill_html(bill: BillOfMaterials, language: str) -> str:
    """Return the bill as an HTML table."""
    return table_html(_table(bill), language)


def bill_file(bill: BillOfMaterials, suffix: str, language: str) -> str:
    """Return the bill in the format that *suffix* names.

    Raises:
        OutputError: No such format; the known ones are named.
    """
    if suffix not in WRITERS:
        raise OutputError(unknown_name("format of a bill", suffix, WRITERS))
    return WRITERS[suffix](bill, language)


def _csv(bill: BillOfMaterials, language: str) -> str:
    header = ("kind", "group", "item", "hardware", "quantity", *_FIGURES, "source")
    rows: list[tuple[Value, ...]] = [
        (
            line.kind, line.group, words(_item(line), language), line.hardware or "",
            line.quantity, *_figures(line), line.source or "",
        )
        for line in bill.lines
    ]  # fmt: skip
    sums, missing = _sums(bill.totals), _missing(bill.totals)
    rows += [
        ("total", "", translate(_KNOWN, language), "", _machines(bill), *sums, ""),
        ("unknown", "", translate(_LEFT_OUT, language), "", "", *missing, ""),
    ]
    return csv_text(header, rows, translate(UNKNOWN, language))


def _markdown(bill: BillOfMaterials, language: str) -> str:
    return markdown_table(_table(bill), language)


def _json(bill: BillOfMaterials, _: str) -> str:
    return json.dumps(bill_document(bill), ensure_ascii=False, indent=2) + "\n"


WRITERS: dict[str, Callable[[BillOfMaterials, str], str]] = {
    "csv": _csv,
    "json": _json,
    "md": _markdown,
}
"""Suffix of a file → what writes a bill in that format."""


_KNOWN = Message("total of what is known")
_LEFT_OUT = Message("machines without a figure")


def _table(bill: BillOfMaterials) -> Table:
    columns = (
        Column(Message("Group")),
        Column(Message("Item"), share=1),
        Column(Message("Quantity"), number=True),
        *(Column(heading, number=True) for heading in _FIGURES.values()),
    )
    lines = tuple((line.group, _item(line), line.quantity, *_figures(line)) for line in bill.lines)
    title = Message(
        "Bill of materials of {design}, revision {revision}: {machines} machines "
        "(figures of one machine; totals of all)",
        {"design": bill.design, "revision": bill.revision, "machines": _machines(bill)},
    )
    totals: tuple[tuple[Cell, ...], ...] = (
        ("", _KNOWN, _machines(bill), *_sums(bill.totals)),
        ("", _LEFT_OUT, "", *_missing(bill.totals)),
    )
    return Table(title, columns, lines, totals)


def _item(line: BillLine) -> Message | str:
    return Message(UNSPECIFIED) if line.item == UNSPECIFIED else line.item


def _figures(line: BillLine) -> tuple[float | None, ...]:
    return tuple(getattr(line, name) for name in _FIGURES)


def _sums(totals: Iterable[Total]) -> tuple[float | None, ...]:
    """Return the sum of each figure; a figure known of no machine has no sum, not zero."""
    by_column = {total.column: total for total in totals}
    ordered = (by_column[name] for name in _FIGURES)
    return tuple(
        None if total.unknown_machines and not total.known else total.known for total in ordered
    )


def _missing(totals: Iterable[Total]) -> tuple[int, ...]:
    by_column = {total.column: total for total in totals}
    return tuple(by_column[name].unknown_machines for name in _FIGURES)
