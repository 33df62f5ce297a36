"""services.octavia-network."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.octavia-network"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {**FAILS, "deployer": "openstack-ansible"}


@pytest.mark.parametrize("deployer", ["kolla-ansible", "kayobe"])
def test_ovn_has_no_port_for_it(found: Callable[..., list[Hit]], deployer: str) -> None:
    (hit,) = found(RULE, **{**FAILS, "deployer": deployer})
    assert hit.subject == "service/octavia"
    assert "not with ovn" in str(hit.message)
    assert hit.evidence == {"network_backend": "ovn", "supported": "openvswitch"}
    assert hit.candidates == ((SetOption(option="octavia_network", value="provider"),),)


def test_open_vswitch_and_provider_networks_are_fine(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **SOUND) == []
    assert found(RULE, **{**FAILS, "options": {"network_backend": "ovn"}}) == []


def test_needs_octavia_with_amphora(blueprint: Callable[..., Blueprint]) -> None:
    applies = rule_called(RULE).applies
    assert applies(blueprint(**FAILS))
    assert not applies(blueprint(deployer="kolla-ansible"))
    options = {**FAILS["options"], "octavia_driver": "ovn"}
    assert not applies(blueprint(**{**FAILS, "options": options}))
