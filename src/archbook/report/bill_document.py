"""The bill of materials as the JSON document ``bom/v1``."""

from dataclasses import fields
from typing import Any

from archbook.bom.grouped import Sum, sums
from archbook.model.bill import BillLine, BillOfMaterials
from archbook.model.sizing import Assumed
from archbook.report.bill_machines import machine_count
from archbook.report.plain import plain, words


def bill_document(bill: BillOfMaterials, language: str = "en") -> dict[str, Any]:
    """Return the bill as ``bom/v1``; a figure that nobody gives is null."""
    return {
        "schema": "bom/v1",
        "design": bill.design,
        "revision": bill.revision,
        "years": bill.years,
        "lines": [_line_document(line, language) for line in bill.lines],
        "totals": {
            "quantity": machine_count(bill),
            **{
                total.column: {
                    "known": _whole(total.known),
                    "unknown_machines": total.unknown_machines,
                }
                for total in bill.totals
            },
        },
        "parts": [_sum_document(one, language) for one in sums(bill.lines)],
        "unsaid": [
            {"of": list(one.of), "kind": one.kind, "text": words(one.text, language)}
            for one in bill.unsaid
        ],
        "assumed": [_assumed_document(one, language) for one in bill.assumed],
    }


def _line_document(line: BillLine, language: str) -> dict[str, Any]:
    said = {one.name: getattr(line, one.name) for one in fields(line)}
    reason = {"text": words(line.reason.text, language), "source": line.reason.source}
    said |= {"item": words(line.item, language), "reason": reason}
    first = {key: said.pop(key) for key in ("item", "kind", "group", "quantity", "unit")}
    return first | said


def _sum_document(one: Sum, language: str) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "part": one.part,
        "item": words(one.item, language),
        "unit": one.unit,
        "yearly": one.yearly,
        "known": one.known,
        "unknown_lines": one.unknown,
        "by_phase": {str(year): count for year, count in sorted(one.by_phase.items())},
    }


def _assumed_document(one: Assumed, language: str) -> dict[str, Any]:
    return {
        "subject": plain(one.subject),
        "name": one.name,
        "value": one.value,
        "why": words(one.why, language),
        "source": one.source,
    }


def _whole(number: float) -> float:
    """Return a whole number without its decimal point, which JSON would keep."""
    return int(number) if number.is_integer() else number
