"""A price list of the user: what parts cost, and what running the cloud costs."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator

from archbook.i18n.message import mark
from archbook.model.bill import Unit
from archbook.model.money import Currency, ExchangeRate, Money, Percent
from archbook.model.written import Line, Positive, Written


def _named(key: str) -> str:
    """Refuse the rest of a number: YAML reads ``{rails: 1,5}`` as a price of 1, and a part 5."""
    if not key[:1].isalpha():
        raise ValueError(mark("a name begins with a letter: is this behind a decimal comma?"))
    return key


Part = Annotated[Line, Field(min_length=1, max_length=200), AfterValidator(_named)]
"""Stable key of a thing that can be bought, as ``memory/64gib``; ``memory/*`` for all others."""

CostObject = Literal["cpu", "memory", "storage", "gpu"]
"""What a user of the cloud takes of it, and what its cost is divided over."""

Years = Annotated[int, Field(ge=1, le=30)]


class Price(Written):
    """What one piece of a part costs, with what is special about it."""

    price: Money | None = Field(None, description="Price of one piece. None: not known.")
    currency: Currency | None = Field(None, description="Currency. None: that of the list.")
    unit: Unit | None = Field(
        None, description="What it is for: a piece, or a year of one. None: what the bill counts."
    )
    discount_percent: Percent | None = Field(
        None, description="Discount on this part, instead of any other."
    )
    valid_until: date | None = Field(None, description="Last day on which the price holds.")
    note: Line = Field("", description="Where the price comes from.")


def _shape(given: Any) -> str:  # noqa: ANN401 - a file may hold anything
    return "as-mapping" if isinstance(given, dict | Price) else "as-number"


Priced = Annotated[
    Annotated[Money | None, Tag("as-number")] | Annotated[Price, Tag("as-mapping")],
    Discriminator(_shape),
]
"""A price as a plain number, empty when it is not known, or with more about it."""


class Running(Written):
    """What running the cloud costs. What is not said is unknown, never zero."""

    energy_per_kwh: Money | None = Field(None, description="Price of one kWh.")
    other_load_w: Positive | None = Field(
        None, description="Draw in watts of what is no server: switches, storage arrays."
    )
    rack_per_month: Money | None = Field(None, description="Rent of one rack for a month.")
    u_per_month: Money | None = Field(
        None, description="Rent of one rack unit for a month, instead of whole racks."
    )
    staff_per_year: Money | None = Field(None, description="Pay of those who run the cloud.")
    staff_hours_per_year: Positive | None = Field(
        None, description="Hours of work a year, instead of a sum."
    )
    staff_per_hour: Money | None = Field(None, description="Pay for one hour of work.")
    support_percent_per_year: Percent | None = Field(
        None, description="Support for a year, in percent of the price of the hardware."
    )
    licences_per_year: dict[Part, Money] = Field(
        default_factory=dict, description="Licences that the bill does not list: name → a year."
    )
    other_per_year: dict[Part, Money] = Field(
        default_factory=dict, description="Anything else, as lines: name → cost of a year."
    )

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if self.rack_per_month is not None and self.u_per_month is not None:
            raise ValueError(mark("say either `rack_per_month` or `u_per_month`"))
        by_hours = (self.staff_hours_per_year, self.staff_per_hour)
        if self.staff_per_year is not None and any(one is not None for one in by_hours):
            raise ValueError(mark("say either `staff_per_year` or hours and pay for an hour"))
        if sum(one is None for one in by_hours) == 1:
            raise ValueError(mark("`staff_hours_per_year` and `staff_per_hour` go together"))
        return self


class PriceList(Written):
    """Prices of one day in one currency. archbook ships none: they are the user's own."""

    schema_: Literal["prices/v1"] = Field("prices/v1", alias="schema")
    title: Line = ""
    currency: Currency = Field(description="Currency of ISO 4217 that all results are in.")
    as_of: date | None = Field(None, description="Day of the prices.")
    valid_until: date | None = Field(None, description="Last day on which the list holds.")
    tax_included: bool | None = Field(None, description="Whether prices have taxes in them.")
    discount_percent: Percent | None = Field(None, description="Discount on every part.")
    discounts: dict[Part, Percent] = Field(
        default_factory=dict,
        description="Part or kind of part → discount in percent, instead of the one on all.",
    )
    rates: dict[Currency, ExchangeRate] = Field(
        default_factory=dict,
        description="Other currency → what one unit of it costs in the currency of the list.",
    )
    rates_as_of: date | None = Field(None, description="Day of the exchange rates.")
    prices: dict[Part, Priced] = Field(
        default_factory=dict, description="Part → price of one piece, or more about it."
    )
    running: Running = Running()
    interest_percent: Percent | None = Field(
        None, description="Interest a year on what is bought."
    )
    lifetime_years: dict[Part, Years] = Field(
        default_factory=dict,
        description="Kind of part → years after which it is bought again; `all` for the others.",
    )
    sold_percent: Annotated[float, Field(gt=0, le=100)] | None = Field(
        None, description="Share of what may be sold that is sold on average."
    )
    allocation_percent: dict[CostObject, Percent] = Field(
        default_factory=dict,
        description="How the cost of the cloud is divided, instead of by the price of its parts.",
    )

    @model_validator(mode="after")
    def _is_all_of_it(self) -> Self:
        shares = self.allocation_percent
        if shares and round(sum(shares.values()), 6) != 100:  # noqa: PLR2004 - percent
            raise ValueError(mark("`allocation_percent` must add up to 100"))
        return self

    def price_of(self, part: str) -> Price | None:
        """Return what the list says of *part*, by its own name; None when it does not name it."""
        if part not in self.prices:
            return None
        said = self.prices[part]
        return said if isinstance(said, Price) else Price(price=said)

    def discount(self, part: str, price: Price) -> Decimal:
        """Return the discount on *part* in percent: the nearest one that is said; 0 when none."""
        nearest = (
            price.discount_percent,
            self.discounts.get(part),
            self.discounts.get(kind_of(part)),
            self.discount_percent,
        )
        return next((Decimal(repr(one)) for one in nearest if one is not None), Decimal(0))

    def lifetime(self, part: str) -> int | None:
        """Return after how many years *part* is bought again; None: not said."""
        return self.lifetime_years.get(kind_of(part), self.lifetime_years.get("all"))


def kind_of(part: str) -> str:
    """Return the kind that a part's key begins with, as ``memory`` of ``memory/64gib``."""
    return part.partition("/")[0]
