"""Whether the workload fits on the compute hosts that are left after a loss."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archbook.capacity.offer import Offer, compute_cohorts
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.workload import Workload


@dataclass(frozen=True, slots=True)
class Pool:
    """Compute groups that the same instances may run on, and those instances.

    Attributes:
        aggregate: The host aggregate; None for hosts in no aggregate that a workload names.
        cohorts: The compute groups.
        flavors: The instances.
    """

    aggregate: str | None
    cohorts: tuple[Cohort, ...]
    flavors: tuple[Workload, ...]

    @property
    def instances(self) -> int:
        """Return how many instances the pool has to carry."""
        return sum(flavor.instances for flavor in self.flavors)


@dataclass(frozen=True, slots=True)
class Loss:
    """Hosts that fail together, by group.

    Attributes:
        name: The failure domain; empty for one host.
        hosts: Group → hosts lost.
    """

    name: str
    hosts: Mapping[str, int]


def pools(blueprint: Blueprint) -> Iterator[Pool]:
    """Yield each aggregate that the workload names, and the rest of the hosts.

    Instances that name no aggregate stay off the hosts of aggregates that others name.
    """
    workload = blueprint.design.workload
    named = dict.fromkeys(flavor.aggregate for flavor in workload)
    cohorts = tuple(compute_cohorts(blueprint))
    for aggregate in named:
        inside = tuple(
            cohort
            for cohort in cohorts
            if cohort.group.aggregate == aggregate
            or (aggregate is None and cohort.group.aggregate not in named)
        )
        flavors = tuple(flavor for flavor in workload if flavor.aggregate == aggregate)
        yield Pool(aggregate, inside, flavors)


def single_hosts(pool: Pool) -> Iterator[Loss]:
    """Yield the loss of one host of each group."""
    return (Loss("", {cohort.name: 1}) for cohort in pool.cohorts)


def kept_free(pool: Pool) -> Loss:
    """Return what is out of work while nothing is lost: the hosts that groups keep spare."""
    spare = {cohort.name: cohort.group.spare for cohort in pool.cohorts if cohort.group.spare}
    return Loss("", spare) if spare else NOTHING


def without_room(
    pool: Pool, counts: Mapping[str, int], offered: Mapping[str, Offer | None], lost: Loss
) -> int | None:
    """Return how many instances find no host after a loss; None when hardware is unknown.

    Hosts are filled flavor by flavor, the largest memory first. An instance takes the share of a
    host that one of as many like it takes: whole instances for one flavor, a close estimate for
    several.

    Args:
        pool: Groups and instances.
        counts: Group → hosts before the loss.
        offered: Group → what one host offers.
        lost: What is lost; `NOTHING` for no loss.
    """
    if any(offered[cohort.name] is None for cohort in pool.cohorts):
        return None
    left = {
        cohort.name: float(max(0, counts[cohort.name] - lost.hosts.get(cohort.name, 0)))
        for cohort in pool.cohorts
    }
    flavors = sorted(pool.flavors, key=lambda flavor: (-flavor.ram_gib, -flavor.vcpus))
    return sum(_left_over(flavor, left, offered) for flavor in flavors)


NOTHING = Loss("", {})


def _left_over(
    flavor: Workload, left: dict[str, float], offered: Mapping[str, Offer | None]
) -> int:
    """Fill *left* with instances of *flavor*; return how many found no room."""
    waiting = flavor.instances
    for name, hosts in left.items():
        host = offered[name]
        each = host.instances(flavor) if host else 0
        if each:
            taken = min(waiting, int(hosts * each + 1e-9))
            left[name] -= taken / each
            waiting -= taken
    return waiting


def worst_loss(
    pool: Pool,
    counts: Mapping[str, int],
    offered: Mapping[str, Offer | None],
    losses: Iterable[Loss],
) -> tuple[Loss, int] | None:
    """Return the loss that leaves the most instances without a host, and how many.

    None when the hardware of a group is unknown.
    """
    worst = (NOTHING, -1)
    for lost in losses:
        missing = without_room(pool, counts, offered, lost)
        if missing is None:
            return None
        if missing > worst[1]:
            worst = (lost, missing)
    return worst
