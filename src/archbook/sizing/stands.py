"""Which compute hosts the same instances may run on, over the cloud and in each region."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from archbook.capacity.fit import Loss, Pool, pools
from archbook.capacity.offer import Offer, compute_cohorts
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.site import FailureDomain
from archbook.resilience.domains import domain_asked, hosts_in, members_by_rack
from archbook.rules.losses import losses, unsaid
from archbook.sizing.hosts import hosts_offer

ASSUMED_LOSS: FailureDomain = "host"
"""What may be lost when the requirements do not say: the guide's example keeps one host more."""


@dataclass(frozen=True, slots=True)
class Stand:
    """The hosts of a pool in one region, or in all.

    Attributes:
        pool: Groups that have hosts here, and the instances that may run on them.
        region: The region; None: all of them.
        counts: Group → hosts here.
        offered: Group → what one host offers; None where its hardware is unknown.
        survives: What may be lost; None when nothing has to be survived.
        losses: Losses that differ; None when the design does not say which hosts fail together.
        demanded: Whether the design says which instances run here.
    """

    pool: Pool
    region: str | None
    counts: Mapping[str, int]
    offered: Mapping[str, Offer | None]
    survives: FailureDomain | None
    losses: tuple[Loss, ...] | None
    demanded: bool

    def in_work(self, cohort: Cohort) -> int | None:
        """Return the hosts of a group without those kept spare.

        None when only some of its hosts stand here: where the spare ones stand is not said.
        """
        here, spare = self.counts[cohort.name], cohort.group.spare
        if spare and here < len(cohort):
            return None
        return max(0, here - spare)


def stands(blueprint: Blueprint) -> Iterator[Stand]:
    """Yield each pool over all of its regions, then region by region where it has several."""
    offered = hosts_offer(blueprint)
    for pool in _every_pool(blueprint):
        regions = list(dict.fromkeys(one for cohort in pool.cohorts for one in cohort.regions))
        if len(regions) == 1:
            yield _stand(blueprint, pool, offered, regions[0])
            continue
        yield _stand(blueprint, pool, offered, None)
        for region in regions:
            here = (cohort for cohort in pool.cohorts if hosts_in(cohort, region))
            inside = replace(pool, cohorts=tuple(here))
            yield replace(_stand(blueprint, inside, offered, region), demanded=False)


def _every_pool(blueprint: Blueprint) -> Iterator[Pool]:
    """Yield the pools of the workload, and the hosts that no instance of it may run on."""
    found = [pool for pool in pools(blueprint) if pool.cohorts or pool.flavors]
    yield from found
    taken = {cohort.name for pool in found for cohort in pool.cohorts}
    rest: dict[str | None, list[Cohort]] = {}
    for cohort in compute_cohorts(blueprint):
        if cohort.name not in taken:
            rest.setdefault(cohort.group.aggregate, []).append(cohort)
    yield from (Pool(aggregate, tuple(cohorts), ()) for aggregate, cohorts in rest.items())


def _stand(
    blueprint: Blueprint,
    pool: Pool,
    offered: Mapping[str, Offer | None],
    region: str | None,
) -> Stand:
    racks = {cohort.name: tuple(_standing(cohort, region)) for cohort in pool.cohorts}
    counts = {name: sum(count for _, count in standing) for name, standing in racks.items()}
    kind = loss_asked(blueprint)
    held = {name: _looked_at(pool, host) for name, host in offered.items()}
    lost = _losses(blueprint, pool, racks, kind)
    demanded = bool(blueprint.design.workload)
    return Stand(pool, region, counts, held, kind, lost, demanded)


def _looked_at(pool: Pool, host: Offer | None) -> Offer | None:
    """Return an offer without disk where an instance of the pool does not say what it takes."""
    silent = any(flavor.disk_gb is None for flavor in pool.flavors)
    return replace(host, disk_gb=None) if host and silent else host


def _standing(cohort: Cohort, region: str | None) -> Iterator[tuple[str | None, int]]:
    every = range(len(cohort))
    return cohort.per_rack(every) if region is None else members_by_rack(cohort, every, region)


def _losses(
    blueprint: Blueprint,
    pool: Pool,
    racks: Mapping[str, tuple[tuple[str | None, int], ...]],
    kind: FailureDomain | None,
) -> tuple[Loss, ...] | None:
    if kind and unsaid(blueprint, pool, kind):
        return None
    named = {
        group: tuple((rack, count) for rack, count in standing if rack)
        for group, standing in racks.items()
    }
    different: dict[frozenset[tuple[str, int]], Loss] = {}
    for lost in losses(blueprint, pool, named, kind):  # like racks are lost alike: one is enough
        different.setdefault(frozenset(lost.hosts.items()), lost)
    return tuple(different.values())


def loss_asked(blueprint: Blueprint) -> FailureDomain | None:
    """Return what may be lost: what the requirements name, else one host; None for nothing."""
    asked = blueprint.design.requirements.workload_survives
    return ASSUMED_LOSS if asked is None else domain_asked(asked)
