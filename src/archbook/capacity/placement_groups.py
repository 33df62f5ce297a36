"""Placement groups of Ceph's pools, and what its OSDs may carry of them."""

from collections.abc import Iterable

LEAST_OSDS = 3
"""Ceph counts with three OSDs where there are fewer."""

TARGET_PER_OSD = 100
"""Copies of placement groups that an OSD should carry. Source: Ceph, PG Calc."""

_SHORTFALL = 0.75
"""Share of the exact count that the power of two below it must reach to be taken."""


def copies(pools: Iterable[tuple[int, int]]) -> int:
    """Return the copies of placement groups that all OSDs carry together.

    Args:
        pools: Of each pool its placement groups and its parts: replicas, or k + m.
    """
    return sum(groups * parts for groups, parts in pools)


def most_copies(osds: int, each: int) -> int:
    """Return the copies that Ceph lets *osds* OSDs carry, *each* of which may carry so many.

    Source: Ceph, health checks, "TOO_MANY_PGS"; TripleO, validation of pools.
    """
    return each * max(osds, LEAST_OSDS)


def placement_groups(
    osds: int, parts: int, *, share: float = 1, target: int = TARGET_PER_OSD
) -> int:
    """Return the placement groups that suit a pool: a power of two.

    target * OSDs * share / parts, and OSDs / parts at least, so that every OSD carries some. Of
    the powers of two the nearest is taken, and the one above where the nearest is more than a
    quarter below.

    Source: Ceph, PG Calc, "Logic behind Suggested PG Count".

    Args:
        osds: OSDs that the pool is spread over.
        parts: Replicas of the pool, or k + m.
        share: Share of all data that the pool will hold.
        target: Copies of placement groups for each OSD.
    """
    exact = max(target * osds * share / parts, osds / parts, 1)
    below = 1 << (int(exact).bit_length() - 1)
    near = below if exact - below <= 2 * below - exact else 2 * below
    return near if near >= exact * _SHORTFALL else 2 * near
