"""What tables and files of a cost call its items, and how they write money."""

from decimal import ROUND_HALF_UP, Decimal

from archbook.i18n import Message
from archbook.model.cost import Amount, Terms
from archbook.report.table import Cell

ITEMS: dict[str, Message] = {
    "purchase": Message("purchases"),
    "replacement": Message("bought again after its lifetime"),
    "capital": Message("purchases, spread over their lifetimes"),
    "energy": Message("energy"),
    "space": Message("space in racks"),
    "staff": Message("staff"),
    "support": Message("support"),
    "licences": Message("licences of a year"),
    "other": Message("other costs"),
    "instances": Message("instances"),
    "volumes": Message("volumes"),
    "egress": Message("traffic that leaves"),
}
"""Item of a cost → what tables call it."""

RESOURCES: dict[str, Message] = {
    "cpu": Message("CPU"),
    "memory": Message("memory"),
    "storage": Message("usable storage"),
    "gpu": Message("GPU"),
    "instance": Message("instances, on average"),
}
"""What is sold → what tables call it."""

FINER = 4
"""More decimal places of a rate than its currency has: an hour of a vCPU costs little."""


def rounded(value: Decimal, digits: int) -> Decimal:
    """Return *value* with as many decimal places, halves rounded up, as people round money."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def written_money(value: Decimal, digits: int) -> str:
    """Return an amount as people read it: 1,234.50."""
    return f"{rounded(value, digits):,f}"


def money_cell(found: Amount, terms: Terms, finer: int = 0) -> Cell:
    """Return an amount for a table: what is known of it and a question mark while more is to come.

    Args:
        found: The amount.
        terms: Its currency.
        finer: How many decimal places more than the currency has.
    """
    if found.lacks and not found.known:
        return None
    text = written_money(found.known, terms.digits + finer)
    return Message("{known} + ?", {"known": text}) if found.lacks else text
