"""network.ovn-gaps."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.ovn-gaps"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"options": {"network_backend": "openvswitch"}}


def _options(*features: str, **more: object) -> dict[str, object]:
    return {**FAILS["options"], "features": list(features), **more}


def test_they_are_left_out_and_the_others_stay(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, options=_options("metering-agent", "sriov", "ndp-proxy"))
    assert hit.subject == "service/neutron"
    assert hit.evidence == {"features": 2}
    assert hit.candidates == ((SetOption(option="features", value=("sriov",)),),)
    assert "metering-agent, ndp-proxy" in str(hit.message)


def test_no_feature_left_is_the_default(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == ((SetOption(option="features", value=None),),)


@pytest.mark.parametrize("kind", ["vlan", "flat"])
def test_ports_are_not_forwarded_into_distributed_networks_without_tunnels(
    found: Callable[..., list[Hit]], kind: str
) -> None:
    def hits(routing: str, *types: str) -> list[Hit]:
        more = {"routing": routing, "project_network_types": list(types)}
        return found(RULE, options=_options("port-forwarding", **more))

    assert len(hits("distributed", "geneve", kind)) == 1
    assert hits("centralized", kind) == []
    assert hits("distributed", "geneve") == []
    assert found(RULE, options=_options("port-forwarding", routing="distributed")) == []
    assert len(found(RULE, options=_options("ndp-proxy", routing="distributed"))) == 1


def test_open_vswitch_has_them(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options=_options("ndp-proxy", network_backend="openvswitch")) == []
