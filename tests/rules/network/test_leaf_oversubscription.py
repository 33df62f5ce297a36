"""network.leaf-oversubscription."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetFabric
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "network.leaf-oversubscription"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"fabric": {"uplinks_per_leaf": 2, "uplink_gbps": 40}}


def _changes(computes: int, gbps: float = 40, **profile: object) -> dict[str, Any]:
    """One rack of compute hosts with 50 Gbit/s each."""
    return {
        "fabric": {"uplinks_per_leaf": 2, "uplink_gbps": gbps},
        "racks": {"r1": {}, "r2": {}},
        "hardware": {"std": {"nics": [{"ports": 2, "speed_gbps": 25}]}, "other": profile},
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": 3, "racks": ["r2"], "hardware": "std"},
            {
                "name": "cmp",
                "roles": ["compute"],
                "count": computes,
                "racks": ["r1"],
                "hardware": "std",
            },
        ],
    }


def test_three_to_one_is_allowed_by_default(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **_changes(12, 50)) == []
    (hit,) = found(RULE, **_changes(13, 50))
    assert hit.subject == "rack/r1"
    assert hit.evidence == {
        "host_gbps": 650.0,
        "uplink_gbps": 200.0,
        "ratio": 3.2,
        "most": 3.0,
        "racks": 1,
    }
    assert hit.citation is not None
    assert hit.citation.source == "ipspace-oversubscription"


def test_plans_enough_uplinks_equal_to_each_spine(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **_changes(13, 50))
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetFabric)
    assert edit.fabric.uplinks_per_leaf == 4
    assert edit.fabric.uplink_gbps == 50
    (hit,) = found(RULE, **_changes(30, 50))
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetFabric)
    assert edit.fabric.uplinks_per_leaf == 6


def test_the_worst_rack_is_named_and_the_others_counted(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "rack/r1"
    assert hit.evidence is not None
    assert hit.evidence["racks"] == 3
    assert "600 Gbit/s over uplinks of 160 Gbit/s, 3.8 to 1" in str(hit.message)


def test_a_rack_at_the_limit_is_not_above_it(found: Callable[..., list[Hit]]) -> None:
    changes = _changes(13, 50)
    changes["host_groups"][0]["count"] = 12
    (hit,) = found(RULE, **changes)
    assert hit.evidence is not None
    assert hit.evidence["racks"] == 1


def test_a_rack_with_unknown_network_cards_is_not_judged(
    found: Callable[..., list[Hit]],
) -> None:
    changes = _changes(13, 50)
    changes["host_groups"].append(
        {"name": "x", "roles": ["compute"], "count": 1, "racks": ["r1"], "hardware": "other"}
    )
    assert found(RULE, **changes) == []
    changes["host_groups"][2].pop("hardware")
    assert found(RULE, **changes) == []


def test_all_ports_of_all_cards_count(found: Callable[..., list[Hit]]) -> None:
    changes = _changes(6, 50)
    changes["hardware"]["std"]["nics"] = [{"count": 2, "ports": 2, "speed_gbps": 25}]
    assert found(RULE, **changes) == []
    changes["hardware"]["std"]["nics"].append({"ports": 1, "speed_gbps": 10})
    assert len(found(RULE, **changes)) == 1


def test_slow_ports_beside_fast_ones_are_for_management(found: Callable[..., list[Hit]]) -> None:
    changes = _changes(6, 50)
    changes["hardware"]["std"]["nics"] = [
        {"count": 2, "ports": 2, "speed_gbps": 25},
        {"ports": 4, "speed_gbps": 1},
    ]
    assert found(RULE, **changes) == []


@pytest.mark.parametrize("missing", ["uplinks_per_leaf", "uplink_gbps"])
def test_uplinks_that_are_not_planned_are_not_judged(
    blueprint: Callable[..., Blueprint], missing: str
) -> None:
    changes = _changes(30)
    changes["fabric"].pop(missing)
    assert not rule_called(RULE).applies(blueprint(**changes))


def test_without_a_fabric_there_is_nothing_to_judge(
    blueprint: Callable[..., Blueprint],
) -> None:
    assert not rule_called(RULE).applies(blueprint(**_changes(30) | {"fabric": None}))
