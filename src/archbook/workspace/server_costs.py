"""What servers cost by a price list: the chassis and each part that is in it."""

from collections.abc import Iterator, Mapping

from archbook.bom.keys import key
from archbook.bom.pieces import pieces
from archbook.cost.pricing import priced
from archbook.i18n import Message
from archbook.model.bill import BillLine, BillOfMaterials
from archbook.model.blueprint import Reason
from archbook.model.choice import ServerChoice
from archbook.model.prices import PriceList


def server_costs(
    servers: tuple[ServerChoice, ...], prices: PriceList
) -> Mapping[str, float | None]:
    """Return server → what one costs; None where a part has no price or is not said."""
    return {one.name: _cost(one, prices) for one in servers}


def _cost(one: ServerChoice, prices: PriceList) -> float | None:
    lines = tuple(_lines(one))
    amounts = [line.amount for line in priced(BillOfMaterials("", "", lines, ()), prices)]
    known = [amount for amount in amounts if amount is not None]
    return float(sum(known)) if len(known) == len(amounts) else None


def _lines(one: ServerChoice) -> Iterator[BillLine]:
    why = Reason(Message("one server"), "design")
    chassis = key("server", one.profile.server)
    yield BillLine(one.name, "server", chassis, 1, 1, one.name, why)
    for piece in pieces(one.profile):
        yield BillLine(piece.item, piece.kind, piece.part, piece.each, 1, one.name, why)
