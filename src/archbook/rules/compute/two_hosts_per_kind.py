"""Two compute hosts of each kind."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetCount
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

LEAST = 2


@rule(
    "compute.two-hosts-per-kind",
    severity=Severity.WARNING,
    cites=Citation("anuket-openstack-ra", "Compute Nodes: minimum for each profile"),
    applies=lambda blueprint: bool(blueprint.with_role("compute")),
)
def two_hosts_per_kind(blueprint: Blueprint) -> Iterator[Hit]:
    """Each aggregate and each kind of compute hardware has two hosts or more.

    Why:
        Instances that need an aggregate's hosts, as those with GPUs, have nowhere to go when the
        only such host is lost or has to be patched.
    How:
        Compute hosts are counted by region, hardware profile and aggregate; one is found.
    Cure:
        Grow the group to two hosts.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: gpu, roles: [compute], count: 1, aggregate: gpu}

    Passes:
        {}
    """
    kinds: dict[tuple[object, ...], list[str]] = {}
    for cohort in blueprint.with_role("compute"):
        kind = (cohort.regions, cohort.group.hardware, cohort.group.aggregate)
        kinds.setdefault(kind, []).extend([cohort.name] * min(LEAST, len(cohort)))
    for groups in kinds.values():
        if len(groups) < LEAST:
            yield Hit(
                f"group/{groups[0]}",
                Message(
                    "group {group} is the only compute host of its kind: its instances have "
                    "nowhere to go when it is lost; use {least} at least",
                    {"group": groups[0], "least": LEAST},
                ),
                {"hosts": 1, "needed": LEAST},
                ((SetCount(group=groups[0], count=LEAST),),),
            )
