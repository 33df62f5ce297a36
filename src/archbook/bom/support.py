"""Years of support that machines are bought with."""

from collections.abc import Iterator, Sequence

from archbook.bom.keys import key
from archbook.i18n import Message
from archbook.model.bill import BillLine
from archbook.model.blueprint import Reason
from archbook.model.purchase import Purchase


def support(machines: Sequence[BillLine], purchase: Purchase) -> Iterator[BillLine]:
    """Yield the support of each machine that is bought: machines times years."""
    years = purchase.support_years
    for line in machines:
        if years and line.part and line.quantity is not None:
            yield _support(line, line.quantity, years)


def _support(line: BillLine, count: int, years: int) -> BillLine:
    text = Message("hosts: {hosts}, {years} years each", {"years": years, "hosts": count})
    return BillLine(
        item=Message("support of {what}", {"what": line.item}),
        kind="support",
        part=key("support", (line.part or "").rpartition("/")[2]),
        quantity=years * count,
        phase=line.phase,
        of=line.of,
        reason=Reason(text, "design", by="design"),
        group=line.group,
        unit="years",
        counted=count,
        each=years,
        hardware=line.hardware,
    )
