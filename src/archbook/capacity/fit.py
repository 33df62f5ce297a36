"""Whether the workload fits on the compute hosts that are left after a loss."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archbook.capacity.offer import Offer, compute_cohorts
from archbook.capacity.packing.classes import HostClass, Kind
from archbook.capacity.packing.measured import host_class, kind
from archbook.capacity.packing.packed import left_over, room_for_all
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


NOTHING = Loss("", {})


def without_room(
    pool: Pool, counts: Mapping[str, int], offered: Mapping[str, Offer | None], lost: Loss
) -> int | None:
    """Return how many instances find no host after a loss; None when hardware is unknown.

    Whole instances are packed on whole hosts (`archbook.capacity.packing`).

    Args:
        pool: Groups and instances.
        counts: Group → hosts before the loss.
        offered: Group → what one host offers.
        lost: What is lost; `NOTHING` for no loss.
    """
    left = offers_left(pool, counts, offered, lost)
    return None if left is None else _left_over(pool, left)


def offers_left(
    pool: Pool, counts: Mapping[str, int], offered: Mapping[str, Offer | None], lost: Loss
) -> dict[Offer, int] | None:
    """Return what one host offers → hosts like it that are left, of whatever group."""
    left: dict[Offer, int] = {}
    for cohort in pool.cohorts:
        host, name = offered[cohort.name], cohort.name
        if host is None:
            return None
        left[host] = left.get(host, 0) + max(0, counts[name] - lost.hosts.get(name, 0))
    return left


def _left_over(pool: Pool, left: Mapping[Offer, int]) -> int:
    """Return how many instances find no host."""
    return left_over(*packable(pool, left))


def packable(pool: Pool, left: Mapping[Offer, int]) -> tuple[list[HostClass], list[Kind]]:
    """Return hosts and instances to pack; like flavors are one, whatever they are called."""
    hosts = {str(place): host for place, host in enumerate(sorted(left, key=by_size))}
    counted = alike(pool).items()
    kinds = [kind(str(at), one, count, hosts) for at, (one, count) in enumerate(counted)]
    return [host_class(name, left[host], host) for name, host in hosts.items()], kinds


def alike(pool: Pool) -> dict[Workload, int]:
    """Return flavors without what makes no difference to a host → instances of each."""
    found: dict[Workload, int] = {}
    for flavor in pool.flavors:
        one = flavor.model_copy(update={"name": None, "instances": 1, "growth_percent": None})
        found[one] = found.get(one, 0) + flavor.instances
    return found


def by_size(host: Offer) -> tuple[float, ...]:
    """Return what hosts are packed in the order of: the largest memory first."""
    most = (host.gpus, host.disk_gb or 0, host.sockets or 0, host.most or 0)
    return (-host.ram_mib, -host.vcpus, -host.free_ram_mib, -host.threads, *most)


def all_fit(
    pool: Pool,
    counts: Mapping[str, int],
    offered: Mapping[str, Offer | None],
    losses: Iterable[Loss],
) -> bool:
    """Tell whether all instances find a host after each loss; not while hardware is unknown.

    The loss that leaves the least memory is looked at first, and like losses once.
    """
    left = [offers_left(pool, counts, offered, lost) for lost in losses]
    known = {frozenset(one.items()): one for one in left if one is not None}
    if None in left:
        return False
    by_memory = sorted(known.values(), key=_memory)
    return all(room_for_all(*packable(pool, one)) for one in by_memory)


def _memory(left: Mapping[Offer, int]) -> int:
    return sum(host.ram_mib * count for host, count in left.items())


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
    known: dict[frozenset[tuple[Offer, int]], int] = {}
    for lost in losses:
        left = offers_left(pool, counts, offered, lost)
        if left is None:
            return None
        key = frozenset(left.items())  # losses that leave like hosts are one
        missing = known[key] if key in known else _left_over(pool, left)
        known[key] = missing
        if missing > worst[1]:
            worst = (lost, missing)
    return worst
