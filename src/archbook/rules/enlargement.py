"""The fewest hosts of a group with which something fits."""

from collections.abc import Callable
from dataclasses import replace

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import SetCount
from archbook.plan.racks import spread

_MOST_FACTOR = 64
"""A group is not grown beyond so many times its size to find what would fit."""


def enlarged(blueprint: Blueprint, cohort: Cohort, count: int) -> Blueprint:
    """Return *blueprint* with *count* hosts in a group, spread as the plan would."""
    names = tuple(rack for rack, _ in cohort.racks)
    group = cohort.group.model_copy(update={"count": count, "racks": names})
    grown = replace(cohort, group=group, racks=spread(group, blueprint.design))
    kept = (grown if one.name == cohort.name else one for one in blueprint.cohorts)
    return replace(blueprint, cohorts=tuple(kept))


def smallest(
    blueprint: Blueprint, cohort: Cohort, fits: Callable[[Blueprint], bool]
) -> SetCount | None:
    """Return the growth of *cohort* to the fewest hosts with which *fits* holds, if any do."""
    least, most = len(cohort), len(cohort) * _MOST_FACTOR
    if not fits(enlarged(blueprint, cohort, most)):
        return None
    while most - least > 1:
        middle = (least + most) // 2
        if fits(enlarged(blueprint, cohort, middle)):
            most = middle
        else:
            least = middle
    return SetCount(group=cohort.name, count=most)
