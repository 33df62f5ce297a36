"""VLANs of provider networks."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import PhysicalNetwork, ProviderNetwork
from archbook.rules.api import rule

_SHARED = frozenset({"external", "provisioning"})
"""Traffic of hosts that instances or bare metal machines take part in."""


def _tagged(physnet: PhysicalNetwork) -> Iterator[tuple[int, ProviderNetwork]]:
    by_name = sorted(physnet.networks, key=lambda network: network.name)
    return ((network.vlan, network) for network in by_name if network.vlan)


@rule(
    "network.provider-vlans",
    severity=Severity.ERROR,
    cites=(
        Citation("arch-design-networking-concepts", "Networking concepts: VLANs"),
        Citation("security-guide-domains", "Security domains"),
    ),
    applies=lambda blueprint: any(any(_tagged(one)) for one in blueprint.design.physnets),
    inferred=True,
)
def provider_vlans(blueprint: Blueprint) -> Iterator[Hit]:
    """Each provider network has a VLAN to itself, apart from those of the hosts.

    Why:
        Neutron makes one network for each VLAN of a physical network and refuses the second.
        A provider network with the VLAN of a network between hosts is worse: instances stand in
        the network of the control plane, with no router or firewall between.
    How:
        VLAN numbers of the provider networks of one physical network must be distinct, and none
        may be that of a network that hosts work over and that reaches over the racks. Hosts may
        share one that carries external or provisioning only, or no traffic of theirs, as the
        network over which Octavia manages its amphorae.
    Cure:
        Give the provider network another VLAN number.

    Fails:
        physnets:
          - name: physnet1
            networks: [{name: ext, external: true, vlan: 100}, {name: lab, vlan: 100}]

    Passes:
        physnets:
          - name: physnet1
            networks: [{name: ext, external: true, vlan: 100}, {name: lab, vlan: 101}]
    """
    between_hosts = {
        network.vlan: network.name
        for network in blueprint.design.networks
        if network.spans != "rack" and not _SHARED.issuperset(network.carries)
    }
    for physnet in blueprint.design.physnets:
        taken: dict[int, str] = {}
        for vlan, network in _tagged(physnet):
            words: dict[str, Value] = {"network": network.name, "vlan": vlan}
            if vlan in between_hosts:
                other = between_hosts[vlan]
                text = Message(
                    "provider network {network} has VLAN {vlan} of network {other} between "
                    "hosts: instances would stand in it",
                    words | {"other": other},
                )
                yield Hit(f"network/{network.name}", text, {"vlan": vlan})
            elif vlan in taken:
                text = Message(
                    "provider networks {other} and {network} share VLAN {vlan} of one physical "
                    "network: Neutron makes one network of each VLAN",
                    words | {"other": taken[vlan]},
                )
                yield Hit(f"network/{network.name}", text, {"vlan": vlan})
            taken.setdefault(vlan, network.name)
