"""Instance HA and the hosts that it keeps in reserve."""

from collections.abc import Iterator

from archbook.capacity.offer import compute_cohorts
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

OPTION = "masakari_recovery"
NO_RESERVE = "auto"


def _reserving(blueprint: Blueprint) -> bool:
    return blueprint.has("masakari") and NO_RESERVE not in blueprint.option(OPTION)


@rule(
    "compute.instance-ha-reserve",
    severity=Severity.WARNING,
    cites=(
        Citation("masakari-overview", "Masakari service overview"),
        Citation("charm-guide-instance-ha", "Instance evacuation recovery methods"),
    ),
    applies=_reserving,
    inferred=True,
)
def instance_ha_reserve(blueprint: Blueprint) -> Iterator[Hit]:
    """Where instances are recovered on reserved hosts, there are reserved hosts.

    Why:
        The recovery methods reserved_host, rh_priority and auto_priority send instances to hosts
        that Masakari keeps in reserve. Where none is kept, reserved_host recovers nothing, and
        the other two have one way less than they promise.
    How:
        The option masakari_recovery is not auto. Of the compute groups of one region and
        aggregate, which are taken as one failover segment, one must have `spare` hosts.
    Cure:
        Keep hosts of the group spare, or recover by auto.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, masakari, valkey]
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          masakari_recovery: reserved_host

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, masakari, valkey]
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          masakari_recovery: reserved_host
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, spare: 1}
    """
    segments: dict[object, list[Cohort]] = {}
    for cohort in compute_cohorts(blueprint):
        segments.setdefault((cohort.regions, cohort.group.aggregate), []).append(cohort)
    for cohorts in segments.values():
        if not any(cohort.group.spare for cohort in cohorts):
            values: dict[str, Value] = {
                "method": blueprint.option(OPTION),
                "groups": tuple(cohort.name for cohort in cohorts),
            }
            yield Hit(
                f"group/{cohorts[0].name}",
                Message(
                    "Masakari recovers instances by {method}, and groups {groups} keep no host "
                    "in reserve; keep one spare at least",
                    values,
                ),
                {"spare_hosts": 0, "needed": 1},
                ((SetOption(option=OPTION, value=NO_RESERVE),),),
            )
