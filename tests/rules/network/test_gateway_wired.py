"""network.gateway-wired."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetPhysicalNetwork
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.gateway-wired"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


EXT = [{"name": "ext", "external": True}]
DISTRIBUTED = {"network_backend": "ovn", "routing": "distributed"}


def test_names_the_gateway_group_and_wires_it(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/physnet1"
    assert hit.severity is None
    assert hit.evidence == {"missing_groups": 1}
    assert "does not reach groups net, which route" in str(hit.message)
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetPhysicalNetwork)
    assert edit.physnet.groups == ("cmp", "net")


def test_distributed_routing_needs_the_compute_hosts_too(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **SOUND, options=DISTRIBUTED)
    assert "groups cmp" in str(hit.message)
    wired = [{"name": "physnet1", "groups": ["net", "cmp"], "networks": EXT}]
    assert found(RULE, physnets=wired, options=DISTRIBUTED) == []


def test_no_external_network_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, physnets=[{"name": "physnet1", "groups": ["cmp"]}])
    assert hit.severity is Severity.INFO
    assert hit.subject == "cloud"


def test_one_of_several_external_networks_is_enough(found: Callable[..., list[Hit]]) -> None:
    physnets = [
        {"name": "p1", "groups": ["net"], "networks": EXT},
        {"name": "p2", "groups": ["cmp"], "networks": EXT},
    ]
    (hit,) = found(RULE, physnets=physnets)
    assert hit.subject == "network/p2"
    assert hit.severity is Severity.INFO
    assert hit.evidence == {"missing_groups": 1}
    assert "does not reach groups net, which reach another one" in str(hit.message)
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetPhysicalNetwork)
    assert edit.physnet.groups == ("cmp", "net")


def test_a_group_that_none_of_them_reaches_is_said_once(found: Callable[..., list[Hit]]) -> None:
    physnets = [
        {"name": "p1", "groups": ["ctl"], "networks": EXT},
        {"name": "p2", "groups": ["cmp"], "networks": EXT},
    ]
    (hit,) = found(RULE, physnets=physnets)
    assert hit.subject == "network/p1"
    assert hit.severity is None


def test_a_physical_network_that_names_no_group_reaches_all(
    found: Callable[..., list[Hit]],
) -> None:
    assert found(RULE, physnets=[{"name": "p1", "networks": EXT}], options=DISTRIBUTED) == []
    physnets = [
        {"name": "p1", "groups": ["cmp"], "networks": EXT},
        {"name": "p2", "networks": EXT},
    ]
    (hit,) = found(RULE, physnets=physnets)
    assert (hit.subject, hit.severity) == ("network/p1", Severity.INFO)


def test_a_physical_network_without_external_ones_is_not_judged(
    found: Callable[..., list[Hit]],
) -> None:
    physnets = [*SOUND["physnets"], {"name": "p2", "groups": ["cmp"], "networks": [{"name": "x"}]}]
    assert found(RULE, physnets=physnets) == []


REGIONS: dict[str, Any] = {
    "racks": {"a1": {}, "b1": {}},
    "regions": [{"name": "a", "zones": {"za": ["a1"]}}, {"name": "b", "zones": {"zb": ["b1"]}}],
    "host_groups": [
        {"name": f"{place}-{name}", "roles": [role], "count": 3, "racks": [f"{place}1"]}
        for place in ("a", "b")
        for name, role in (("ctl", "control"), ("net", "network"), ("cmp", "compute"))
    ],
}


def test_each_region_has_an_external_network_of_its_own(found: Callable[..., list[Hit]]) -> None:
    seoul = {"name": "p1", "groups": ["a-net"], "networks": EXT}
    busan = {"name": "p2", "groups": ["b-net"], "networks": EXT}
    assert found(RULE, **REGIONS, physnets=[seoul, busan]) == []
    assert found(RULE, **REGIONS, physnets=[{"name": "p1", "networks": EXT}]) == []
    (hit,) = found(RULE, **REGIONS, physnets=[seoul])
    assert (hit.subject, hit.severity) == ("group/b-net", None)
    assert hit.evidence == {"missing_groups": 1}
    assert hit.candidates == ()
    assert "reaches region b: its groups b-net route" in str(hit.message)
    (hit,) = found(RULE, **REGIONS, physnets=[seoul, busan | {"groups": ["b-cmp"]}])
    assert hit.subject == "network/p2"
    assert hit.severity is None


def test_a_region_without_gateways_needs_no_external_network(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [one for one in REGIONS["host_groups"] if one["name"].startswith("a-")] + [
        {"name": "b-dep", "roles": ["deployment"], "count": 1, "racks": ["b1"]}
    ]
    physnets = [{"name": "p1", "groups": ["a-net"], "networks": EXT}]
    assert found(RULE, **(REGIONS | {"host_groups": groups}), physnets=physnets) == []
