"""The deployment host and the controllers."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddGroup, RemoveRole
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.hosting import new_group

ROLE = "deployment"
_SERVING = ("control", "network", "compute")
"""Roles of hosts that the cloud needs to run."""


@rule(
    "availability.deployment-apart",
    severity=Severity.INFO,
    cites=(
        Citation("openstack-ansible-overview", "Overview: types of hosts"),
        Citation("kolla-ansible-inventory", "deployment"),
    ),
    applies=lambda blueprint: bool(blueprint.with_role(ROLE)),
)
def deployment_apart(blueprint: Blueprint) -> Iterator[Hit]:
    """The deployment host is none of the hosts that it deploys.

    Why:
        The deployer restarts services and hosts, and brings a lost one back. Where it stands on a
        controller it cuts off its own branch, and is lost when it is needed.
    How:
        A group with the role deployment that has control, network or compute as well.
    Cure:
        Give the deployment host a machine of its own; a small one will do.

    Fails:
        host_groups:
          - {name: ctl, roles: [control, deployment], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: dep, roles: [deployment], count: 1}
    """
    for cohort in blueprint.with_role(ROLE):
        shared = tuple(role for role in _SERVING if role in cohort.group.roles)
        if shared:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} deploy the cloud and are {roles} too: what installs "
                    "and mends the cloud should outlive it",
                    {"group": cohort.name, "roles": tuple(Message(role) for role in shared)},
                ),
                {"other_roles": len(shared)},
                ((*_new_host(blueprint, len(blueprint.with_role(ROLE))), _taken(cohort.name)),),
            )


def _taken(group: str) -> RemoveRole:
    return RemoveRole(group=group, role=ROLE)


def _new_host(blueprint: Blueprint, groups: int) -> Iterator[AddGroup]:
    """Add a deployment host where the group is the only one."""
    if groups == 1:
        yield new_group(blueprint, ROLE, blueprint.regions()[0])
