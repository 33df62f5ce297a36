"""Hosts that carry several things, and what these need together."""

from collections.abc import Iterator

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.hardware import HardwareProfile
from archbook.rules.api import rule
from archbook.rules.asks import Ask, Need
from archbook.rules.host_load import asked, together

_TEXTS = {
    "cores": mark(
        "{what} on one host of group {group} need {needed} cores together, and it has {has}"
    ),
    "ram_gib": mark(
        "{what} on one host of group {group} need {needed} GiB together, and it has {has}"
    ),
}
_LOOKED_AT: tuple[Need, ...] = ("cores", "ram_gib")

_FOUND_ELSEWHERE = {"control", "opensearch"}
"""What the rules on controllers add up themselves."""


@rule(
    "hardware.host-carries-all",
    severity=Severity.INFO,
    cites=(
        Citation("ceph-hardware", "Minimum hardware recommendations"),
        Citation("scs-hardware-plan", "Sizing: Control Nodes"),
    ),
    applies=lambda blueprint: any(
        blueprint.design.profile_of(cohort.group) for cohort in blueprint.cohorts
    ),
    inferred=True,
    thresholds=("control-cores", "control-memory", "ceph-osd-cores", "ceph-osd-memory"),
)
def host_carries_all(blueprint: Blueprint) -> Iterator[Hit]:
    """A host has the cores and the memory of all that stands on it together.

    Why:
        Each service alone fits on the machine, and each of their guides is right. They meet when
        a cluster recovers and the database is busy at once, and the kernel ends one of them.
    How:
        The greatest of what sources say of a whole host (a controller, a Ceph monitor), and on top
        of it what they say of what is added to one (each OSD, OpenSearch, a metadata server, a
        member of etcd or RabbitMQ elsewhere than on a controller), against cores and memory of the
        hardware profile. That these add up is our conclusion. Only where each thing alone fits:
        else other rules find it; so they do on compute hosts. Nothing is said while something is
        unknown.
    Cure:
        Add memory or cores, or give one of them hosts of its own.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd: {ram_gib: 96, cores: 32, disks: [{count: 10, size_gb: 4000}]}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000}]}
    """
    for cohort in blueprint.cohorts:
        profile = blueprint.design.profile_of(cohort.group)
        if profile is None or "compute" in cohort.group.roles:
            continue
        found = asked(blueprint, cohort)
        for need in _LOOKED_AT:
            yield from _short(cohort, profile, [ask for ask in found if ask.need == need], need)


def _short(
    cohort: Cohort, profile: HardwareProfile, found: list[Ask], need: Need
) -> Iterator[Hit]:
    has = profile.cores if need == "cores" else profile.ram_gib
    each = [ask.quantity.value for ask in found]
    known = [value for value in each if value is not None]
    names = tuple(ask.what for ask in found)
    if has is None or len(known) < len(each) or set(names) <= _FOUND_ELSEWHERE:
        return
    needed = together(found).value or 0
    if needed > has and max(known) <= has:
        values: dict[str, Value] = {
            "what": names,
            "group": cohort.name,
            "needed": needed,
            "has": has,
        }
        evidence = dict(zip(names, known, strict=True))
        yield Hit(f"group/{cohort.name}", Message(_TEXTS[need], values), {"has": has, **evidence})
