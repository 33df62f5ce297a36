"""L3 agents of a highly available router."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.settings import setting
from archbook.rules.api import rule

SETTING = "neutron-max-l3-agents-per-router"
NEEDED = 2
ALL_AGENTS = 0
"""Value by which Neutron puts a router on every agent."""


@rule(
    "network.l3-agents-per-router",
    severity=Severity.WARNING,
    cites=Citation("neutron-conf-l3-ha", "max_l3_agents_per_router"),
    applies=lambda blueprint: bool(blueprint.instances("neutron-l3-agent")),
)
def l3_agents_per_router(blueprint: Blueprint) -> Iterator[Hit]:
    """A highly available router stands on two L3 agents or more.

    Why:
        The agents of a router agree by VRRP on which of them is active. A router that may stand
        on one agent has nobody to take over: its networks are cut off when that host is lost.
    How:
        The setting neutron-max-l3-agents-per-router is 2 or more, or 0 for all agents. Neutron
        takes 3 by default.
    Cure:
        Go back to the default.

    Fails:
        options: {network_backend: openvswitch, block_backend: ceph, image_backend: ceph}
        settings: {neutron-max-l3-agents-per-router: 1}

    Passes:
        options: {network_backend: openvswitch, block_backend: ceph, image_backend: ceph}
        settings: {neutron-max-l3-agents-per-router: 2}
    """
    value = setting(blueprint, SETTING).value
    if value < NEEDED and value != ALL_AGENTS:
        yield Hit(
            "service/neutron",
            Message(
                "a router stands on {value} L3 agent at most: nothing takes over when its host "
                "is lost; {needed} are needed",
                {"value": f"{value:g}", "needed": NEEDED},
            ),
            {"agents_per_router": value, "needed": NEEDED},
            ((SetSetting(setting=SETTING, value=None),),),
        )
