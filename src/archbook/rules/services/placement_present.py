"""Nova with Placement."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import spelled
from archbook.model.edit import AddService
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline

SINCE = "stein"


@rule(
    "services.placement-present",
    severity=Severity.ERROR,
    cites=Citation("nova-cells", "Placement"),
    applies=lambda blueprint: blueprint.has("nova") and timeline(blueprint).begun(SINCE),
)
def placement_present(blueprint: Blueprint) -> Iterator[Hit]:
    """Nova has the Placement service.

    Why:
        The scheduler asks Placement which hosts have room. Until Rocky it was a part of Nova;
        since Stein it is a project of its own, which has to be chosen and deployed.
    How:
        Since Stein, Nova is in the design and Placement is not.
    Cure:
        Add Placement.

    Fails:
        services: [keystone, glance, nova, neutron]

    Passes:
        {}
    """
    if not blueprint.has("placement"):
        yield Hit(
            "service/nova",
            Message(
                "Nova has no Placement: no instance can be scheduled; since Stein it is a service "
                "of its own, and {release} needs it",
                {"release": spelled(blueprint.release.id)},
            ),
            {"own_project_since": SINCE},
            ((AddService(service="placement"),),),
        )
