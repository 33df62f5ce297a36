"""The cost of a design as files."""

import json
from collections.abc import Callable
from decimal import Decimal

from archbook.errors import OutputError, unknown_name
from archbook.i18n import Message, mark
from archbook.i18n.translation import translate
from archbook.model.blueprint import Blueprint
from archbook.model.cost import Cost, PricedLine
from archbook.report.cost_amounts import Writer
from archbook.report.cost_document import cost_document
from archbook.report.cost_tables import cost_markdown
from archbook.report.cost_words import FINER
from archbook.report.delimited import Value, csv_text
from archbook.report.plain import words
from archbook.units import UNKNOWN

HEADER = (
    *("kind", "part", "item", "of", "phase", "quantity", "unit"),
    *("list_price", "discount_percent", "unit_price", "cost", "currency", "priced_by"),
)
"""Columns of the table of lines; prices are those of one piece."""

WORKBOOK = "xlsx"
"""Suffix of the one format that is no text."""

_KNOWN = Message("total of what is known")
_LEFT_OUT = Message("lines whose cost is not known")


def cost_file(cost: Cost, blueprint: Blueprint, suffix: str, language: str) -> str:
    """Return the cost in the format that *suffix* names; ``csv`` has the priced lines alone.

    Raises:
        OutputError: No such format; the known ones are named.
    """
    if suffix not in WRITERS:
        raise OutputError(unknown_name(mark("format of a cost"), suffix, (*WRITERS, WORKBOOK)))
    return WRITERS[suffix](cost, blueprint, language)


def _csv(cost: Cost, blueprint: Blueprint, language: str) -> str:
    write = Writer(blueprint, cost.terms.digits, language)
    rows = [_row(one, cost.terms.currency, write) for one in cost.lines]
    known = [one.amount for one in cost.lines if one.amount is not None]
    missing = len(cost.lines) - len(known)
    whole = write.money(sum(known, Decimal(0)))
    rows += [
        ("total", "", translate(_KNOWN, language), *_GAP, whole, cost.terms.currency, ""),
        ("unknown", "", translate(_LEFT_OUT, language), *_GAP, missing, "", ""),
    ]
    return csv_text(HEADER, rows, translate(UNKNOWN, language))


_GAP = ("",) * 7
"""Cells between the name of a sum and its figure."""


def _row(one: PricedLine, currency: str, write: Writer) -> tuple[Value, ...]:
    line = one.line
    return (
        *(line.kind, one.part, words(line.item, write.language), line.of),
        *(line.phase, line.quantity, line.unit),
        *(
            write.money(one.list_price, FINER),
            float(one.discount_percent),
            write.money(one.unit_price, FINER),
        ),
        *(write.money(one.amount), currency, one.by or ""),
    )


def _markdown(cost: Cost, _: Blueprint, language: str) -> str:
    return cost_markdown(cost, language)


def _json(cost: Cost, blueprint: Blueprint, language: str) -> str:
    document = cost_document(cost, blueprint, language)
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


WRITERS: dict[str, Callable[[Cost, Blueprint, str], str]] = {
    "csv": _csv,
    "json": _json,
    "md": _markdown,
}
"""Suffix of a file → what writes a cost in that format."""
