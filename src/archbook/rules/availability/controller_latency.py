"""Latency between controllers."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

MOST_MS = 2
"""Latency between controllers in milliseconds that the High Availability Guide recommends."""


@rule(
    "availability.controller-latency",
    severity=Severity.WARNING,
    cites=Citation("ha-guide-hardware", "Hardware setup"),
    applies=lambda blueprint: blueprint.design.surroundings.controller_latency_ms is not None,
)
def controller_latency(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers are 2 ms or less from each other.

    Why:
        A commit of Galera and a message of a quorum queue wait for the answer of the others. Over
        a long line every write is slow, and a short disturbance makes members lose each other.
    How:
        `surroundings: controller_latency_ms` must be 2 or less. Nothing is said while the design
        does not state it.
    Cure:
        Put the controllers of a region into one site, or make a region of each site.

    Fails:
        surroundings: {controller_latency_ms: 2.1}

    Passes:
        surroundings: {controller_latency_ms: 2}
    """
    latency = blueprint.design.surroundings.controller_latency_ms
    if latency is not None and latency > MOST_MS:
        yield Hit(
            "cloud",
            Message(
                "controllers are {latency} ms from each other: clusters of database and message "
                "queue want {most} ms or less",
                {"latency": latency, "most": MOST_MS},
            ),
            {"latency_ms": latency, "most_ms": MOST_MS},
        )
