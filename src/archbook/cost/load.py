"""What the machines draw in a year, and what that costs."""

from collections.abc import Iterator
from decimal import Decimal

from archbook.cost.amounts import HOURS_A_YEAR, amount, exact
from archbook.cost.basis import Basis
from archbook.i18n import Message
from archbook.model.bill import BillLine
from archbook.model.cost import Amount
from archbook.model.finding import Citation

SOURCE = Citation("data-center-energy-cost", "Data Center Energy Cost Formula")

_W_PER_KW = 1_000


def energy(basis: Basis, year: int) -> Amount:
    """Return the cost of the energy that all machines of a year take, with the site's own share.

    The power of the site over that of its machines (PUE) is at least one: where it is not said,
    the energy of the machines alone is known. A price of zero says that it is paid elsewhere.
    """
    price, pue = basis.prices.running.energy_per_kwh, basis.blueprint.design.surroundings.pue
    watts = _watts(basis, year)
    hours = Decimal(HOURS_A_YEAR) / _W_PER_KW
    known = watts * exact(pue or 1) * hours * (price or 0)
    inputs = {"load_w": watts, "pue": pue, "hours": HOURS_A_YEAR, "energy_per_kwh": price}
    formula = Message("load in W * PUE * hours / 1000 * price of a kWh")
    unsaid = [*_unsaid(basis, year)]
    if (not watts and not unsaid) or price == 0:
        return amount(known, formula, inputs, SOURCE)
    unsaid += ["surroundings.pue"] if pue is None else []
    unsaid += ["running.energy_per_kwh"] if price is None else []
    return amount(known, formula, inputs, SOURCE, unsaid)


def _watts(basis: Basis, year: int) -> Decimal:
    drawn = [
        exact(line.typical_w) * (line.quantity or 0)
        for line in _machines(basis, year)
        if line.typical_w is not None
    ]
    return sum(drawn, Decimal(0)) + exact(basis.prices.running.other_load_w or 0)


def _machines(basis: Basis, year: int) -> Iterator[BillLine]:
    for one in basis.lines:
        if one.line.kind == "server" and one.line.phase <= year:
            yield one.line


def _unsaid(basis: Basis, year: int) -> Iterator[str]:
    """Yield what draws and does not say how much."""
    for line in _machines(basis, year):
        if line.typical_w is None:
            yield f"{line.of} typical_w"
    switches = any(one.line.kind == "switch" for one in basis.lines)
    if switches and basis.prices.running.other_load_w is None:
        yield "running.other_load_w"
