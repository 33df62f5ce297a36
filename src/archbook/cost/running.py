"""What a year of running costs, each kind of cost by itself."""

from collections.abc import Callable, Iterator, Mapping

from archbook.cost.amounts import NOTHING, PRICES, Given, amount, exact, of_lines
from archbook.cost.basis import Basis
from archbook.cost.load import energy
from archbook.cost.space import space
from archbook.i18n import Message
from archbook.model.cost import Amount, PricedLine

_PERCENT = 100

_NO_HARDWARE = {"licence", "support"}


def staff(basis: Basis, _: int) -> Amount:
    """Return what those who run the cloud are paid in a year."""
    said = basis.prices.running
    if said.staff_hours_per_year is not None and said.staff_per_hour is not None:
        inputs: Given = {
            "hours": said.staff_hours_per_year,
            "staff_per_hour": said.staff_per_hour,
        }
        paid = exact(said.staff_hours_per_year) * said.staff_per_hour
        return amount(paid, Message("hours of work in a year * pay for an hour"), inputs, PRICES)
    lacks = ("running.staff_per_year",) if said.staff_per_year is None else ()
    formula = Message("pay of a year, as given")
    paid = said.staff_per_year or NOTHING
    return amount(paid, formula, {"staff_per_year": said.staff_per_year}, PRICES, lacks)


def support(basis: Basis, year: int) -> Amount:
    """Return the support of the hardware that is there in a year, as a share of its price."""
    share = basis.prices.running.support_percent_per_year
    hardware = of_lines(_hardware(basis, year))
    factor = exact(share or 0) / _PERCENT
    inputs = {"hardware": hardware.value, "support_percent_per_year": share}
    lacks = ["running.support_percent_per_year"] if share is None else []
    lacks += hardware.lacks if share else ()
    formula = Message("price of the hardware that is there * share for a year")
    return amount(hardware.known * factor, formula, inputs, PRICES, lacks)


def _hardware(basis: Basis, year: int) -> Iterator[PricedLine]:
    for one in basis.once():
        if one.line.kind not in _NO_HARDWARE and one.line.phase <= year:
            yield one


def licences(basis: Basis, year: int) -> Amount:
    """Return what licences cost that are paid for each year."""
    billed = of_lines(one for one in basis.each_year() if one.line.phase <= year)
    named = basis.prices.running.licences_per_year
    inputs = {"on_the_bill": billed.value, **named}
    formula = Message("licences on the bill that are paid each year + those of the price list")
    known = billed.known + sum(named.values(), NOTHING)
    return amount(known, formula, inputs, PRICES, billed.lacks)


def other(basis: Basis, _: int) -> Amount:
    """Return what else the price list names for each year."""
    named = basis.prices.running.other_per_year
    known = sum(named.values(), NOTHING)
    return amount(known, Message("sum of what the price list names"), named, PRICES)


RUNNING: Mapping[str, Callable[[Basis, int], Amount]] = {
    "energy": energy,
    "space": space,
    "staff": staff,
    "support": support,
    "licences": licences,
    "other": other,
}
"""Kind of cost → what it costs in a year."""
