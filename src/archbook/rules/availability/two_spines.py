"""Spine switches."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetFabric
from archbook.model.fabric import Fabric
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

NEEDED = 2


def _applies(blueprint: Blueprint) -> bool:
    """One rack needs no spine."""
    return blueprint.design.fabric is not None and len(blueprint.design.racks) > 1


@rule(
    "availability.two-spines",
    severity=Severity.ERROR,
    cites=(
        Citation("ha-guide-concepts", "Key concepts: single point of failure"),
        Citation("arch-design-requirements-ha", "High availability requirements"),
    ),
    applies=_applies,
    inferred=True,
)
def two_spines(blueprint: Blueprint) -> Iterator[Hit]:
    """Racks reach each other by two spine switches or more.

    Why:
        With a single spine all racks lose each other when it fails or is upgraded: no cluster has
        a majority left, and no replica can be written. The bonds and leaf pairs below are of no
        help then.
    How:
        `spines` of the fabric, where the design has more than one rack; one is found. That a path
        which must not be single is counted at the spines too is our conclusion.
    Cure:
        Plan two spines, and uplinks from each leaf to both.

    Fails:
        fabric: {spines: 1, uplinks_per_leaf: 1}

    Passes:
        fabric: {spines: 2, uplinks_per_leaf: 2}
    """
    fabric = blueprint.design.fabric
    if fabric is not None and fabric.spines < NEEDED:
        racks = len(blueprint.design.racks)
        yield Hit(
            "cloud",
            Message(
                "{racks} racks reach each other by one spine switch: when it fails each is alone; "
                "{needed} are needed",
                {"racks": racks, "needed": NEEDED},
            ),
            {"spines": fabric.spines, "needed": NEEDED, "racks": racks},
            ((SetFabric(fabric=_with_two(fabric)),),),
        )


def _with_two(fabric: Fabric) -> Fabric:
    """Return the fabric with two spines, and an even number of uplinks where it is known."""
    uplinks = fabric.uplinks_per_leaf
    even = uplinks + uplinks % NEEDED if uplinks else None
    return fabric.model_copy(update={"spines": NEEDED, "uplinks_per_leaf": even})
