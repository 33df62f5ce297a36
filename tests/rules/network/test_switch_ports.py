"""network.switch-ports."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from archbook.catalog.library import with_folder
from archbook.model.design import Design
from archbook.model.finding import Hit
from archbook.plan import plan
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "network.switch-ports"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"fabric": {"uplinks_per_leaf": 2}}


LEAF, SPINE = "dell-powerswitch-s5248f-on", "dell-powerswitch-s5232f-on"
"""56 and 34 ports that carry data."""


def _leaf(hosts: int, **fabric: object) -> dict[str, Any]:
    """One rack of hosts with four ports each."""
    return {
        "fabric": {"leaf": LEAF} | fabric,
        "racks": {"r1": {}},
        "hardware": {"std": {"nics": [{"ports": 4, "speed_gbps": 25}]}, "bare": {}},
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": hosts, "hardware": "std"},
        ],
    }


def _spine(racks: int, **fabric: object) -> dict[str, Any]:
    return {
        "fabric": {"spine": SPINE, "uplinks_per_leaf": 2} | fabric,
        "racks": {f"r{number}": {} for number in range(racks)},
    }


def test_says_what_a_leaf_takes(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "rack/r1"
    assert hit.evidence == {"host_ports": 56, "uplinks": 4, "ports": 56}
    assert "56 ports of hosts and 4 uplinks, and dell-powerswitch-s5248f-on" in str(hit.message)


def test_two_leaves_share_the_hosts_of_a_rack(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **_leaf(28)) == []
    (hit,) = found(RULE, **_leaf(29))
    assert hit.evidence == {"host_ports": 58, "uplinks": 0, "ports": 56}
    assert found(RULE, **_leaf(27, uplinks_per_leaf=2)) == []
    assert len(found(RULE, **_leaf(27, uplinks_per_leaf=3))) == 1
    assert len(found(RULE, **_leaf(15, leaves_per_rack=1))) == 1
    assert found(RULE, **_leaf(42, leaves_per_rack=3)) == []
    assert len(found(RULE, **_leaf(43, leaves_per_rack=3))) == 1


def test_the_fullest_rack_is_named(found: Callable[..., list[Hit]]) -> None:
    changes = _leaf(29)
    other = changes["host_groups"][0] | {"name": "cmp", "roles": ["compute"], "racks": ["r2"]}
    changes["host_groups"][0]["racks"] = ["r1"]
    changes |= {"racks": {"r1": {}, "r2": {}}}
    changes["host_groups"].append(other | {"count": 40})
    (hit,) = found(RULE, **changes)
    assert hit.subject == "rack/r2"


def test_unknown_network_cards_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    changes = _leaf(29)
    changes["host_groups"].append(
        {"name": "cmp", "roles": ["compute"], "count": 1, "hardware": "bare"}
    )
    assert found(RULE, **changes) == []


def test_a_spine_joins_every_leaf(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **_spine(17)) == []
    (hit,) = found(RULE, **_spine(18))
    assert hit.subject == "cloud"
    assert hit.evidence == {"leaves": 36, "needed": 36, "ports": 34}
    assert "joins 36 leaf switches by 36 ports" in str(hit.message)


def test_more_spines_share_the_uplinks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **_spine(18, spines=4)) == []
    assert found(RULE, **_spine(17, uplinks_per_leaf=6, spines=6)) == []
    assert len(found(RULE, **_spine(18, uplinks_per_leaf=6, spines=6))) == 1
    assert len(found(RULE, **_spine(35, leaves_per_rack=1, uplinks_per_leaf=1, spines=1))) == 1
    assert found(RULE, **_spine(23, leaves_per_rack=1, uplinks_per_leaf=3, spines=2)) != []


def test_each_region_has_a_fabric_of_its_own(found: Callable[..., list[Hit]]) -> None:
    racks = [f"r{number}" for number in range(18)]
    changes = _spine(18) | {
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": 3, "racks": racks[:3]},
        ],
    }
    regions = [
        {"name": "x", "zones": {"a": racks[:9]}},
        {"name": "y", "zones": {"b": racks[9:]}},
    ]
    assert found(RULE, **changes, regions=regions) == []
    assert len(found(RULE, **changes)) == 1


def test_uplinks_that_are_not_planned_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **_spine(99, uplinks_per_leaf=None)) == []


CHASSIS = """schema: switch-type/v1
id: chassis
title: {en: Chassis}
vendor: Somebody
model: Chassis
height_u: 9
sources: {archbook: [vendor, model, height_u]}
"""


def test_ports_that_the_catalog_does_not_know_are_not_judged(
    design: Callable[..., Design], tmp_path: Path
) -> None:
    entry = tmp_path / "switch-types" / "chassis.yaml"
    entry.parent.mkdir()
    entry.write_text(CHASSIS, encoding="utf-8")

    def hits(leaf: str, spine: str) -> int:
        fabric = {"leaf": leaf, "spine": spine, "uplinks_per_leaf": 99}
        asked = design(**(_leaf(99) | {"fabric": fabric}))
        return len(list(rule_called(RULE).check(plan(asked, with_folder(tmp_path)))))

    assert hits(LEAF, SPINE) == 2
    assert hits("chassis", "chassis") == 0
