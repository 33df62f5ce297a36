"""Years in which hosts are bought."""

import pytest
from hypothesis import given
from hypothesis.strategies import integers, lists

from archbook.bom.phases import rounded_up, steps
from archbook.model.host_group import HostGroup


def group(*bought: int, count: int = 0) -> HostGroup:
    return HostGroup(name="g", roles=("compute",), count=count or sum(bought), bought=bought)


def test_all_are_bought_in_year_one_when_nothing_is_said() -> None:
    (step,) = steps(group(count=7))
    assert (step.phase, step.before, step.after, step.count) == (1, 0, 7, 7)


def test_a_year_without_hosts_has_no_step() -> None:
    assert [(step.phase, step.count) for step in steps(group(0, 4, 0, 3))] == [(2, 4), (4, 3)]


@given(lists(integers(0, 1000), min_size=1, max_size=10).filter(any))
def test_steps_add_up(bought: list[int]) -> None:
    found = list(steps(group(*bought)))
    assert sum(step.count for step in found) == sum(bought)
    assert all(step.count > 0 for step in found)


@pytest.mark.parametrize(
    ("counted", "each", "expected"),
    [(100, 0.07, 7), (20, 0.05, 1), (21, 0.05, 2), (3, 1 / 3, 1), (4, 1 / 3, 2), (0, 0.5, 0)],
)
def test_rounding_up_is_not_led_astray_by_binary_fractions(
    counted: int, each: float, expected: int
) -> None:
    assert rounded_up(counted, each) == expected
