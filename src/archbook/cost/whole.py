"""All costs of a design."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from archbook.cost.amounts import of_lines, total
from archbook.cost.assumed import assumed
from archbook.cost.basis import Basis
from archbook.cost.comparison import compared
from archbook.cost.flavors import flavor_costs
from archbook.cost.missing import missing
from archbook.cost.pricing import priced
from archbook.cost.rates import rates
from archbook.cost.remarks import remarks
from archbook.cost.shares import shares
from archbook.cost.steady import steady
from archbook.cost.yearly import all_years, yearly
from archbook.i18n import Message
from archbook.model.bill import BillOfMaterials
from archbook.model.blueprint import Blueprint
from archbook.model.cost import Cost, Named, PricedLine, Terms
from archbook.model.prices import PriceList, kind_of
from archbook.model.public_prices import PublicPrices
from archbook.model.sizing import Sizing


def cost(  # noqa: PLR0913 - what a cost is reckoned from, by keyword where it may be left out
    blueprint: Blueprint,
    bill: BillOfMaterials,
    sizing: Sizing,
    prices: PriceList,
    *,
    digits: int,
    day: date,
    public: PublicPrices | None = None,
    years: int | None = None,
) -> Cost:
    """Return what a design costs to buy and to run.

    Args:
        blueprint: What stands where.
        bill: What is bought.
        sizing: What the design offers, which the rates are reckoned by.
        prices: Price list of the user.
        digits: Decimal places of its currency.
        day: Day on which the prices are to hold.
        public: Prices of a public cloud to compare with.
        years: Years to look at; those of the design when not given.

    Raises:
        InputError: The prices of the public cloud are in a currency without an exchange rate.
    """
    design = blueprint.design
    stated = years is not None or "years" in design.purchase.model_fields_set
    covered = years or design.purchase.years
    basis = Basis(blueprint, sizing, priced(bill, prices), prices, covered)
    paid, a_year = tuple(yearly(basis)), tuple(steady(basis))
    whole = total({one.name: one.amount for one in a_year}, Message("sum of the costs of a year"))
    shared = tuple(shares(basis, whole))
    charged = tuple(rates(basis, shared, whole))
    flavors = tuple(flavor_costs(basis, charged))
    beside = compared(basis, paid, public) if public else None
    found = (
        all_years(paid),
        whole,
        *(one.amount for one in charged),
        *(one.hourly for one in flavors),
        *([beside.total] if beside else []),
    )
    return Cost(
        design=design.name,
        revision=design.revision,
        terms=Terms(prices.currency, digits, prices.as_of, prices.tax_included, covered),
        lines=basis.lines,
        by_kind=tuple(_by(basis.lines, lambda one: kind_of(one.part))),
        by_group=tuple(_by(basis.lines, lambda one: one.line.of)),
        yearly=paid,
        total=found[0],
        steady=a_year,
        steady_total=whole,
        shares=shared,
        rates=charged,
        flavors=flavors,
        public=beside,
        remarks=tuple(remarks(basis, day)),
        missing=tuple(missing(basis.lines, found)),
        assumed=tuple(assumed(basis, years_stated=stated)),
        beneath=(*bill.assumed, *sizing.assumed),
    )


def _by(lines: Sequence[PricedLine], key: Callable[[PricedLine], str]) -> Iterator[Named]:
    for name in dict.fromkeys(map(key, lines)):
        yield Named(name, of_lines(one for one in lines if key(one) == name))
