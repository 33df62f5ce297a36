"""Instance HA and what else stands on compute hosts."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

_ELSE = ("control", "ceph_osd", "network", "object_storage")


@rule(
    "placement.instance-ha-apart",
    severity=Severity.WARNING,
    cites=Citation("juju-lint", "Masakari on hyperconverged hosts"),
    applies=lambda blueprint: blueprint.has("masakari"),
)
def instance_ha_apart(blueprint: Blueprint) -> Iterator[Hit]:
    """With instance HA, compute hosts carry nothing else that fencing would take down.

    Why:
        Masakari restarts the instances of a host that seems lost after the host has been powered
        off, to be sure. What else stands on it, as Ceph OSDs or controllers, goes down with it.
    How:
        Masakari is in the design and a group with the role compute has control, network,
        ceph_osd or object_storage as well.
    Cure:
        Give the other roles hosts of their own.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, masakari]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: hci, roles: [compute, ceph_osd], count: 4}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, masakari]
    """
    for cohort in blueprint.with_role("compute"):
        shared = tuple(role for role in _ELSE if role in cohort.group.roles)
        if shared:
            words = tuple(Message(role.replace("_", " ")) for role in shared)
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "Masakari has hosts of group {group} powered off when they seem lost, and "
                    "they carry {roles} too, which go down with them",
                    {"group": cohort.name, "roles": words},
                ),
                {"other_roles": len(shared)},
            )
