"""The resources of compute hosts: demand, capacity, what a loss leaves, headroom."""

from collections.abc import Iterator
from dataclasses import replace

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import Quantity, Resource, least
from archbook.sizing.demand import demand
from archbook.sizing.instances import instances
from archbook.sizing.losing import hosts_left, named
from archbook.sizing.measures import Inputs, Measure, measures
from archbook.sizing.stands import Stand

SPARE_HOST = Citation("arch-design-general-compute", "Worked example")
"""Source that keeps one host more than the instances need."""

OWN = Citation("archbook", "headroom")
"""A difference of two numbers that have sources of their own."""


def compute_resources(blueprint: Blueprint, stand: Stand) -> Iterator[Resource]:
    """Yield each resource of the hosts of *stand*; the first to run out is marked."""
    found = [_resource(blueprint, stand, measure) for measure in measures(blueprint, stand)]
    yield from marked(found)
    if stand.demanded and stand.pool.flavors:
        yield instances(stand)


def marked(resources: list[Resource]) -> list[Resource]:
    """Return *resources* with the one that is taken most marked; none without a known demand."""
    shares = [resource.share() or 0.0 for resource in resources]
    most = max(shares, default=0.0)
    place = shares.index(most) if most else None
    return [replace(one, binding=place == here) for here, one in enumerate(resources)]


def headroom(wanted: Quantity, offered: Quantity, left: Quantity | None) -> Quantity:
    """Return how much more may be asked for, also after the loss where there is one."""
    room = least(offered, left)
    value = None if room is None or wanted.value is None else room - wanted.value
    inputs = {"capacity": offered.value, "demand": wanted.value}
    if left is None:
        return Quantity(value, Message("capacity - demand"), inputs, OWN)
    inputs["after_loss"] = left.value
    return Quantity(value, Message("min(capacity, after loss) - demand"), inputs, OWN)


def _resource(blueprint: Blueprint, stand: Stand, measure: Measure) -> Resource:
    wanted = demand(stand, measure.name)
    each = _each(blueprint, stand, measure)
    offered = _capacity(blueprint, stand, measure, each)
    left = _after_loss(stand, measure, each)
    return Resource(
        "compute",
        stand.pool.aggregate or "",
        stand.region,
        tuple(stand.counts),
        measure.name,
        measure.unit,
        demand=wanted,
        capacity=offered,
        after_loss=left,
        headroom=headroom(wanted, offered, left),
    )


def _each(blueprint: Blueprint, stand: Stand, measure: Measure) -> dict[str, float | None]:
    return {
        cohort.name: measure.each(blueprint, cohort, stand.offered[cohort.name])
        for cohort in stand.pool.cohorts
    }


def _capacity(
    blueprint: Blueprint, stand: Stand, measure: Measure, each: dict[str, float | None]
) -> Quantity:
    hosts = {cohort.name: stand.in_work(cohort) for cohort in stand.pool.cohorts}
    inputs: dict[str, float | str | None] = {}
    for cohort in stand.pool.cohorts:
        read: Inputs = {
            "hosts": stand.counts[cohort.name],
            "spare": cohort.group.spare,
            **measure.inputs(blueprint, cohort),
        }
        inputs |= {f"{cohort.name}.{name}": value for name, value in read.items()}
    return Quantity(_sum(hosts, each), measure.formula, inputs, measure.source)


def _after_loss(stand: Stand, measure: Measure, each: dict[str, float | None]) -> Quantity | None:
    if stand.survives is None:
        return None
    if stand.losses is None:
        text = "the design does not say which compute hosts fail together"
        return Quantity(None, Message(text), {}, SPARE_HOST)
    kept = [hosts_left(stand, lost) for lost in stand.losses] or [dict(stand.counts)]
    worst = min(range(len(kept)), key=lambda place: _sum(kept[place], each) or 0.0)
    lost = stand.losses[worst] if stand.losses else None
    inputs = {
        "lost": named(lost),
        **{f"{name}.hosts_left": count for name, count in kept[worst].items()},
        **{f"{name}.{measure.name}_each": value for name, value in each.items()},
    }
    formula = Message("sum over the groups of hosts left, spare ones too, * what one host offers")
    return Quantity(_sum(kept[worst], each), formula, inputs, SPARE_HOST)


def _sum(
    hosts: dict[str, int] | dict[str, int | None], each: dict[str, float | None]
) -> float | None:
    """Add up what hosts offer; None when a number of a group is unknown."""
    total = 0.0
    for name, count in hosts.items():
        one = each[name]
        if count is None or one is None:
            return None
        total += count * one
    return total
