"""How many DHCP agents serve one network."""

from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.plan.settings import setting
from archbook.rules.deployers import with_kolla

AGENT = "neutron-dhcp-agent"
SETTING = "neutron-dhcp-agents-per-network"

KOLLA_SETS = 2
"""Agents of a network when Kolla-Ansible deploys it and nothing else is said."""

_NEUTRON = Citation("neutron-conf-agents", "dhcp_agents_per_network")
_KOLLA = Citation("kolla-ansible-neutron", "dhcp_agents_per_network")


def set_by_kolla(blueprint: Blueprint) -> bool:
    """Tell whether Kolla-Ansible's value holds, because the design states none."""
    return setting(blueprint, SETTING).stated == "default" and with_kolla(blueprint)


def agents_each(blueprint: Blueprint) -> tuple[float, Citation]:
    """Return the DHCP agents that serve one network, and who says so."""
    if set_by_kolla(blueprint):
        return KOLLA_SETS, _KOLLA
    return setting(blueprint, SETTING).value, _NEUTRON
