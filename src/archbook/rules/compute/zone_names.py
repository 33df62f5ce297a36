"""Names of availability zones."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

DEFAULT_ZONE = "nova"


@rule(
    "compute.zone-names",
    severity=Severity.ERROR,
    cites=Citation("nova-availability-zones", "Availability Zones, introduction"),
    applies=lambda blueprint: bool(blueprint.design.regions) and blueprint.has("nova"),
)
def zone_names(blueprint: Blueprint) -> Iterator[Hit]:
    """No availability zone is called nova, and none has a colon in its name.

    Why:
        nova is the name of Nova's own default zone. An instance that asks for it is pinned to
        that zone for ever and cannot be migrated once its host is in another. A colon parts zone
        and host in Nova's requests.
    How:
        The names of the zones of all regions.
    Cure:
        Give the zone another name.

    Fails:
        regions:
          - {name: one, zones: {nova: [r1, r2, r3]}}

    Passes:
        regions:
          - {name: one, zones: {az1: [r1, r2, r3]}}
    """
    wrong = tuple(
        zone
        for region in blueprint.design.regions
        for zone in region.zones
        if zone == DEFAULT_ZONE or ":" in zone
    )
    if wrong:
        yield Hit(
            "cloud",
            Message(
                "availability zones may not be called so: {zones}; 'nova' is Nova's default zone "
                "and ':' parts zone and host; rename them",
                {"zones": wrong},
            ),
            {"zones": len(wrong)},
        )
