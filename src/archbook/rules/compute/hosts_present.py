"""Compute hosts."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddGroup
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.host_group import HostGroup
from archbook.rules.api import rule

LEAST = 2


@rule(
    "compute.hosts-present",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-ansible-prechecks", "nova-cell"),
        Citation("anuket-openstack-ra", "Compute Nodes: minimum for each profile"),
    ),
    applies=lambda blueprint: blueprint.has("nova"),
)
def hosts_present(blueprint: Blueprint) -> Iterator[Hit]:
    """Nova has compute hosts, or Ironic to hand out bare metal.

    Why:
        Without a compute host there is nothing to schedule an instance on.
    How:
        Nova is in the design, no group has the role compute or runs nova-compute, and Ironic is
        not chosen.
    Cure:
        Add a group of two compute hosts, so that instances have another host to go to.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}

    Passes:
        {}
    """
    present = blueprint.with_role("compute") or blueprint.instances("nova-compute")
    if not present and not blueprint.has("ironic"):
        group = HostGroup(name=_free_name(blueprint), roles=("compute",), count=LEAST)
        yield Hit(
            "service/nova",
            Message("Nova has no compute host: no instance can run; add a group of compute hosts"),
            {"compute_hosts": 0},
            ((AddGroup(group=group),),),
        )


def _free_name(blueprint: Blueprint) -> str:
    taken = {cohort.name for cohort in blueprint.cohorts}
    return next(name for name in ("compute", "cmp", "compute-new") if name not in taken)
