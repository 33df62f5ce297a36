"""compute.spare-for-loss."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "compute.spare-for-loss"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"workload": None}


def test_a_host_takes_fifteen_by_memory(found: Callable[..., list[Hit]]) -> None:
    """256 GiB - 512 MiB leave room for 15 x 16 GiB; 64 threads x 4 / 4 would take 64."""
    (hit,) = found(RULE, **FAILS)
    assert hit.evidence == {"instances": 90, "without_room": 15}
    assert hit.candidates == ((SetCount(group="cmp", count=7),),)


def test_without_a_requirement_all_hosts_count(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"requirements": {}})) == []


def test_a_rack_takes_more_away_than_a_host(found: Callable[..., list[Hit]]) -> None:
    asked = FAILS | {"requirements": {"workload_survives": "rack"}}
    (hit,) = found(RULE, **asked)
    assert hit.evidence == {"instances": 90, "without_room": 30}
    assert "after the loss of r1" in str(hit.message)
    assert hit.candidates == ((SetCount(group="cmp", count=9),),)


def test_older_releases_lend_half_as_much_memory_again(
    found: Callable[..., list[Hit]],
) -> None:
    """1.5 x 255.5 GiB take 23 instances a host, so five hosts carry 90."""
    assert found(RULE, **FAILS, release="zed") == []


def test_unknown_hardware_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, workload=FAILS["workload"])
    assert hit.severity is Severity.INFO
    assert "groups cmp" in str(hit.message)


def test_a_rack_that_is_asked_for_must_be_said(found: Callable[..., list[Hit]]) -> None:
    asked = {"requirements": {"workload_survives": "rack"}, "racks": None}
    (hit,) = found(RULE, **(SOUND | asked))
    assert "does not say in which rack 7 compute hosts stand" in str(hit.message)
    assert hit.severity is None


def test_so_must_a_room(found: Callable[..., list[Hit]]) -> None:
    asked = {"requirements": {"workload_survives": "room"}}
    (hit,) = found(RULE, **(SOUND | asked))
    assert hit.evidence == {"hosts_without_domain": 7}


def test_an_aggregate_that_no_host_has(found: Callable[..., list[Hit]]) -> None:
    workload = [{"vcpus": 1, "ram_gib": 1, "instances": 5, "aggregate": "gpu"}]
    (hit,) = found(RULE, workload=workload)
    assert hit.subject == "cloud"
    assert "5 of 5 instances do not fit" in str(hit.message)


def test_an_aggregate_carries_its_own_instances(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "cmp", "roles": ["compute"], "count": 6, "hardware": "std"},
        {
            "name": "gpu",
            "roles": ["compute"],
            "count": 1,
            "hardware": "std",
            "aggregate": "gpu",
        },
    ]
    workload = [{"vcpus": 4, "ram_gib": 16, "instances": 16, "aggregate": "gpu"}]
    changes = {"hardware": FAILS["hardware"], "host_groups": groups, "workload": workload}
    (hit,) = found(RULE, **changes)
    assert hit.subject == "group/gpu"
    assert hit.evidence == {"instances": 16, "without_room": 1}
