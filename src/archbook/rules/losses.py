"""Compute hosts that fail together."""

from collections.abc import Iterator, Mapping

from archbook.capacity.fit import Loss, Pool, single_hosts
from archbook.model.blueprint import Blueprint
from archbook.model.site import FailureDomain
from archbook.resilience.domains import domains_of_racks, spread

Racks = Mapping[str, tuple[tuple[str, int], ...]]
"""Group → (rack, hosts in it)."""


def losses(
    blueprint: Blueprint, pool: Pool, racks: Racks, kind: FailureDomain | None
) -> Iterator[Loss]:
    """Yield the loss of each failure domain of *kind* that holds hosts of *pool*.

    Args:
        blueprint: What stands where.
        pool: Groups that the same instances may run on.
        racks: Where the hosts of each group stand.
        kind: Which failure domains; None for no loss.
    """
    if kind == "host":
        yield from single_hosts(pool)
    elif kind:
        domains = domains_of_racks(blueprint, kind)
        lost: dict[str, dict[str, int]] = {}
        for group, standing in racks.items():
            for rack, count in standing:
                inside = lost.setdefault(domains[rack] or rack, {})
                inside[group] = inside.get(group, 0) + count
        yield from (Loss(name, hosts) for name, hosts in lost.items())


def unsaid(blueprint: Blueprint, pool: Pool, kind: FailureDomain) -> int:
    """Count the hosts of which the design does not say in which failure domain they stand."""
    standing = (part for cohort in pool.cohorts for part in cohort.per_rack(range(len(cohort))))
    return spread(blueprint, standing, kind).unknown
