"""What it costs to buy and to run."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.report.documents.shared import SourceDocument
from archbook.report.documents.size import AssumedDocument


class AmountDocument(TypedDict):
    """An amount in the currency of the document, null while anything of it is unknown.

    `known` is what is known of it so far, and `lacks` names the rest.
    """

    value: float | None
    known: float
    lacks: list[str]
    formula: str
    inputs: dict[str, float | str | None]
    source: SourceDocument


class NamedAmountDocument(AmountDocument):
    """An amount of something that has a name: a kind of part, a group, a resource."""

    name: str


class RateDocument(AmountDocument):
    """What one unit of a resource costs that is sold."""

    resource: Literal["cpu", "memory", "storage", "gpu", "instance"]
    unit: str


class YearlyDocument(TypedDict):
    """One kind of cost, with an amount for each year."""

    item: str
    years: list[AmountDocument]
    total: AmountDocument


class SteadyDocument(TypedDict):
    """A year when all is bought, with purchases spread over their lifetimes."""

    total: AmountDocument
    items: list[NamedAmountDocument]


class FlavorCostDocument(TypedDict):
    """What one instance of a kind of the workload costs."""

    name: str
    instances: int
    hourly: AmountDocument
    monthly: AmountDocument


class PricedLineDocument(TypedDict):
    """A line of the bill; prices are those of one piece, null when unknown."""

    kind: str
    part: str
    item: str
    of: str
    phase: int
    quantity: int | None
    unit: str
    yearly: bool
    list_price: float | None
    discount_percent: float
    unit_price: float | None
    amount: float | None
    priced_by: str | None


class PublicInstanceDocument(TypedDict):
    """A kind of instance at the public cloud; the type is null when none is large enough."""

    flavor: str
    instances: int
    type: str | None
    monthly: AmountDocument


class PublicDocument(TypedDict):
    """The cloud beside a public one.

    `break_even_month` is the first month after which the private cloud is never dearer; null when
    there is none in the years looked at, or when an amount is unknown.
    """

    provider: str
    total: AmountDocument
    yearly: list[YearlyDocument]
    instances: list[PublicInstanceDocument]
    break_even_month: int | None
    left_out: list[str]


class MissingDocument(TypedDict):
    """Something that would have to be said for all amounts to be known."""

    name: str
    of: list[str]
    why: str


class CostDocument(TypedDict):
    """What `archbook cost --format json` prints."""

    schema: Literal["cost/v1"]
    design: str
    revision: str
    currency: str
    as_of: str | None
    tax_included: bool | None
    years: int
    total: AmountDocument
    yearly: list[YearlyDocument]
    steady: SteadyDocument
    shares: list[NamedAmountDocument]
    rates: list[RateDocument]
    flavors: list[FlavorCostDocument]
    by_kind: list[NamedAmountDocument]
    by_group: list[NamedAmountDocument]
    lines: list[PricedLineDocument]
    public: PublicDocument | None
    missing: list[MissingDocument]
    remarks: list[str]
    assumed: list[AssumedDocument]
