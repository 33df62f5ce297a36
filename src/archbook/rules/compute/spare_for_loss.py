"""Room for all instances, also after the loss asked for."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from archbook.capacity.fit import NOTHING, Loss, Pool, all_fit, kept_free, pools, worst_loss
from archbook.capacity.offer import Offer, offers
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import SetCount
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.site import FailureDomain
from archbook.plan.racks import spread
from archbook.resilience.domains import domain_asked
from archbook.rules.api import rule
from archbook.rules.gpu_supply import falls_short
from archbook.rules.losses import losses, unsaid
from archbook.rules.oversized import too_large

_MOST_FACTOR = 64
"""A group is not grown beyond so many times its size to find what would fit."""


@rule(
    "compute.spare-for-loss",
    severity=Severity.ERROR,
    cites=(
        Citation("arch-design-general-compute", "Worked example"),
        Citation("nova-note-allocation-ratios", "Initial allocation ratios"),
        Citation("nova-conf-compute", "reserved_host_memory_mb"),
    ),
    applies=lambda blueprint: bool(blueprint.design.workload) and blueprint.has("nova"),
    inferred=True,
)
def spare_for_loss(blueprint: Blueprint) -> Iterator[Hit]:
    """All instances fit on the compute hosts, also after the loss that the requirements name.

    Why:
        Instances of a lost host can only restart where there is room. A cloud that is full when
        all is well has nowhere to put them.
    How:
        A host offers threads * CPU ratio vCPUs and (RAM - reserve) * RAM ratio of memory. Whole
        instances of all flavors are packed on whole hosts, side by side. Ratios and reserve are
        those that settings state, else the release's (4.0 and 1.0 since 2023.1, 16.0 and 1.5
        before; 512 MiB). Pinned vCPUs take a thread each, and a GPU goes to one instance. Where
        hardware states `sockets`, instances that are pinned, have NUMA nodes or take huge pages
        are fitted into them. The instances of the workload must fit on all hosts that are not
        kept `spare`, and, with `requirements: workload_survives`, on those left, spare ones too,
        after the loss of any one host or failure domain of that kind. Instances with an aggregate
        must fit on its hosts. Those that fit on no host at all are left to
        compute.largest-flavor-fits, and those with GPUs, while there are too few even without a
        loss, to compute.gpus-present. Unknown hardware is an info; a failure domain that is asked
        for and not said is an error.
    Cure:
        Grow the compute group to the smallest count that fits.

    Fails:
        hardware:
          std: {cores: 32, ram_gib: 256}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, hardware: std}
        workload:
          - {vcpus: 4, ram_gib: 16, instances: 90}
        requirements: {workload_survives: host}

    Passes:
        hardware:
          std: {cores: 32, ram_gib: 256}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 7, hardware: std}
        workload:
          - {vcpus: 4, ram_gib: 16, instances: 90}
        requirements: {workload_survives: host}
    """
    kind = domain_asked(blueprint.design.requirements.workload_survives)
    offered = offers(blueprint)
    for whole in pools(blueprint):
        pool = _judged(blueprint, whole, offered)
        if not pool.flavors:
            continue
        counts = {cohort.name: len(cohort) for cohort in pool.cohorts}
        racks = {cohort.name: cohort.racks for cohort in pool.cohorts}
        lost = [kept_free(pool), *losses(blueprint, pool, racks, kind)]
        worst = worst_loss(pool, counts, offered, lost)
        if kind and (silent := unsaid(blueprint, pool, kind)):
            yield _not_shown(pool, kind, silent)
        elif worst is None:
            yield _unknown(pool, offered)
        elif worst[1] > 0:
            yield _too_small(blueprint, pool, offered, worst)


def _judged(blueprint: Blueprint, pool: Pool, offered: Mapping[str, Offer | None]) -> Pool:
    """Return *pool* without the instances that other rules say have no place."""
    large = too_large(pool, offered)
    short = falls_short(blueprint, pool)
    kept = (one for one in pool.flavors if one not in large and not (short and one.gpus))
    return replace(pool, flavors=tuple(kept))


def _not_shown(pool: Pool, kind: FailureDomain, unsaid: int) -> Hit:
    return Hit(
        _subject(pool),
        Message(
            "the design does not say in which {kind} {unsaid} compute hosts stand, so that "
            "instances still fit after its loss is not shown",
            {"kind": Message(kind.replace("_", " ")), "unsaid": unsaid},
        ),
        {"hosts_without_domain": unsaid},
    )


def _subject(pool: Pool) -> str:
    return f"group/{pool.cohorts[0].name}" if pool.cohorts else "cloud"


def _unknown(pool: Pool, offered: Mapping[str, Offer | None]) -> Hit:
    names = tuple(cohort.name for cohort in pool.cohorts if offered[cohort.name] is None)
    return Hit(
        _subject(pool),
        Message(
            "whether {instances} instances fit is not known: cores or memory of groups {groups} "
            "are not given; name their hardware",
            {"instances": pool.instances, "groups": names},
        ),
        {"instances": pool.instances},
        severity=Severity.INFO,
    )


def _too_small(
    blueprint: Blueprint,
    pool: Pool,
    offered: Mapping[str, Offer | None],
    worst: tuple[Loss, int],
) -> Hit:
    lost, missing = worst
    values: dict[str, Value] = {
        "instances": pool.instances,
        "missing": missing,
        "groups": tuple(cohort.name for cohort in pool.cohorts) or Message("no group"),
        "domain": lost.name,
    }
    template = (
        "{missing} of {instances} instances do not fit on the compute hosts of {groups}"
        if lost is NOTHING
        else "{missing} of {instances} instances do not fit on the compute hosts of {groups} that "
        "are not kept spare"
        if lost == kept_free(pool)
        else "after the loss of {domain}, {missing} of {instances} instances do not fit on the "
        "compute hosts left of {groups}"
        if lost.name
        else "after the loss of one host, {missing} of {instances} instances do not fit on the "
        "compute hosts left of {groups}"
    )
    return Hit(
        _subject(pool),
        Message(template, values),
        {"instances": pool.instances, "without_room": missing},
        tuple(_cures(blueprint, pool, offered)),
    )


def _cures(
    blueprint: Blueprint, pool: Pool, offered: Mapping[str, Offer | None]
) -> Iterator[tuple[SetCount, ...]]:
    """Yield the growth of the largest group to the smallest count that fits, if any does."""
    for cohort in sorted(pool.cohorts, key=len)[-1:]:
        least, most = len(cohort), len(cohort) * _MOST_FACTOR + 64
        if not _fits(blueprint, pool, offered, cohort, most):
            return
        while most - least > 1:
            middle = (least + most) // 2
            if _fits(blueprint, pool, offered, cohort, middle):
                most = middle
            else:
                least = middle
        yield (SetCount(group=cohort.name, count=most),)


def _fits(
    blueprint: Blueprint,
    pool: Pool,
    offered: Mapping[str, Offer | None],
    grown: Cohort,
    count: int,
) -> bool:
    """Tell whether the pool fits when *grown* has *count* hosts, spread as the plan would."""
    counts = {cohort.name: len(cohort) for cohort in pool.cohorts} | {grown.name: count}
    names = tuple(rack for rack, _ in grown.racks)
    group = grown.group.model_copy(update={"count": count, "racks": names})
    racks = {cohort.name: cohort.racks for cohort in pool.cohorts}
    racks |= {grown.name: spread(group, blueprint.design)}
    kind = domain_asked(blueprint.design.requirements.workload_survives)
    lost = [kept_free(pool), *losses(blueprint, pool, racks, kind)]
    return all_fit(pool, counts, offered, lost)
