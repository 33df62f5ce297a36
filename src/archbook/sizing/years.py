"""What the years ahead ask for, when instances grow."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import HostNeed, Quantity, YearAhead
from archbook.model.workload import Workload
from archbook.sizing.demand import demand, names
from archbook.sizing.measures import measures
from archbook.sizing.needed import needed
from archbook.sizing.stands import Stand

GROWTH = Citation("design", "workload")
"""The design itself says how its instances grow."""

_DIGITS = 6
"""Decimals of grown instances that count: 100 * 1.1 ^ 1 is 110, whatever binary fractions say."""


def years_ahead(blueprint: Blueprint, stand: Stand, years: int) -> Iterator[YearAhead]:
    """Yield what a pool is asked for in each of the next *years*."""
    if stand.demanded and stand.pool.flavors and stand.counts:
        yield from (_year(blueprint, stand, year) for year in range(1, years + 1))


def _year(blueprint: Blueprint, stand: Stand, year: int) -> YearAhead:
    grown = _grown(stand, year)
    measured = measures(blueprint, stand)
    wanted = {one.name: demand(grown, one.name).value if grown else None for one in measured}
    return YearAhead(
        stand.pool.aggregate or "",
        stand.region,
        tuple(stand.counts),
        year,
        instances=_instances(stand, grown, year),
        demand=wanted,
        hosts=_hosts(list(needed(blueprint, grown)) if grown else []),
        there=sum(stand.counts.values()),
    )


def _grown(stand: Stand, year: int) -> Stand | None:
    """Return *stand* with the instances of a year; None where a growth is not stated."""
    flavors = [_flavor(flavor, year) for flavor in stand.pool.flavors]
    known = tuple(flavor for flavor in flavors if flavor)
    if len(known) < len(flavors):
        return None
    return replace(stand, pool=replace(stand.pool, flavors=known))


def _flavor(flavor: Workload, year: int) -> Workload | None:
    if flavor.growth_percent is None:
        return None
    grown = flavor.instances * (1 + flavor.growth_percent / 100) ** year
    return flavor.model_copy(update={"instances": ceil(round(grown, _DIGITS))})


def _instances(stand: Stand, grown: Stand | None, year: int) -> Quantity:
    formula = Message("sum over the workload of instances * (1 + growth) ^ year, each rounded up")
    inputs: dict[str, float | str | None] = {"year": year}
    for name, flavor in zip(names(stand), stand.pool.flavors, strict=True):
        inputs |= {f"{name}.instances": flavor.instances}
        inputs |= {f"{name}.growth_percent": flavor.growth_percent}
    return Quantity(grown.pool.instances if grown else None, formula, inputs, GROWTH)


def _hosts(needs: list[HostNeed]) -> Quantity:
    """Return the hosts of the last need: with a loss where one is to be survived."""
    formula = Message("hosts needed, packed and by sums, with what outlives the loss asked for")
    if not needs:
        return Quantity(None, formula, {}, GROWTH)
    known = {one.by: one.hosts.value for one in needs if one.by in {"sums", "packed", "loss"}}
    whole = [value for value in known.values() if value is not None]
    return Quantity(max(whole) if len(whole) == len(known) else None, formula, known, GROWTH)
