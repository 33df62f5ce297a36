"""How much data disks hold when parts must be apart."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.stored import DomainDisks, after_loss, overhead, parts, reach
from archbook.model.storage import StorageBackend


def backend(**more: Any) -> StorageBackend:  # noqa: ANN401 - JSON of a back end
    return StorageBackend.model_validate({"name": "main", "kind": "ceph"} | more)


def racks(*tb: float, host: float = 1) -> list[DomainDisks]:
    return [DomainDisks(each, host) for each in tb]


# Cells of the table of overheads in Ceph's documentation of erasure codes, rounded as there.
@pytest.mark.parametrize(
    ("k", "m", "published"), [(4, 2, 1.5), (2, 2, 2.0), (8, 3, 1.38), (3, 2, 1.67), (10, 4, 1.4)]
)
def test_overhead_is_the_published_one(k: int, m: int, published: float) -> None:
    coded = backend(erasure={"k": k, "m": m})
    assert overhead(coded) == pytest.approx(published, abs=0.005)
    assert parts(coded) == k + m


def test_replicas_are_parts_and_overhead() -> None:
    assert (parts(backend(size=3)), overhead(backend(size=3))) == (3, 3.0)


def test_even_domains_are_filled_whole() -> None:
    assert reach([DomainDisks(40, 40, 4)], 3) == 160
    assert reach(racks(10, 10, 10), 3) == 30


def test_the_larger_rack_is_not_filled() -> None:
    """Three replicas in racks of 4, 3 and 2 TB: each holds one of everything, so 2 TB."""
    assert reach(racks(4, 3, 2), 3) == pytest.approx(6)


def test_one_large_domain_beside_many_small_ones() -> None:
    assert reach(racks(100, 10, 10, 10), 3) == pytest.approx(45)
    assert reach([DomainDisks(100, 1, 2), DomainDisks(10, 1, 3)], 3) == pytest.approx(90)


def test_too_few_domains_hold_nothing() -> None:
    assert reach(racks(10, 10), 3) == 0
    assert reach([], 1) == 0


def test_one_part_fills_everything() -> None:
    assert reach(racks(4, 3, 2), 1) == 9


def test_with_a_domain_to_spare_the_largest_is_lost() -> None:
    assert after_loss([DomainDisks(40, 40, 4)], 3) == 120
    assert after_loss(racks(30, 20, 20, 20), 3) == 60


def test_without_one_to_spare_a_host_is_lost_inside_a_domain() -> None:
    assert after_loss(racks(30, 30, 30, host=10), 3) == pytest.approx(60)
    assert after_loss([DomainDisks(30, 10, 3)], 3) == pytest.approx(60)
    assert after_loss(racks(90, 30, 60, host=10), 3) == pytest.approx(60)


def test_a_host_that_is_the_whole_domain_is_not_rebuilt() -> None:
    assert after_loss([DomainDisks(10, 10, 3)], 3) is None
    assert after_loss([], 0) is None


@given(
    st.lists(st.integers(1, 50), min_size=3, max_size=8),
    st.integers(1, 3),
)
def test_no_more_than_there_is_and_no_less_after_growth(sizes: list[int], apart: int) -> None:
    domains = racks(*map(float, sizes))
    held = reach(domains, apart)
    assert held <= sum(sizes) + 1e-9
    assert reach([*domains, DomainDisks(5, 1)], apart) >= held - 1e-9
    # Each part of everything that is held finds a domain of its own.
    share = held / apart
    assert sum(min(size, share) for size in sizes) >= held - 1e-6


@given(st.lists(st.integers(1, 50), min_size=1, max_size=8), st.integers(1, 8))
def test_like_domains_may_be_written_together(sizes: list[int], apart: int) -> None:
    alone = racks(*map(float, sizes))
    together = [DomainDisks(size, 1, sizes.count(size)) for size in dict.fromkeys(sizes)]
    assert reach(together, apart) == pytest.approx(reach(alone, apart))


@pytest.mark.parametrize(("hosts", "disks", "tb", "usable"), [(10, 12, 4, 160), (3, 6, 3, 18)])
def test_raw_to_usable_is_the_published_one(
    hosts: int, disks: int, tb: float, usable: float
) -> None:
    """An object store of the architecture design guide; a sample of Fuel's planning guide."""
    each = disks * tb
    kept = backend(size=3)
    assert reach([DomainDisks(each, each, hosts)], parts(kept)) / overhead(kept) == usable


def test_an_example_of_ceph_about_full_disks() -> None:
    """Its manual has 33 hosts of 3 TB in six racks, of which a rack of six fails."""
    kept = parts(backend(size=3))
    by_host, by_rack = [DomainDisks(3, 3, 33)], [DomainDisks(18, 3, 5), DomainDisks(9, 3)]
    assert reach(by_host, kept) == reach(by_rack, kept) == 99
    assert after_loss(by_host, kept) == 99 - 3
    assert after_loss(by_rack, kept) == 99 - 6 * 3
