"""network.gateway-redundancy."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.gateway-redundancy"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}


def test_one_is_an_error_and_grows_to_three(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.severity is None
    assert "single point of failure" in str(hit.message)
    assert hit.candidates == ((SetCount(group="net", count=3),),)


def test_two_are_an_info_that_recommends_three(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 2},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.severity is Severity.INFO


def test_controllers_are_the_gateways_when_there_are_no_network_hosts(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 1}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/ctl"


def test_compute_hosts_with_dvr_are_no_gateways(found: Callable[..., list[Hit]]) -> None:
    options = {"network_backend": "openvswitch", "routing": "distributed"}
    (hit,) = found(RULE, **FAILS, options=options)
    assert hit.subject == "group/net"


def test_two_groups_of_one_gateway_each(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "n1", "roles": ["network"], "count": 1},
        {"name": "n2", "roles": ["network"], "count": 1},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert "group n1 is one of two gateways" in str(hit.message)
    assert hit.candidates == ((SetCount(group="n1", count=2),),)


def test_a_region_without_gateways_is_for_another_rule(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r1"]},
        {"name": "net", "roles": ["network"], "count": 3, "racks": ["r1"]},
        {"name": "cmp", "roles": ["compute"], "count": 3, "racks": ["r2"]},
    ]
    regions = [{"name": "x", "zones": {"z": ["r1"]}}, {"name": "y", "zones": {"z": ["r2"]}}]
    assert found(RULE, host_groups=groups, regions=regions) == []
