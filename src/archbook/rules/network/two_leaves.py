"""Leaf switches of a rack."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetFabric
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

NEEDED = 2


@rule(
    "network.two-leaves",
    severity=Severity.ERROR,
    cites=(
        Citation("arch-design-compute-networking", "Network connectivity"),
        Citation("arch-design-networking-concepts", "Networking layer: MLAG"),
    ),
    applies=lambda blueprint: blueprint.design.fabric is not None,
)
def two_leaves(blueprint: Blueprint) -> Iterator[Hit]:
    """Each rack hangs on two leaf switches, and no more than two act as one.

    Why:
        With a single leaf the rack goes dark when the switch fails or is upgraded, however many
        ports its hosts bond. Binding switches so that one bond reaches several of them (MLAG) is
        made for pairs: a third one cannot join.
    How:
        `leaves_per_rack` of the fabric: one is an error, more than two that are bound
        (`leaves_bound`) a warning.
    Cure:
        Plan two leaves for each rack; bind more of them in pairs, or route to the hosts.

    Fails:
        fabric: {leaves_per_rack: 1}

    Passes:
        fabric: {leaves_per_rack: 2}
    """
    fabric = blueprint.design.fabric
    if fabric is None or fabric.leaves_per_rack == NEEDED:
        return
    single = fabric.leaves_per_rack == 1
    if single or fabric.leaves_bound:
        pair = fabric.model_copy(update={"leaves_per_rack": NEEDED})
        yield Hit(
            "cloud",
            Message(
                "each rack hangs on one leaf switch: its hosts lose all networks with it; "
                "{needed} are needed"
                if single
                else "{leaves} leaf switches of each rack are to act as one: bonds over switches "
                "(MLAG) reach {needed}",
                {"leaves": fabric.leaves_per_rack, "needed": NEEDED},
            ),
            {"leaves_per_rack": fabric.leaves_per_rack, "needed": NEEDED},
            ((SetFabric(fabric=pair),),),
            None if single else Severity.WARNING,
        )
