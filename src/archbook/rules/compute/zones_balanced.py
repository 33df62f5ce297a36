"""Like numbers of hosts in each zone."""

from collections import Counter
from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.site import Region
from archbook.rules.api import rule

ROLES = ("control", "network", "compute", "ceph_osd")
REMAINDER = 1
"""Hosts by which zones always may differ: not every number is a multiple of the zones."""

SHARE = 0.1
"""Share of the fullest zone by which zones may differ where nobody counts exactly."""


@rule(
    "compute.zones-balanced",
    severity=Severity.WARNING,
    cites=(Citation("sunbeam-checks", "ZoneBalanceCheck"), Citation("juju-lint", "check_azs")),
    applies=lambda blueprint: any(len(one.zones) > 1 for one in blueprint.design.regions),
    inferred=True,
)
def zones_balanced(blueprint: Blueprint) -> Iterator[Hit]:
    """The availability zones of a region have like numbers of hosts of each role.

    Why:
        When a zone is lost, the others take over. A zone that has most of the hosts cannot be
        replaced, and one with few has no room for what comes from the others.
    How:
        Hosts of each of the roles control, network, compute and ceph_osd in each zone of a
        region. Racks at a remote site do not count: what stands there serves that site. Sunbeam
        refuses unequal numbers, so any difference is a warning with it. With other deployers the
        fullest and the emptiest zone may differ by one host, or by a tenth of the fullest; more
        is an info.
    Cure:
        Spread the groups evenly over the racks of all zones.

    Fails:
        regions:
          - {name: one, zones: {a: [r1], b: [r2], c: [r3]}}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, racks: {r1: 3, r2: 2, r3: 1}}

    Passes:
        regions:
          - {name: one, zones: {a: [r1], b: [r2], c: [r3]}}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 7, racks: {r1: 3, r2: 2, r3: 2}}
    """
    enforced = blueprint.design.deployer == "sunbeam"
    for region in blueprint.design.regions:
        for role in ROLES:
            counts = _counts(blueprint, region, role)
            if counts and _uneven(counts, enforced=enforced):
                yield _hit(blueprint, region, role, counts, enforced=enforced)


def _uneven(counts: Counter[str], *, enforced: bool) -> bool:
    fullest = max(counts.values())
    allowed = 0 if enforced else max(REMAINDER, fullest * SHARE)
    return fullest - min(counts.values()) > allowed


def _counts(blueprint: Blueprint, region: Region, role: str) -> Counter[str]:
    """Return zone → hosts of *role*; empty when the region has none."""
    racks = blueprint.design.racks
    zone_of = {
        rack: zone
        for zone, inside in region.zones.items()
        for rack in inside
        if racks[rack].site is None
    }
    counts: Counter[str] = Counter()
    for cohort in blueprint.with_role(role):
        for rack, hosts in cohort.racks:
            if rack in zone_of:
                counts[zone_of[rack]] += hosts
    if counts:
        counts.update(dict.fromkeys(zone_of.values(), 0))
    return counts


def _hit(
    blueprint: Blueprint, region: Region, role: str, counts: Counter[str], *, enforced: bool
) -> Hit:
    groups = (cohort for cohort in blueprint.with_role(role) if region.name in cohort.regions)
    return Hit(
        f"group/{max(groups, key=len).name}",
        Message(
            "the availability zones of region {region} have unlike numbers of {role} hosts "
            "({counts}): spread them evenly",
            {
                "region": region.name,
                "role": Message(role.replace("_", " ")),
                "counts": tuple(f"{zone}: {hosts}" for zone, hosts in counts.items()),
            },
        ),
        {"most": max(counts.values()), "fewest": min(counts.values())},
        severity=None if enforced else Severity.INFO,
    )
