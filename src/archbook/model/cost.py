"""What a cloud costs, and how each amount was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from archbook.i18n import Message
from archbook.model.bill import BillLine
from archbook.model.finding import Citation
from archbook.model.sizing import Assumed, Quantity

Inputs = Mapping[str, float | str | None]


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money that can be checked by hand.

    Attributes:
        known: What is known of it so far.
        lacks: What has no known price or number, so that the amount is more than is known.
        formula: How it was found.
        inputs: What went in.
        source: Where the formula or the number comes from.
    """

    known: Decimal
    lacks: tuple[str, ...]
    formula: Message
    inputs: Inputs
    source: Citation

    @property
    def value(self) -> Decimal | None:
        """Return the whole amount; None while anything of it is unknown."""
        return None if self.lacks else self.known

    def quantity(self) -> Quantity:
        """Return it as sizing shows its numbers."""
        value = None if self.lacks else float(self.known)
        return Quantity(value, self.formula, self.inputs, self.source)


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line of the bill with its price.

    Attributes:
        line: The line.
        by: Part of the price list that gave the price, as ``memory/64gib`` or ``memory/*``; None:
            the list has none.
        list_price: Price of one piece before discount, in the currency of the result.
        discount_percent: Discount on it.
        unit_price: Price of one piece.
        amount: What the line costs; None: its price or its quantity is unknown.
    """

    line: BillLine
    by: str | None
    list_price: Decimal | None
    discount_percent: Decimal
    unit_price: Decimal | None
    amount: Decimal | None

    @property
    def part(self) -> str:
        """Return the part; lines that nobody buys are never priced."""
        return self.line.part or ""


@dataclass(frozen=True, slots=True)
class Named:
    """An amount with a name of its own: a kind of part, a group, a resource."""

    name: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class YearlyCost:
    """One kind of cost, year by year.

    Attributes:
        item: What is paid: purchase, replacement, energy, space, staff, support, licences, other.
        years: One amount for each year, the first one first.
        total: All years together.
    """

    item: str
    years: tuple[Amount, ...]
    total: Amount


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of something costs.

    Attributes:
        resource: What is sold: cpu, memory, storage, gpu, instance.
        unit: Unit that the amount is for, as ``vCPU-hour``.
        amount: What one costs.
    """

    resource: str
    unit: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class FlavorCost:
    """What one instance of a kind costs.

    Attributes:
        name: Name of the flavor; its size where the workload gives it none.
        instances: How many there are.
        hourly: What one costs an hour.
        monthly: What one costs a month.
        named: Whether the workload gives it that name.
    """

    name: str
    instances: int
    hourly: Amount
    monthly: Amount
    named: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """What instances of a kind would cost in a public cloud.

    Attributes:
        flavor: Name of the flavor.
        instances: How many there are in the first year.
        type: The cheapest type that is large enough; None: there is none.
        monthly: What all of them cost in a month of the first year.
    """

    flavor: str
    instances: int
    type: str | None
    monthly: Amount


@dataclass(frozen=True, slots=True)
class Comparison:
    """The cloud beside a public one.

    Attributes:
        provider: The public cloud.
        matches: What each kind of instance costs there.
        yearly: Everything that was reckoned, year by year.
        total: All years together.
        break_even_month: First month after which the private cloud is never dearer; None: none in
            the years looked at, or not known.
        left_out: What the comparison says nothing of.
    """

    provider: str
    matches: tuple[Match, ...]
    yearly: tuple[YearlyCost, ...]
    total: Amount
    break_even_month: int | None
    left_out: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that an amount lacks.

    Attributes:
        name: A part, or the field that would say it.
        of: What it is missing for, as ``group/cmp``; empty where that is the cloud.
        why: Why it is not known.
    """

    name: str
    of: tuple[str, ...]
    why: Message


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for all amounts of a result.

    Attributes:
        currency: Code of ISO 4217.
        digits: Decimal places that the currency has.
        as_of: Day of the prices; None: the list does not say.
        tax_included: Whether taxes are in them; None: the list does not say.
        years: Years looked at.
    """

    currency: str
    digits: int
    as_of: date | None
    tax_included: bool | None
    years: int


@dataclass(frozen=True, slots=True)
class Cost:
    """What a cloud costs to buy and to run.

    Attributes:
        design: Name of the design.
        revision: Its revision.
        terms: Currency, day and years.
        lines: Lines of the bill with their prices.
        by_kind: What is bought, by kind of part.
        by_group: What is bought, by what it belongs to.
        yearly: What is paid, year by year.
        total: All that is paid in all years.
        steady: What a year costs when all is bought, with purchases spread over their lifetimes.
        steady_total: All of that.
        shares: How that is divided over what users take.
        rates: What one unit of each costs.
        flavors: What one instance of each kind of the workload costs.
        public: The cloud beside a public one; None: no prices of one were given.
        remarks: What a reader should know of the prices.
        missing: What would have to be said for all amounts to be known.
        assumed: Every default that the cost itself used.
        beneath: Every default that the bill and the sizing used, which it was reckoned from.
    """

    design: str
    revision: str
    terms: Terms
    lines: tuple[PricedLine, ...]
    by_kind: tuple[Named, ...]
    by_group: tuple[Named, ...]
    yearly: tuple[YearlyCost, ...]
    total: Amount
    steady: tuple[Named, ...]
    steady_total: Amount
    shares: tuple[Named, ...]
    rates: tuple[Rate, ...]
    flavors: tuple[FlavorCost, ...]
    public: Comparison | None
    remarks: tuple[Message, ...]
    missing: tuple[Missing, ...]
    assumed: tuple[Assumed, ...]
    beneath: tuple[Assumed, ...]
