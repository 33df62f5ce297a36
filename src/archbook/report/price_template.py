"""A price list to fill in: every part of a bill, and no price."""

import json
import re
from collections.abc import Iterator, Mapping

from archbook.i18n import Message
from archbook.model.bill import BillOfMaterials
from archbook.report.plain import words

_UNQUOTED = re.compile(r"[a-z][a-z0-9./-]*")

_HEAD: Mapping[str, Message] = {
    "currency": Message("code of ISO 4217, as EUR or KRW"),
    "as_of": Message("day of the prices, as 2026-11-25"),
    "tax_included": Message("whether taxes are in them: true or false"),
    "discount_percent": Message("discount on every part, if there is one"),
}

_RUNNING: Mapping[str, Message] = {
    "energy_per_kwh": Message("price of a kWh"),
    "other_load_w": Message("watts that switches and storage arrays draw"),
    "rack_per_month": Message("rent of a rack for a month; or u_per_month, of a rack unit"),
    "staff_per_year": Message("or staff_hours_per_year and staff_per_hour"),
    "support_percent_per_year": Message("of the price of the hardware; 0: none"),
}

_TAIL: Mapping[str, Message] = {
    "interest_percent": Message("interest a year on what is bought"),
    "sold_percent": Message("share of what may be sold that is sold on average"),
}


def price_template(bill: BillOfMaterials, language: str) -> str:
    """Return a price list (YAML) that names each part of *bill* once, to be filled in."""
    return "\n".join(_lines(bill, language)) + "\n"


def _lines(bill: BillOfMaterials, language: str) -> Iterator[str]:
    text = "an empty price is not known: it is listed as missing, and never taken as zero"
    yield f"# {words(Message(text), language)}"
    yield "schema: prices/v1"
    yield from _fields(_HEAD, language)
    yield "prices:"
    for part, item in _parts(bill).items():
        key = part if _UNQUOTED.fullmatch(part) else json.dumps(part, ensure_ascii=False)
        yield f"  {key}:  # {words(item, language)}"
    yield "running:"
    yield from _fields(_RUNNING, language, "  ")
    yield from _fields(_TAIL, language)
    lifetimes = Message("kind of part: years after which it is bought again; `all`: the others")
    yield f"lifetime_years: {{}}  # {words(lifetimes, language)}"


def _fields(fields: Mapping[str, Message], language: str, indent: str = "") -> Iterator[str]:
    for name, text in fields.items():
        yield f"{indent}{name}:  # {words(text, language)}"


def _parts(bill: BillOfMaterials) -> dict[str, Message | str]:
    """Return each part once, with what it is called; spare ones cost as much as those in use."""
    found: dict[str, Message | str] = {}
    for line in bill.lines:
        if line.part:
            found.setdefault(line.part, line.item)
    return found
