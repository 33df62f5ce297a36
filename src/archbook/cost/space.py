"""What the place in a data centre costs in a year."""

from archbook.cost.amounts import MONTHS_A_YEAR, NOTHING, PRICES, Given, amount, exact
from archbook.cost.basis import Basis
from archbook.i18n import Message
from archbook.model.cost import Amount


def space(basis: Basis, year: int) -> Amount:
    """Return the rent of all racks, or of the rack units that machines take in a year."""
    if basis.prices.running.u_per_month is not None:
        return _units(basis, year)
    return _racks(basis)


def _racks(basis: Basis) -> Amount:
    price = basis.prices.running.rack_per_month
    racks = sum(one.line.quantity or 0 for one in basis.lines if one.line.kind == "rack")
    inputs = {"racks": racks, "rack_per_month": price, "months": MONTHS_A_YEAR}
    formula = Message("racks * rent of a rack for a month * months")
    lacks = ("running.rack_per_month",) if racks and price is None else ()
    return amount(racks * (price or NOTHING) * MONTHS_A_YEAR, formula, inputs, PRICES, lacks)


def _units(basis: Basis, year: int) -> Amount:
    machines = [
        one.line for one in basis.lines if one.line.kind == "server" and one.line.phase <= year
    ]
    units = sum(
        (exact(line.height_u) * (line.quantity or 0) for line in machines if line.height_u),
        NOTHING,
    )
    price = basis.prices.running.u_per_month or NOTHING
    inputs: Given = {"height_u": units, "u_per_month": price, "months": MONTHS_A_YEAR}
    formula = Message("rack units of the servers * rent of a unit for a month * months")
    lacks = [f"{line.of} height_u" for line in machines if price and line.height_u is None]
    return amount(units * price * MONTHS_A_YEAR, formula, inputs, PRICES, lacks)
