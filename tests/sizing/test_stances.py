"""What sources say of numbers that they do not agree on."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.sizing import size

HARDWARE = {"std": {"cores": 8, "ram_gib": 64}}
GROUPS = [{"name": "cmp", "roles": ["compute"], "count": 3, "hardware": "std"}]


@pytest.mark.parametrize(("release", "ratio"), [("zed", 16), ("2023.1", 4), ("2026.1", 4)])
def test_the_default_of_the_release_stands_beside_what_others_say(
    blueprint: Callable[..., Blueprint], release: str, ratio: float
) -> None:
    found = size(blueprint(release=release, hardware=HARDWARE, host_groups=GROUPS)).stances
    cpu = [one for one in found if one.threshold == "cpu-overcommit"]
    assert [one.value for one in cpu if one.by == "nova"] == [ratio]
    assert {one.by for one in cpu} >= {"scs", "anuket", "fuel", "arch-design"}
    assert all(one.used == (one.value == ratio) for one in cpu)


def test_a_ratio_that_the_design_states_is_the_one_used(
    blueprint: Callable[..., Blueprint],
) -> None:
    settings = {"nova-cpu-allocation-ratio": 3}
    found = size(blueprint(settings=settings, hardware=HARDWARE, host_groups=GROUPS)).stances
    used = [one.by for one in found if one.threshold == "cpu-overcommit" and one.used]
    assert used == ["scs"]


def test_without_compute_hosts_nothing_is_disputed(blueprint: Callable[..., Blueprint]) -> None:
    groups = [{"name": "ctl", "roles": ["control", "network"], "count": 3}]
    assert size(blueprint(host_groups=groups)).stances == ()


def test_each_says_how_many_hosts_it_would_take(blueprint: Callable[..., Blueprint]) -> None:
    """480 vCPUs on hosts of 16 threads, and 480 GiB on hosts of 63.5 GiB."""
    flavor = {"vcpus": 4, "ram_gib": 4, "instances": 120}
    found = size(blueprint(hardware=HARDWARE, host_groups=GROUPS, workload=[flavor])).stances
    hosts = {(one.threshold, one.by): one.hosts for one in found}
    assert hosts["cpu-overcommit", "nova"] == 8
    assert hosts["cpu-overcommit", "arch-design"] == 2
    assert hosts["cpu-overcommit", "scs-plan"] == 20
    assert hosts["host-memory-reserve", "nova"] == 8
    assert hosts["ram-overcommit", "arch-design"] == 6


def test_hosts_are_unknown_without_a_workload(blueprint: Callable[..., Blueprint]) -> None:
    found = size(blueprint(hardware=HARDWARE, host_groups=GROUPS)).stances
    assert {one.hosts for one in found} == {None}
