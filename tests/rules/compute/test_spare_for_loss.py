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


def test_what_fits_on_no_host_is_the_matter_of_another_rule(
    found: Callable[..., list[Hit]],
) -> None:
    """The other 90 are still counted."""
    large = {"vcpus": 65, "ram_gib": 16, "instances": 1}
    assert found(RULE, **(FAILS | {"workload": [large]})) == []
    (hit,) = found(RULE, **(FAILS | {"workload": [*FAILS["workload"], large]}))
    assert hit.evidence == {"instances": 90, "without_room": 15}


def test_too_few_gpus_are_the_matter_of_another_rule(found: Callable[..., list[Hit]]) -> None:
    """Twelve GPUs are there; after the loss of a host ten are left."""
    hardware = {"std": {"cores": 32, "ram_gib": 256, "gpus": 2}}
    workload = [{"vcpus": 1, "ram_gib": 1, "instances": 13, "gpus": 1}]
    changes = FAILS | {"hardware": hardware, "workload": workload}
    assert found(RULE, **changes) == []
    workload[0]["instances"] = 12
    (hit,) = found(RULE, **changes)
    assert hit.evidence == {"instances": 12, "without_room": 2}
    plain = {"vcpus": 4, "ram_gib": 16, "instances": 90}
    workload[0]["instances"] = 13
    (hit,) = found(RULE, **(changes | {"workload": [*workload, plain]}))
    assert hit.evidence == {"instances": 90, "without_room": 15}


def _instances(count: int) -> list[dict[str, Any]]:
    return [FAILS["workload"][0] | {"instances": count}]


def test_a_single_instance_without_room_asks_for_a_host_more(
    found: Callable[..., list[Hit]],
) -> None:
    """Fifteen on each host: 105 on seven, so the 106th needs an eighth."""
    for count, hosts in ((91, 7), (105, 7), (106, 8)):
        (hit,) = found(RULE, **_one_group(), workload=_instances(count))
        assert hit.candidates == ((SetCount(group="cmp", count=hosts),),)
    assert found(RULE, **_one_group(), workload=_instances(90)) == []


def test_the_largest_group_grows(found: Callable[..., list[Hit]]) -> None:
    like = {"roles": ["compute"], "hardware": "std"}
    groups = [{"name": "a", "count": 2} | like, {"name": "b", "count": 4} | like]
    small_last = {"hardware": FAILS["hardware"], "host_groups": groups[::-1]}
    for changes in (small_last, small_last | {"host_groups": groups}):
        (hit,) = found(RULE, **changes, workload=_instances(106))
        assert hit.candidates == ((SetCount(group="b", count=6),),)


def test_racks_of_one_room_are_lost_together(found: Callable[..., list[Hit]]) -> None:
    racks = {"r1": {"room": "a"}, "r2": {"room": "a"}, "r3": {"room": "b"}}
    asked = {"requirements": {"workload_survives": "room"}, "racks": racks}
    assert found(RULE, **_one_group(), workload=_instances(30), **asked) == []
    (hit,) = found(RULE, **_one_group(), workload=_instances(31), **asked)
    assert hit.evidence == {"instances": 31, "without_room": 1}
    assert "after the loss of a" in str(hit.message)
