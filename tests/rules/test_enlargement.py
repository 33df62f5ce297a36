"""The fewest hosts with which something fits."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetCount
from archbook.rules.enlargement import enlarged, smallest


def hosts(blueprint: Blueprint) -> int:
    """Return the compute hosts."""
    return sum(map(len, blueprint.with_role("compute")))


def test_a_larger_group_is_spread_as_the_plan_would(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint()
    cohort = planned.cohort("cmp")
    assert cohort is not None
    grown = enlarged(planned, cohort, 8)
    found = grown.cohort("cmp")
    assert found is not None
    assert found.racks == (("r1", 3), ("r2", 3), ("r3", 2))
    assert [one.name for one in grown.cohorts] == [one.name for one in planned.cohorts]
    assert hosts(planned) == 6


@pytest.mark.parametrize("wanted", [7, 8, 100, 383, 384])
def test_the_fewest_are_found(blueprint: Callable[..., Blueprint], wanted: int) -> None:
    planned = blueprint()
    cohort = planned.cohort("cmp")
    assert cohort is not None
    growth = smallest(planned, cohort, lambda grown: hosts(grown) >= wanted)
    assert growth == SetCount(group="cmp", count=wanted)


def test_sixty_four_times_its_size_is_the_end(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint()
    cohort = planned.cohort("cmp")
    assert cohort is not None
    assert smallest(planned, cohort, lambda grown: hosts(grown) >= 385) is None
