"""DHCP agents of a project network."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.settings import setting
from archbook.rules.api import rule
from archbook.rules.dhcp_agents import AGENT, SETTING, set_by_kolla

NEEDED = 2


@rule(
    "network.dhcp-agents-per-network",
    severity=Severity.WARNING,
    cites=(
        Citation("neutron-conf-agents", "dhcp_agents_per_network"),
        Citation("kolla-ansible-neutron", "dhcp_agents_per_network"),
    ),
    applies=lambda blueprint: blueprint.instances(AGENT) >= NEEDED,
)
def dhcp_agents_per_network(blueprint: Blueprint) -> Iterator[Hit]:
    """Two DHCP agents or more serve each project network.

    Why:
        Neutron gives a network to one DHCP agent by default, however many there are. When the
        host of that agent is lost, new instances of its networks get no address, and running
        ones lose theirs when the lease ends.
    How:
        The setting neutron-dhcp-agents-per-network is 2 or more, where at least two hosts carry
        neutron-dhcp-agent. A design that does not state it has Neutron's default of 1, which is
        an info; Kolla-Ansible sets 2 by itself. OVN answers DHCP on every host by itself.
    Cure:
        Set it to 2.

    Fails:
        options: {network_backend: openvswitch, block_backend: ceph, image_backend: ceph}
        settings: {neutron-dhcp-agents-per-network: 1}

    Passes:
        options: {network_backend: openvswitch, block_backend: ceph, image_backend: ceph}
        settings: {neutron-dhcp-agents-per-network: 2}
    """
    found = setting(blueprint, SETTING)
    if set_by_kolla(blueprint):
        return
    if found.value < NEEDED:
        agents = blueprint.instances(AGENT)
        yield Hit(
            "service/neutron",
            Message(
                "each project network is given {value} of {agents} DHCP agents, and no addresses "
                "when its host is lost; {needed} are needed",
                {"value": f"{found.value:g}", "agents": agents, "needed": NEEDED},
            ),
            {"agents_per_network": found.value, "agents": agents, "needed": NEEDED},
            ((SetSetting(setting=SETTING, value=NEEDED),),),
            Severity.INFO if found.stated == "default" else None,
        )
