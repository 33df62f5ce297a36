"""Instances that no host can take, however empty it is."""

from collections.abc import Mapping

from archbook.capacity.fit import Pool
from archbook.capacity.offer import Offer
from archbook.model.workload import Workload


def too_large(pool: Pool, offered: Mapping[str, Offer | None]) -> tuple[Workload, ...]:
    """Return the instances that fit on no host of *pool*; none while hardware is unknown.

    Args:
        pool: Groups and instances.
        offered: Group → what one host offers.
    """
    hosts = [offered[cohort.name] for cohort in pool.cohorts]
    known = [host for host in hosts if host]
    if not known or len(known) < len(hosts):
        return ()
    return tuple(one for one in pool.flavors if not any(host.takes(one) for host in known))
