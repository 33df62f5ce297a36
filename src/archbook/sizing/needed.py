"""Hosts that a pool needs: by each resource, packed, and with what a loss takes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from archbook.capacity.counts import units_for
from archbook.capacity.packing.packed import hosts_needed
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.sizing import HostNeed, Quantity
from archbook.sizing.compute import OWN
from archbook.sizing.demand import demand
from archbook.sizing.instances import FILLED
from archbook.sizing.load import Load, largest_first, load_of
from archbook.sizing.measures import measures
from archbook.sizing.shares import cells, limited, pinned_threads
from archbook.sizing.stands import Stand
from archbook.sizing.surviving import with_loss

Each = Mapping[str, float | None]
"""Group → what one of its hosts offers; None where it is unknown."""


def needed(blueprint: Blueprint, stand: Stand) -> Iterator[HostNeed]:
    """Yield the hosts needed by each resource, then by their greatest, packed, and with a loss.

    Nothing is yielded where the design does not say which instances run here.
    """
    if not stand.demanded or not stand.pool.flavors or not stand.counts:
        return
    each = list(by_resource(blueprint, stand))
    most = max((one.hosts.value or 0 for one in each), default=0)
    first = next((one.by for one in each if one.hosts.value == most), None)
    yield from (replace(one, binding=one.by == first) for one in each)
    sums, whole = _greatest(each), _packed(stand)
    yield _need(stand, "sums", sums)
    yield _need(stand, "packed", whole)
    if stand.survives:
        yield _need(stand, "loss", with_loss(blueprint, stand, sums, whole))


def _need(stand: Stand, by: str, hosts: Quantity) -> HostNeed:
    groups, there = tuple(stand.counts), sum(stand.counts.values())
    return HostNeed(stand.pool.aggregate or "", stand.region, groups, by, hosts, there)


def by_resource(blueprint: Blueprint, stand: Stand) -> Iterator[HostNeed]:
    """Yield the hosts that cover the demand, resource by resource."""
    for measure in measures(blueprint, stand):
        each = {
            cohort.name: measure.each(blueprint, cohort, stand.offered[cohort.name])
            for cohort in stand.pool.cohorts
        }
        wanted = demand(stand, measure.name).value
        if wanted == 0:
            continue
        yield _need(stand, measure.name, _covering(stand, wanted, each, measure.source))
    for share in (pinned_threads(stand), cells(stand), limited(stand)):
        if share:
            hosts = _covering(stand, share.wanted, share.each, share.source)
            yield _need(stand, share.name, hosts)


def _covering(stand: Stand, wanted: float | None, each: Each, source: Citation) -> Quantity:
    """Return how many hosts cover *wanted*, the groups taken in turn, the largest first."""
    order = largest_first(stand)
    inputs = {"demand": wanted, **{f"{name}.each": each[name] for name in order}}
    if len(order) == 1:
        formula = Message("demand / what one host offers, rounded up")
    else:
        text = (
            "hosts of the groups, the largest group first, that cover the demand; then more of it"
        )
        formula = Message(text)
        inputs |= {f"{name}.hosts": stand.counts[name] for name in order}
    known = {name: value for name in order if (value := each[name]) is not None}
    if wanted is None or len(known) < len(order):
        return Quantity(None, formula, inputs, source)
    if wanted and not any(known.values()):
        return Quantity(None, Message("no host has any of it"), inputs, source)
    return Quantity(_counted(wanted, known, stand.counts), formula, inputs, source)


def _counted(wanted: float, each: Mapping[str, float], counts: Mapping[str, int]) -> int:
    total, left = 0, wanted
    able = {name: value for name, value in each.items() if value > 0}
    for name, value in able.items():
        taken = min(counts[name], units_for(left, value)) if left > 0 else 0
        total, left = total + taken, left - taken * value
    grows = next(iter(able.values()), 1.0)
    return total + (units_for(left, grows) if left > 0 else 0)


def _greatest(each: list[HostNeed]) -> Quantity:
    known = {one.by: one.hosts.value for one in each}
    values = [value for value in known.values() if value is not None]
    formula = Message("the greatest of the numbers that are known")
    return Quantity(max(values, default=None), formula, known, OWN)


def _packed(stand: Stand) -> Quantity:
    formula = Message("whole instances on whole hosts; no packing takes fewer than `least`")
    load = load_of(stand)
    if load is None:
        return Quantity(None, formula, {"least": None}, FILLED)
    if large := load.too_large():
        text = Message("no host is large enough for {instances}", {"instances": large})
        return Quantity(None, text, {"least": None}, FILLED)
    return _fewest(stand, load, formula)


def _fewest(stand: Stand, load: Load, formula: Message) -> Quantity:
    found = hosts_needed(load.classes(stand.counts), load.kinds, load.order[0])
    if found is None:
        return Quantity(None, formula, {"least": None}, FILLED)
    fill, least = found
    used: dict[str, float | str | None] = {
        f"{name}.hosts": sum(one.count for one in fill.batches if one.holds and one.host == name)
        for name in load.order
    }
    return Quantity(fill.used(), formula, {"least": least, **used}, FILLED)
