"""How many availability zones."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

_TWO = 2


@rule(
    "compute.zones-not-two",
    severity=Severity.INFO,
    cites=(Citation("sunbeam-checks", "Zones"), Citation("juju-lint", "Availability zones")),
    applies=lambda blueprint: bool(blueprint.design.regions),
)
def zones_not_two(blueprint: Blueprint) -> Iterator[Hit]:
    """A region has one availability zone, or three and more.

    Why:
        With two zones the one that holds the majority of a cluster is a single point of failure
        again, unless the third member stands at a third place.
    How:
        A region with exactly two zones. An info: two zones for workload are sound when the
        quorum has a third site.
    Cure:
        Add a third zone, or place one member of each quorum cluster outside the two.

    Fails:
        regions:
          - {name: one, zones: {a: [r1], b: [r2, r3]}}

    Passes:
        regions:
          - {name: one, zones: {a: [r1], b: [r2], c: [r3]}}
    """
    two = tuple(r.name for r in blueprint.design.regions if len(r.zones) == _TWO)
    if two:
        yield Hit(
            "cloud",
            Message(
                "two availability zones in region {regions}: a quorum outlives the loss of one of "
                "them only with members at a third place",
                {"regions": two},
            ),
            {"zones": _TWO},
        )
