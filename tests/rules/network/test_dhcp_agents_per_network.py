"""network.dhcp-agents-per-network."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetSetting
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.dhcp-agents-per-network"

FAILS, SOUND = examples(RULE)

RULE_SETTING = "neutron-dhcp-agents-per-network"

ELSEWHERE: dict[str, Any] = {}


OPTIONS = FAILS["options"]


def test_one_that_is_stated_is_a_warning_and_is_set_to_two(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.severity is None
    assert hit.subject == "service/neutron"
    assert hit.evidence == {"agents_per_network": 1.0, "agents": 3, "needed": 2}
    assert hit.candidates == ((SetSetting(setting=RULE_SETTING, value=2),),)
    assert "is given 1 of 3 DHCP agents" in str(hit.message)


def test_the_default_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, options=OPTIONS)
    assert hit.severity is Severity.INFO


def test_one_host_with_the_agent_is_for_another_rule(found: Callable[..., list[Hit]]) -> None:
    def hits(hosts: int) -> list[Hit]:
        groups = [
            {"name": "ctl", "roles": ["control"], "count": 3},
            {"name": "net", "roles": ["network"], "count": hosts},
        ]
        return found(RULE, options=OPTIONS, host_groups=groups)

    assert hits(1) == []
    assert len(hits(2)) == 1


def test_kolla_sets_two_unless_the_design_says_less(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options=OPTIONS, deployer="kolla-ansible") == []
    assert len(found(RULE, options=OPTIONS, deployer="openstack-ansible")) == 1
    assert len(found(RULE, **FAILS, deployer="kolla-ansible")) == 1
