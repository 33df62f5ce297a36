"""network.gateway-wired."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.gateway-wired"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"physnets": None}


def test_names_the_gateway_group(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "groups net" in str(hit.message)


def test_distributed_routing_needs_the_compute_hosts_too(
    found: Callable[..., list[Hit]],
) -> None:
    options = {"network_backend": "ovn", "routing": "distributed"}
    (hit,) = found(RULE, **SOUND, options=options)
    assert "groups cmp" in str(hit.message)


def test_no_external_network_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, physnets=[{"name": "physnet1", "groups": ["cmp"]}])
    assert hit.severity is Severity.INFO
