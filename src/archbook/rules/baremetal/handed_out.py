"""Bare metal machines have somebody who hands them out."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule

ROLE = "bare_metal"


@rule(
    "baremetal.handed-out",
    severity=Severity.WARNING,
    cites=Citation("ironic-docs", "Bare Metal Service Overview"),
    applies=lambda blueprint: bool(blueprint.with_role(ROLE)),
)
def handed_out(blueprint: Blueprint) -> Iterator[Hit]:
    """Machines that users are to be given whole are in the care of Ironic.

    Why:
        Hosts with the role bare_metal run nothing of the cloud. Ironic installs them for a user
        and wipes them afterwards; without it they stand there and nobody can ask for one.
    How:
        A group has the role bare_metal, and the service ironic is not in the design.
    Cure:
        Add Ironic, or give the hosts another role.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: bm, roles: [bare_metal], count: 6}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: bm, roles: [bare_metal], count: 6}
    """
    groups = blueprint.with_role(ROLE)
    if not blueprint.has("ironic"):
        yield Hit(
            "service/ironic",
            Message(
                "{machines} machines of {groups} are to be handed out whole, and Ironic, which "
                "does so, is not in the design",
                {
                    "machines": sum(map(len, groups)),
                    "groups": tuple(cohort.name for cohort in groups),
                },
            ),
            {"machines": sum(map(len, groups))},
            (adding(blueprint, "ironic"),),
        )
