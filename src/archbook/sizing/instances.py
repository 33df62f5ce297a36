"""How many instances find a host, whole ones, and how many more of the largest would."""

from collections.abc import Iterable

from archbook.capacity.fit import Loss, Pool, kept_free, worst_loss
from archbook.capacity.more import more_like
from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.sizing import Quantity, Resource, least
from archbook.model.workload import Workload
from archbook.sizing.demand import WORKLOAD
from archbook.sizing.stands import Stand

FILLED = Citation("panigrahy-2011", "Dot product")


def instances(stand: Stand) -> Resource:
    """Return the instances of the workload, with room counted in instances of its largest.

    Hosts are filled with whole instances, so that memory which is left in pieces on many hosts
    counts for nothing.
    """
    asked = stand.pool.instances
    wanted = Quantity(
        asked, Message("sum over the workload of instances"), {"instances": asked}, WORKLOAD
    )
    known_spare = all(stand.in_work(cohort) is not None for cohort in stand.pool.cohorts)
    offered = _fitting(stand, [kept_free(stand.pool)] if known_spare else None)
    left = _fitting(stand, stand.losses) if stand.survives else None
    fit = least(offered, left)
    room = Quantity(
        None if fit is None else fit - asked,
        Message("instances that fit, also after the loss, - instances"),
        {"fit": fit, "instances": asked},
        FILLED,
    )
    return Resource(
        "compute",
        stand.pool.aggregate or "",
        stand.region,
        tuple(stand.counts),
        "instances",
        "instance",
        demand=wanted,
        capacity=offered,
        after_loss=left,
        headroom=room,
    )


def largest(pool: Pool) -> Workload:
    """Return the instance with the most memory, then the most vCPUs."""
    return max(pool.flavors, key=lambda flavor: (flavor.ram_gib, flavor.vcpus))


def _fitting(stand: Stand, losses: Iterable[Loss] | None) -> Quantity:
    """Return the instances that fit after each of *losses*; with room, more of the largest."""
    big = largest(stand.pool)
    formula = Message(
        "whole instances that find a host when they are packed; room that is left is filled with "
        "the largest, {vcpus} vCPUs / {ram} GiB",
        {"vcpus": big.vcpus, "ram": big.ram_gib},
    )
    inputs: dict[str, float | str | None] = {
        f"{cohort.name}.largest_per_host": host.instances(big) if host else None
        for cohort in stand.pool.cohorts
        for host in (stand.offered[cohort.name],)
    }
    if losses is None:
        return Quantity(None, formula, inputs, FILLED)
    found = tuple(losses) or (Loss("", {}),)
    missing = _missing(stand, found)
    if missing is None:
        return Quantity(None, formula, inputs, FILLED)
    more = 0 if missing else more_like(stand.pool, big, stand.counts, stand.offered, found)
    inputs |= {"without_host": missing, "more_of_the_largest": more}
    return Quantity(stand.pool.instances - missing + more, formula, inputs, FILLED)


def _missing(stand: Stand, losses: tuple[Loss, ...]) -> int | None:
    worst = worst_loss(stand.pool, stand.counts, stand.offered, losses)
    return None if worst is None else max(0, worst[1])
