"""compute.sriov-ready."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption, SetPhysicalNetwork
from archbook.model.finding import Hit
from archbook.model.network import PhysicalNetwork
from archbook.workspace.examples import examples

RULE = "compute.sriov-ready"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"workload": [{"vcpus": 2, "ram_gib": 4, "instances": 10}]}


def test_the_feature_is_added_to_those_that_are_there(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS, options={"features": ["bgp"]})
    assert hit.subject == "service/neutron"
    assert hit.evidence == {"features": "bgp"}
    assert hit.candidates == ((SetOption(option="features", value=("bgp", "sriov")),),)


def test_hosts_must_be_wired_where_wires_are_stated(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **SOUND, physnets=[{"name": "fast", "groups": ["net"]}])
    assert hit.subject == "group/cmp"
    assert hit.evidence == {"physical_networks": 1}
    wired = PhysicalNetwork(name="fast", groups=("net", "cmp"))
    assert hit.candidates == ((SetPhysicalNetwork(physnet=wired),),)
    assert found(RULE, **SOUND, physnets=[{"name": "fast", "groups": ["cmp"]}]) == []


def test_only_hosts_of_these_instances_are_meant(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 3},
        {"name": "vnf", "roles": ["compute"], "count": 3, "aggregate": "fast"},
    ]
    workload = [
        {"vcpus": 2, "ram_gib": 4, "instances": 1},
        {"vcpus": 2, "ram_gib": 4, "instances": 1, "sriov": True, "aggregate": "fast"},
    ]
    changes = SOUND | {"host_groups": groups, "workload": workload}
    physnets = [{"name": "out", "groups": ["net"]}, {"name": "fast", "groups": ["vnf"]}]
    assert found(RULE, **changes, physnets=physnets) == []
    (hit,) = found(RULE, **changes, physnets=physnets[:1])
    assert hit.subject == "group/vnf"


def test_other_instances_on_the_same_hosts_do_not_hide_it(
    found: Callable[..., list[Hit]],
) -> None:
    workload = [*SOUND["workload"], {"vcpus": 1, "ram_gib": 1, "instances": 1}]
    changes = SOUND | {"workload": workload}
    assert len(found(RULE, **changes, physnets=[{"name": "fast", "groups": ["net"]}])) == 1
