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


def _one_group(**more: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    group = {"name": "cmp", "roles": ["compute"], "count": 6, "hardware": "std"}
    return {"hardware": FAILS["hardware"], "host_groups": [group | more]}


def _pinned(instances: int) -> list[dict[str, Any]]:
    pinned = {"vcpus": 32, "ram_gib": 16, "cpu_policy": "dedicated"}
    return [pinned | {"instances": instances}]


def test_hosts_that_are_kept_spare_carry_nothing(found: Callable[..., list[Hit]]) -> None:
    """Fifteen on each of five hosts; the sixth waits for a loss."""
    (hit,) = found(RULE, **_one_group(spare=1), workload=FAILS["workload"])
    assert hit.evidence == {"instances": 90, "without_room": 15}
    assert "compute hosts of cmp that are not kept spare" in str(hit.message)
    assert hit.candidates == ((SetCount(group="cmp", count=7),),)


def test_a_spare_host_takes_over_after_a_loss(found: Callable[..., list[Hit]]) -> None:
    workload = [FAILS["workload"][0] | {"instances": 75}]
    asked = {"requirements": {"workload_survives": "host"}}
    assert found(RULE, **_one_group(spare=1), workload=workload, **asked) == []


def test_more_spare_than_there_are_is_no_negative_room(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **_one_group(spare=8), workload=FAILS["workload"])
    assert hit.evidence == {"instances": 90, "without_room": 90}


def test_a_pinned_vcpu_takes_a_thread(found: Callable[..., list[Hit]]) -> None:
    """Two of 32 vCPUs on 64 threads, although the ratio is 4."""
    assert found(RULE, **_one_group(), workload=_pinned(12)) == []
    (hit,) = found(RULE, **_one_group(), workload=_pinned(13))
    assert hit.candidates == ((SetCount(group="cmp", count=7),),)
