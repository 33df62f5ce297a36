"""A price list of a public cloud, given by the user."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from archbook.model.money import Currency, Money, Percent
from archbook.model.written import Count, Line, Positive, Written


class InstanceType(Written):
    """A size of instance that a public cloud rents out."""

    name: Line = Field(min_length=1)
    vcpus: Count
    ram_gib: Positive
    gpus: int = Field(0, ge=0, le=64)
    disk_gb: float = Field(0, ge=0, le=1e9, description="Disk in GB that is in its price.")
    per_hour: Money = Field(description="Price of one hour.")


class PublicPrices(Written):
    """Prices of a public cloud on one day. archbook ships none: they are the user's own."""

    schema_: Literal["public-prices/v1"] = Field("public-prices/v1", alias="schema")
    provider: Line = Field(min_length=1, description="Who rents it out, and where.")
    currency: Currency = Field(description="Currency of ISO 4217 of all its prices.")
    as_of: date | None = Field(None, description="Day of the prices.")
    instance_types: tuple[InstanceType, ...] = Field(min_length=1)
    volume_per_gb_month: Money | None = Field(
        None, description="Price of one GB (10^9 bytes) of volumes for a month."
    )
    egress_per_gb: Money | None = Field(
        None, description="Price of one GB (10^9 bytes) that leaves the cloud."
    )
    egress_gb_per_month: Annotated[float, Field(ge=0, le=1e12)] | None = Field(
        None, description="GB that leave the cloud in a month."
    )
    discount_percent: Percent | None = Field(
        None, description="Discount on instances, as for a commitment."
    )
    other_per_month: dict[Line, Money] = Field(
        default_factory=dict, description="Anything else that it costs: name → a month."
    )
