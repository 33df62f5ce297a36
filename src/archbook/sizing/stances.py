"""What sources say of the numbers that they do not agree on, and what it would come to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archbook.capacity.offer import compute_cohorts
from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Stance
from archbook.plan.settings import setting
from archbook.rules.lifetimes import timeline
from archbook.rules.thresholds import cited
from archbook.sizing.hosts import CPU_RATIO, RAM_RATIO, RESERVED
from archbook.sizing.needed import by_resource
from archbook.sizing.stands import stands


@dataclass(frozen=True, slots=True)
class Dispute:
    """A number that sources do not agree on.

    Attributes:
        threshold: Id of the catalog's threshold.
        setting: Setting that the design is sized with.
        resource: Resource that depends on it.
    """

    threshold: str
    setting: str
    resource: str


DISPUTES = (
    Dispute("cpu-overcommit", CPU_RATIO, "vcpus"),
    Dispute("ram-overcommit", RAM_RATIO, "ram_gib"),
    Dispute("host-memory-reserve", RESERVED, "ram_gib"),
)
"""Numbers of compute hosts that guides give differently."""


def stances(blueprint: Blueprint) -> Iterator[Stance]:
    """Yield the positions that speak of the design's release, number by number."""
    cohorts = list(compute_cohorts(blueprint))
    now = timeline(blueprint)
    for one in DISPUTES if cohorts else ():
        held = {setting(blueprint, one.setting, cohort.group).value for cohort in cohorts}
        for said in blueprint.facts.threshold(one.threshold).positions:
            if now.holds(said.since, said.until):
                used, hosts = said.value in held, _hosts(blueprint, one, said.value)
                yield Stance(
                    one.threshold, said.by, said.value, used, hosts, said.why, cited(said)
                )


def _hosts(blueprint: Blueprint, one: Dispute, value: float) -> float | None:
    """Return the hosts that the resource takes when the cloud is set to *value*.

    Groups that state their own keep it.
    """
    settings = {**blueprint.design.settings, one.setting: value}
    changed = replace(blueprint, design=blueprint.design.model_copy(update={"settings": settings}))
    needs = [
        need.hosts.value
        for stand in stands(changed)
        if stand.demanded and stand.pool.flavors and stand.counts
        for need in by_resource(changed, stand)
        if need.by == one.resource
    ]
    known = [hosts for hosts in needs if hosts is not None]
    return sum(known) if known and len(known) == len(needs) else None
