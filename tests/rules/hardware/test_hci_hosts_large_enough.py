"""hardware.hci-hosts-large-enough."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.hci-hosts-large-enough"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def host(ram_gib: float | None, cores: int | None = 64, **settings: float) -> dict[str, Any]:
    named = {f"nova-{key.replace('_', '-')}": value for key, value in settings.items()}
    group = FAILS["host_groups"][-1] | {"settings": named}
    profile = {"cores": cores, "ram_gib": ram_gib, "disks": [{"count": 8, "size_gb": 3840}]}
    groups = [*FAILS["host_groups"][:-1], group]
    return FAILS | {"host_groups": groups, "hardware": {"big": profile}}


def test_four_fifths_of_the_memory_at_most(found: Callable[..., list[Hit]]) -> None:
    """Eight OSDs and the host keep 44 GiB, which is 80 % of 55 GiB."""
    assert found(RULE, **host(55)) == []
    (hit,) = found(RULE, **host(54.9))
    assert hit.subject == "group/hci"
    assert hit.evidence == {"ram_gib": 54.9, "kept_gib": 44, "most_share": 0.8}


def test_a_stated_reserve_counts_when_it_is_more(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(100, reserved_host_memory=80 * 1024)) == []
    (hit,) = found(RULE, **host(100, reserved_host_memory=82_990))
    assert "of which 81 GiB are kept" in str(hit.message)
    (hit,) = found(RULE, **host(100, reserved_host_memory=83_300))
    assert "of which 81.3 GiB are kept" in str(hit.message)


def test_half_a_vcpu_for_each_thread_is_left(found: Callable[..., list[Hit]]) -> None:
    """Four vCPUs for each thread: with 16 cores 2.0 are left, with 9 less than 0.5."""
    assert found(RULE, **host(512, cores=10)) == []
    (hit,) = found(RULE, **host(512, cores=9))
    assert hit.evidence == {"osds": 8, "ratio": 0.4444, "least": 0.5}
    assert "9 cores for 8 OSDs and instances: 0.44 vCPUs" in str(hit.message)


def test_a_stated_ratio_counts_when_it_is_less(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(512, cpu_allocation_ratio=0.5)) == []
    (hit,) = found(RULE, **host(512, cpu_allocation_ratio=0.49))
    assert hit.evidence is not None
    assert hit.evidence["ratio"] == 0.49


def test_memory_and_cores_are_both_found(found: Callable[..., list[Hit]]) -> None:
    assert len(found(RULE, **host(48, cores=8))) == 2


def test_what_is_unknown_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(None, cores=None)) == []
