"""What is bought besides the machines, and for how long."""

from typing import Annotated, Literal

from pydantic import Field

from archbook.model.written import Line, Name, Positive, Written

Per = Literal["cloud", "rack", "host", "socket", "core", "tb_raw", "tb_usable"]
"""What a licence is counted by."""

Share = Annotated[float, Field(ge=0, le=1_000)]
"""Percent of what is in use."""

Spared = Literal[
    "server", "cpu", "memory", "disk", "nic", "hba", "gpu", "psu", "switch", "optic", "cable"
]
"""Kinds of parts that may be kept spare."""


class Licence(Written):
    """A licence or a subscription."""

    item: Line = Field(min_length=1, title="Licence", description="What it is called.")
    per: Per = Field("host", title="Counted by", description="What licences are counted by.")
    groups: tuple[Name, ...] = Field(
        (), title="Host groups", description="Host groups that need it. Not said: all."
    )
    covers: Positive = Field(1, description="How many of these one licence covers.")
    yearly: bool = Field(
        default=True, title="Paid each year", description="Paid each year; otherwise once."
    )


class Purchase(Written):
    """Years to plan for, support, spare parts and licences. What is not said is not bought."""

    years: int = Field(
        3,
        ge=1,
        le=10,
        title="Years planned",
        description="Years that the plan and its costs cover.",
    )
    support_years: int | None = Field(
        None,
        ge=1,
        le=10,
        title="Years of support",
        description="Years of support that each machine is bought with.",
    )
    spares_percent: dict[Spared, Share] = Field(
        default_factory=dict,
        title="Spare parts (%)",
        description="Kind of part → spare ones in percent of those in use, rounded up.",
    )
    licences: tuple[Licence, ...] = ()
