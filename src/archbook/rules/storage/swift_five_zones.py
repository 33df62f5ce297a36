"""Five Swift zones."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetCount
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

RECOMMENDED = 5


@rule(
    "storage.swift-five-zones",
    severity=Severity.INFO,
    cites=Citation("swift-deployment-guide", "Preparing the ring"),
    applies=lambda blueprint: (
        blueprint.has("swift") and bool(blueprint.with_role("object_storage"))
    ),
)
def swift_five_zones(blueprint: Blueprint) -> Iterator[Hit]:
    """Swift has five zones, so that a lost one can be rebuilt in others.

    Why:
        With three replicas in three zones, the replicas of a lost zone can only go where another
        replica is already. Swift's deployment guide recommends five zones.
    How:
        Zones are `zones` of the swift back end; without it each host counts as a zone.
    Cure:
        Add object storage hosts, and zones.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, swift]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 3}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, swift]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 5}
    """
    cohorts = blueprint.with_role("object_storage")
    hosts = sum(map(len, cohorts))
    stated = [b.zones for b in blueprint.design.storage if b.kind == "swift" and b.zones]
    zones = min(stated, default=hosts)
    if zones < RECOMMENDED:
        growth = SetCount(group=cohorts[0].name, count=len(cohorts[0]) + RECOMMENDED - zones)
        yield Hit(
            "service/swift",
            Message(
                "Swift has few zones ({zones}): {recommended} are recommended, so that what a "
                "lost one held can be rebuilt",
                {"zones": zones, "recommended": RECOMMENDED},
            ),
            {"zones": zones, "recommended": RECOMMENDED},
            () if stated else ((growth,),),
        )
