"""Uplinks of leaf switches over the spines."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetFabric
from archbook.model.fabric import Fabric
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule


def _planned(blueprint: Blueprint) -> tuple[Fabric, int] | None:
    """Return the fabric and the uplinks of a leaf; None when the design does not plan them."""
    fabric = blueprint.design.fabric
    if fabric is None or fabric.uplinks_per_leaf is None:
        return None
    return fabric, fabric.uplinks_per_leaf


@rule(
    "network.uplinks-even",
    severity=Severity.WARNING,
    cites=Citation("vmware-leaf-spine", "Oversubscription in the leaf layer"),
    applies=lambda blueprint: _planned(blueprint) is not None,
)
def uplinks_even(blueprint: Blueprint) -> Iterator[Hit]:
    """Each leaf switch has the same number of uplinks to every spine.

    Why:
        Traffic is spread over paths of equal cost. A spine with more uplinks than the others
        draws more traffic than its share, and becomes the hot spot of the fabric; one without
        any is of no use to the leaf.
    How:
        `uplinks_per_leaf` must be a multiple of `spines`.
    Cure:
        Plan as many uplinks as the next multiple of the spines.

    Fails:
        fabric: {spines: 2, uplinks_per_leaf: 3}

    Passes:
        fabric: {spines: 2, uplinks_per_leaf: 4}
    """
    planned = _planned(blueprint)
    if planned and planned[1] % planned[0].spines:
        fabric, uplinks = planned
        spines = fabric.spines
        needed = -(-uplinks // spines) * spines
        even = fabric.model_copy(update={"uplinks_per_leaf": needed})
        yield Hit(
            "cloud",
            Message(
                "each leaf switch has {uplinks} uplinks to {spines} spines: they cannot be the "
                "same to each; {needed} can",
                {"uplinks": uplinks, "spines": spines, "needed": needed},
            ),
            {"uplinks_per_leaf": uplinks, "spines": spines, "needed": needed},
            ((SetFabric(fabric=even),),),
        )
