"""Machines are rounded up to a few flavors; nothing is lost and the waste is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.flavor_mix import Ask, flavor_mix, rung


@pytest.mark.parametrize(
    ("value", "ladder", "up"),
    [
        (1, "doubling", 1),
        (2, "doubling", 2),
        (2.01, "doubling", 4),
        (3, "doubling", 4),
        (5, "half", 6),
        (3, "half", 3),
        (6.5, "half", 8),
        (12, "half", 12),
        (5, "exact", 5),
        (2**20, "doubling", 2**20),
    ],
)
def test_a_size_goes_to_the_next_rung(value: float, ladder: str, up: float) -> None:
    assert rung(value, ladder) == up


def test_like_sizes_share_a_flavor_and_its_waste_is_told() -> None:
    small, large = flavor_mix([Ask(1, 1.5, 10), Ask(3, 6, 40), Ask(4, 8, 20), Ask(1, 0.25)])[1:]

    assert (small.workload.name, small.workload.instances) == ("1v-2g", 1)
    assert (large.workload.vcpus, large.workload.ram_gib) == (4, 8)
    assert (large.workload.instances, large.disk_gib) == (2, 60)
    assert (large.wasted_vcpus, large.wasted_ram_gib) == (1, 2)


def test_the_disk_of_a_flavor_is_the_mean_in_whole_gb() -> None:
    (flavor,) = flavor_mix([Ask(1, 1, 10), Ask(1, 1, 21)])

    assert flavor.workload.disk_gb == 17  # 31 GiB are 33.29 GB: 16.64 GB each


def test_an_unknown_disk_stays_unknown() -> None:
    (flavor,) = flavor_mix([Ask(1, 1)])

    assert flavor.workload.disk_gb is None
    assert "disk_gb" not in flavor.workload.model_fields_set


def test_memory_begins_at_one_gib_unless_nothing_is_rounded() -> None:
    (rounded,), (exact,) = flavor_mix([Ask(1, 0.25)]), flavor_mix([Ask(1, 0.25)], "exact")

    assert (rounded.workload.ram_gib, exact.workload.ram_gib) == (1, 0.25)


asks = st.builds(
    Ask,
    vcpus=st.integers(1, 768),
    ram_gib=st.floats(0.0625, 24_576),
    disk_gib=st.none() | st.floats(0, 65_536),
)


@given(st.lists(asks, min_size=1, max_size=30), st.sampled_from(["doubling", "half", "exact"]))
def test_no_machine_is_lost_or_made_smaller(machines: list[Ask], ladder: str) -> None:
    mix = flavor_mix(machines, ladder)

    assert sum(flavor.workload.instances for flavor in mix) == len(machines)
    assert all(flavor.wasted_vcpus >= 0 for flavor in mix)
    assert all(flavor.wasted_ram_gib >= -1e-6 for flavor in mix)
    space = sum((flavor.workload.disk_gb or 0) * flavor.workload.instances for flavor in mix)
    asked = sum(ask.disk_gib or 0 for ask in machines) * 2**30
    assert space * 10**9 >= asked * (1 - 1e-9) - 2 * len(machines)  # bytes


@given(st.lists(asks, min_size=1, max_size=30).flatmap(st.permutations))
def test_the_order_of_the_machines_does_not_matter(machines: list[Ask]) -> None:
    def sizes(members: list[Ask]) -> list[tuple[str | None, int]]:
        return [(f.workload.name, f.workload.instances) for f in flavor_mix(members)]

    assert sizes(machines) == sizes(sorted(machines, key=lambda ask: (ask.vcpus, ask.ram_gib)))


@given(st.floats(1, 1e6), st.sampled_from(["doubling", "half"]))
def test_a_rung_is_its_own_rung_and_the_lowest(value: float, ladder: str) -> None:
    up = rung(value, ladder)

    assert value <= up < value * 2
    assert rung(up, ladder) == up
