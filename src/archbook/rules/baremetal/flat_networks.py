"""Project networks that bare metal machines can be on."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

OPTION = "project_network_types"

WIRED = ("flat", "vlan")
"""Types that a machine without a hypervisor can be on."""


@rule(
    "baremetal.flat-networks",
    severity=Severity.WARNING,
    cites=(
        Citation("kolla-ansible-defaults", "neutron.yml: neutron_tenant_network_types"),
        Citation("ironic-refarch", "Networking"),
    ),
    applies=lambda blueprint: blueprint.has("ironic") and bool(blueprint.option(OPTION)),
)
def flat_networks(blueprint: Blueprint) -> Iterator[Hit]:
    """With Ironic, projects can make networks that a machine can be on.

    Why:
        A bare metal machine has no agent that could put its frames into a tunnel. It is on the
        network that its switch port is on: flat, or a VLAN when Neutron drives the switch.
    How:
        Ironic is in the design and the option project_network_types is stated: flat or vlan must
        be among its values.
    Cure:
        Add flat.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          project_network_types: geneve

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          project_network_types: [geneve, flat]
    """
    types = blueprint.option(OPTION)
    if not set(types).intersection(WIRED):
        yield Hit(
            "service/ironic",
            Message(
                "projects can make networks of type {types} only: no bare metal machine can be "
                "on one; add flat",
                {"types": types},
            ),
            {"types": ", ".join(types)},
            ((SetOption(option=OPTION, value=(*types, "flat")),),),
        )
