"""Machines go to the smallest of the given flavors that holds them."""

from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.flavor_choice import holds, into_flavors
from archbook.capacity.flavor_mix import Ask, Flavor

SMALL, WIDE, TALL, BIG = (
    Flavor("small", 2, 4),
    Flavor("wide", 8, 8),
    Flavor("tall", 2, 32),
    Flavor("big", 8, 64, 100),
)


def test_each_machine_takes_the_smallest_that_holds_it() -> None:
    asks = [Ask(1, 1, name="a"), Ask(4, 4, name="b"), Ask(1, 30, name="c"), Ask(8, 64, 50, "d")]
    found = into_flavors(asks, [BIG, TALL, WIDE, SMALL])

    taken = {one.workload.name: [ask.name for ask in one.asks] for one in found.mix}
    assert taken == {"small": ["a"], "wide": ["b"], "tall": ["c"], "big": ["d"]}
    assert found.unheld == ()


def test_what_no_flavor_holds_is_left_over() -> None:
    found = into_flavors([Ask(1, 1), Ask(9, 1), Ask(1, 65), Ask(8, 64, 200)], [SMALL, BIG])

    assert [one.workload.instances for one in found.mix] == [1]
    assert found.unheld == (Ask(9, 1), Ask(1, 65), Ask(8, 64, 200))
    assert into_flavors([], [SMALL]).mix == ()


def test_a_root_disk_must_hold_the_disks() -> None:
    assert holds(BIG, Ask(1, 1, 93.1))
    assert not holds(BIG, Ask(1, 1, 93.2))
    assert holds(SMALL, Ask(1, 1, 10_000)), "its disks are volumes"


def test_a_given_root_disk_is_the_disk_of_the_workload() -> None:
    (flavor,) = into_flavors([Ask(8, 64, 10)], [BIG]).mix

    assert flavor.workload.disk_gb == 100


@given(st.lists(st.builds(Ask, st.integers(1, 9), st.integers(1, 70)), min_size=1))
def test_nobody_is_lost_and_everybody_fits(asks: list[Ask]) -> None:
    found = into_flavors(asks, [SMALL, WIDE, TALL, BIG])

    held = [(one.workload, ask) for one in found.mix for ask in one.asks]
    assert len(held) + len(found.unheld) == len(asks)
    assert all(ask.vcpus <= w.vcpus and ask.ram_gib <= w.ram_gib for w, ask in held)
