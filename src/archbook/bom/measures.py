"""What licences are counted by: how much of it comes in each year."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from archbook.bom.phases import steps
from archbook.bom.servers import profile_of
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.hardware import HardwareProfile
from archbook.model.purchase import Per
from archbook.model.rack_plan import Site

ByYear: TypeAlias = Mapping[int, float]
"""Year → how much comes in it."""

_GB_PER_TB = 1_000


def _raw_tb(profile: HardwareProfile) -> float | None:
    size = profile.disk_gb("data")
    return None if size is None else size / _GB_PER_TB


_OF_A_HOST: dict[Per, Callable[[HardwareProfile], float | None]] = {
    "host": lambda _: 1,
    "socket": lambda profile: profile.sockets,
    "core": lambda profile: profile.cores,
    "tb_raw": _raw_tb,
}


def amounts(
    per: Per, cohorts: Sequence[Cohort], blueprint: Blueprint, site: Site
) -> ByYear | None:
    """Return how much of what a licence is counted by comes in each year; None: not known.

    Args:
        per: What it is counted by.
        cohorts: The groups that need it.
        blueprint: What stands where.
        site: The racks that they stand in.
    """
    if per in _OF_A_HOST:
        return _by_hosts(_OF_A_HOST[per], cohorts, blueprint)
    if per == "rack":
        names = {cohort.name for cohort in cohorts}
        racks = sum(any(one.of in names for one in rack.mounted) for rack in site.racks)
        return {1: racks} if racks else None
    if per == "tb_usable":
        return _usable(cohorts, blueprint)
    return {1: 1}


def _by_hosts(
    of: Callable[[HardwareProfile], float | None], cohorts: Sequence[Cohort], blueprint: Blueprint
) -> ByYear | None:
    by_year: dict[int, float] = {}
    for cohort in cohorts:
        one = of(profile_of(cohort, blueprint))
        if one is None:
            return None
        for step in steps(cohort.group):
            by_year[step.phase] = by_year.get(step.phase, 0) + one * step.count
    return by_year


def _usable(cohorts: Sequence[Cohort], blueprint: Blueprint) -> ByYear | None:
    names = {cohort.name for cohort in cohorts}
    sizes = [one.usable_tb for one in blueprint.design.storage if names & set(one.groups())]
    known = [size for size in sizes if size is not None]
    return {1: sum(known)} if len(known) == len(sizes) else None
