"""What is bought besides the machines, and for how long."""

from typing import Literal

from pydantic import Field

from archbook.model.written import Line, Name, Positive, Written

Per = Literal["cloud", "rack", "host", "socket", "core", "tb_raw", "tb_usable"]
"""What a licence is counted by."""

Spared = Literal[
    "server", "cpu", "memory", "disk", "nic", "hba", "gpu", "psu", "switch", "optic", "cable"
]
"""Kinds of parts that may be kept spare."""


class Licence(Written):
    """A licence or a subscription."""

    item: Line = Field(min_length=1, description="What it is called.")
    per: Per = "host"
    groups: tuple[Name, ...] = Field((), description="Host groups that need it. None: all.")
    covers: Positive = Field(1, description="How many of these one licence covers.")
    yearly: bool = Field(default=True, description="Paid each year; otherwise once.")


class Purchase(Written):
    """Years to plan for, support, spare parts and licences. What is not said is not bought."""

    years: int = Field(3, ge=1, le=10, description="Years that the plan and its costs cover.")
    support_years: int | None = Field(
        None, ge=1, le=10, description="Years of support that each machine is bought with."
    )
    spares_percent: dict[Spared, float] = Field(
        default_factory=dict,
        description="Kind of part → spare ones in percent of those in use, rounded up.",
    )
    licences: tuple[Licence, ...] = ()
