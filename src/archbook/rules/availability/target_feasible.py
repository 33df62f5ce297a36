"""Availability that is asked for."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.availability import downtime_minutes
from archbook.rules.api import rule

FEASIBLE_PERCENT = 99.99
"""What the High Availability Guide calls feasible for the control plane."""


@rule(
    "availability.target-feasible",
    severity=Severity.WARNING,
    cites=Citation("ha-guide-concepts", "High availability concepts"),
    applies=lambda blueprint: blueprint.design.requirements.availability_percent is not None,
)
def target_feasible(blueprint: Blueprint) -> Iterator[Hit]:
    """The availability asked for is one that a control plane can reach.

    Why:
        A contract that promises more than can be had is broken in the first year. 99.99 % is less
        than an hour a year, upgrades included; it is meant for the APIs, not for instances.
    How:
        `requirements: availability_percent` must be 99.99 or less. Whether the design tolerates
        the losses that it names is judged by the other rules on availability.
    Cure:
        Ask for 99.99 or less, and have what needs more run in two regions.

    Fails:
        requirements: {availability_percent: 99.995}

    Passes:
        requirements: {availability_percent: 99.99}
    """
    asked = blueprint.design.requirements.availability_percent
    if asked is not None and asked > FEASIBLE_PERCENT:
        minutes = round(downtime_minutes(asked / 100), 1)
        yield Hit(
            "cloud",
            Message(
                "{asked} % are asked for, {minutes} minutes a year: {feasible} % is what a "
                "control plane reaches",
                {"asked": str(asked), "minutes": minutes, "feasible": FEASIBLE_PERCENT},
            ),
            {"asked_percent": asked, "feasible_percent": FEASIBLE_PERCENT, "minutes": minutes},
        )
