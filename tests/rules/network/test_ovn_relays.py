"""network.ovn-relays."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.ovn-relays"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"options": {"network_backend": "openvswitch"}}


def test_says_how_many_and_chooses_the_feature(found: Callable[..., list[Hit]]) -> None:
    groups = [one | {"count": 98} if one["name"] == "cmp" else one for one in FAILS["host_groups"]]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "service/ovn"
    assert hit.evidence == {"hosts": 101, "per_relay": 50, "relays": 3}
    assert hit.candidates == ((SetOption(option="features", value=("ovn-relay",)),),)
    assert "101 hosts of a region" in str(hit.message)


def test_other_features_stay(found: Callable[..., list[Hit]]) -> None:
    options = {"network_backend": "ovn", "features": "sriov"}
    (hit,) = found(RULE, **FAILS, options=options)
    assert hit.candidates == ((SetOption(option="features", value=("sriov", "ovn-relay")),),)


def test_relays_are_enough(found: Callable[..., list[Hit]]) -> None:
    options = {"network_backend": "ovn", "features": "ovn-relay"}
    assert found(RULE, **FAILS, options=options) == []
    assert found(RULE, **FAILS, deployer="kolla-ansible") == []


def test_each_region_has_a_database_of_its_own(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": f"{name}-{rack}", "roles": [role], "count": count, "racks": [rack]}
        for name, role, count in (("ctl", "control", 3), ("cmp", "compute", 30))
        for rack in ("r1", "r2")
    ]
    regions = [{"name": "x", "zones": {"z": ["r1"]}}, {"name": "y", "zones": {"z": ["r2"]}}]
    assert found(RULE, host_groups=groups, regions=regions) == []
    assert len(found(RULE, host_groups=groups)) == 1
