"""GPUs that instances are given, and those that hosts have."""

from archbook.capacity.fit import Pool
from archbook.model.blueprint import Blueprint, Cohort


def demand(pool: Pool) -> int:
    """Return the GPUs of all instances of a pool."""
    return sum(flavor.gpus * flavor.instances for flavor in pool.flavors)


def supply(blueprint: Blueprint, pool: Pool) -> dict[str, int] | None:
    """Return group → GPUs that its hosts can give to a pool's instances; None when not known."""
    largest = max(flavor.gpus for flavor in pool.flavors)
    offered: dict[str, int] = {}
    for cohort in pool.cohorts:
        each = _each(blueprint, cohort, largest)
        if each is None:
            return None
        offered[cohort.name] = each * len(cohort)
    return offered


def falls_short(blueprint: Blueprint, pool: Pool) -> bool:
    """Tell whether a pool's hosts are known to have fewer GPUs than its instances are given."""
    offered = supply(blueprint, pool)
    return offered is not None and demand(pool) > sum(offered.values())


def _each(blueprint: Blueprint, cohort: Cohort, largest: int) -> int | None:
    """Return the GPUs of one host that instances of *largest* GPUs can use."""
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None:
        return None
    return profile.gpus // largest * largest if largest else profile.gpus
