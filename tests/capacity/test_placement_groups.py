"""Placement groups of Ceph's pools."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.placement_groups import copies, most_copies, placement_groups


def test_each_part_of_each_pool_is_a_copy() -> None:
    assert copies([(128, 3), (32, 6)]) == 576
    assert copies([]) == 0


@pytest.mark.parametrize(("osds", "most"), [(1, 750), (3, 750), (4, 1_000)])
def test_three_osds_are_counted_at_least(osds: int, most: int) -> None:
    assert most_copies(osds, 250) == most


# The example of Ceph's documentation (200 OSDs, 6667 and so 8192), and another of its vendors.
@pytest.mark.parametrize(("osds", "parts", "groups"), [(200, 3, 8192), (10, 4, 256)])
def test_published_examples(osds: int, parts: int, groups: int) -> None:
    assert placement_groups(osds, parts) == groups


@pytest.mark.parametrize(
    ("exact", "groups"), [(1, 1), (5, 4), (6, 8), (85, 64), (86, 128), (97, 128), (128, 128)]
)
def test_the_nearest_power_of_two_unless_it_is_far_below(exact: int, groups: int) -> None:
    assert placement_groups(exact, 1, target=1) == groups


def test_a_pool_with_hardly_any_data_reaches_every_osd() -> None:
    assert placement_groups(300, 3, share=0.0001) == 128
    assert placement_groups(1, 3) == 32


@given(st.integers(1, 5_000), st.integers(1, 12), st.floats(0, 1))
def test_no_more_than_a_quarter_below_and_a_power_of_two(
    osds: int, parts: int, share: float
) -> None:
    groups = placement_groups(osds, parts, share=share)
    exact = max(100 * osds * share / parts, osds / parts, 1)
    assert groups & (groups - 1) == 0
    assert 0.75 * exact <= groups <= 1.5 * exact


@pytest.mark.parametrize(("osds", "copies_each"), [(10, 150), (20, 75), (40, 35), (200, 7)])
def test_512_groups_of_three_replicas_on_more_and_more_osds(osds: int, copies_each: int) -> None:
    """The example of Ceph's page on placement groups, which rounds some down."""
    assert copies([(512, 3)]) / osds == pytest.approx(copies_each, rel=0.1)


def test_ten_pools_of_512_groups_on_ten_osds() -> None:
    """Another of it: 512 groups for each OSD, before their copies are counted."""
    assert copies([(512, 1)] * 10) / 10 == 512
