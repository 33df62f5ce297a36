"""Who serves whom: the services of a design, and what each offers to which others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.service import Need, ServiceEntry
from archbook.model.scene import Words
from archbook.plan.options import matches
from archbook.plan.timeline import Timeline
from archbook.views.parts.reasons import cited

BASE_LAYERS = frozenset({"database", "messaging", "cache", "load_balancing"})
"""What lies under all services alike."""

_FRONT = frozenset({"dashboard"})
_RANKS = (
    "dashboard",
    "application",
    "orchestration",
    "operations",
    "telemetry",
    "compute",
    "bare_metal",
    "network",
    "storage",
    "image",
    "identity",
)
"""Layers from the one nearest to users; what is not named lies below."""


@dataclass(frozen=True, slots=True)
class Serving:
    """One service does something for another one.

    Attributes:
        provider: Who serves.
        consumer: Who is served.
        needed: Whether the consumer cannot do without.
        why: The reason with its source; empty where the catalog names none.
    """

    provider: str
    consumer: str
    needed: bool
    why: Words = ""


@dataclass(frozen=True, slots=True)
class Services:
    """The services of a design, by the part that they have.

    Attributes:
        front: Dashboards: they show all the others.
        middle: Those that serve each other, who is served before who serves.
        for_all: Keystone, which serves every one.
        base: Databases, queues, caches, load balancers.
        apart: Those that neither serve nor are served.
        servings: Between those in the middle.
    """

    front: tuple[ServiceEntry, ...]
    middle: tuple[ServiceEntry, ...]
    for_all: tuple[ServiceEntry, ...]
    base: tuple[ServiceEntry, ...]
    apart: tuple[ServiceEntry, ...]
    servings: tuple[Serving, ...]


def services(blueprint: Blueprint) -> Services:
    """Return the services of *blueprint*, sorted by their part."""
    every = tuple(active.entry for active in blueprint.services)
    front = tuple(entry for entry in every if entry.layer in _FRONT)
    for_all = tuple(entry for entry in every if entry.id == "keystone")
    base = tuple(entry for entry in every if entry.layer in BASE_LAYERS)
    rest = [entry for entry in every if entry not in (*front, *for_all, *base)]
    servings = tuple(_one_way(_servings(blueprint, rest), rest))
    joined = {name for one in servings for name in (one.provider, one.consumer)}
    middle = [entry for entry in rest if entry.id in joined or entry.kind == "openstack"]
    apart = tuple(entry for entry in rest if entry not in middle)
    return Services(front, tuple(_ordered(middle, servings)), for_all, base, apart, servings)


def _servings(blueprint: Blueprint, entries: Sequence[ServiceEntry]) -> Iterator[Serving]:
    """Yield what the catalog, the options and the storage of the design say."""
    ids = {entry.id for entry in entries}
    for entry in entries:
        found = {one.provider: one for one in _needed(blueprint, entry)}
        conditional = {name for need in entry.needs for name in need.any_of}
        for provider in entry.uses:
            if provider not in conditional and _chosen(blueprint, entry, provider):
                found.setdefault(provider, Serving(provider, entry.id, needed=False))
        yield from (one for name, one in found.items() if name in ids and name != entry.id)


def _needed(blueprint: Blueprint, entry: ServiceEntry) -> Iterator[Serving]:
    for need in entry.needs:
        if in_force(blueprint, need):
            for provider in need.any_of:
                yield Serving(provider, entry.id, needed=True, why=_why(blueprint, need))
    for backend in blueprint.design.storage:
        if entry.id in backend.serves:
            why = Message("The design keeps its data in {backend}.", {"backend": backend.name})
            yield Serving(backend.kind, entry.id, needed=True, why=why)


def needs_of(blueprint: Blueprint, entry: ServiceEntry) -> frozenset[str]:
    """Return the services of *blueprint* that *entry* needs, as its options are."""
    named = {name for need in entry.needs if in_force(blueprint, need) for name in need.any_of}
    return frozenset(name for name in named if blueprint.has(name))


def relied_on(blueprint: Blueprint, services: Iterable[str]) -> frozenset[str]:
    """Return what any of *services* needs, or can make use of, in *blueprint*."""
    found: set[str] = set()
    for entry in map(blueprint.facts.service, services):
        found |= needs_of(blueprint, entry).union(filter(blueprint.has, entry.uses))
    return frozenset(found)


def in_force(blueprint: Blueprint, need: Need) -> bool:
    """Tell whether *need* holds in the design's release, with its options."""
    timeline = Timeline(blueprint.facts, blueprint.release)
    return timeline.holds(need.since, need.until) and matches(need.when, blueprint.options)


def _why(blueprint: Blueprint, need: Need) -> Words:
    return cited(blueprint, need.why, need.source) if need.source else need.why


def _chosen(blueprint: Blueprint, consumer: ServiceEntry, provider: str) -> bool:
    """Tell whether no option of *consumer* chooses something else instead of *provider*."""
    for name, value in blueprint.options.items():
        option = blueprint.facts.option(name)
        if consumer.id in option.of and option.choice(provider) and provider not in value.values:
            return False
    return True


def _one_way(found: Iterator[Serving], entries: Sequence[ServiceEntry]) -> Iterator[Serving]:
    """Keep one of two that serve each other: the needed one, else the one from deeper down."""
    every = {(one.provider, one.consumer): one for one in found}
    rank = {entry.id: _rank(entry) for entry in entries}
    for (provider, consumer), one in every.items():
        other = every.get((consumer, provider))
        if other is None:
            yield one
            continue
        mine = (one.needed, rank[provider], provider)
        if mine > (other.needed, rank[consumer], consumer):
            yield one


def _rank(entry: ServiceEntry) -> int:
    return _RANKS.index(entry.layer) if entry.layer in _RANKS else len(_RANKS)


def _ordered(
    entries: Sequence[ServiceEntry], servings: Sequence[Serving]
) -> Iterator[ServiceEntry]:
    """Yield *entries* so that who is served comes before who serves, as far as that can be."""
    served = {
        entry.id: {s.consumer for s in servings if s.provider == entry.id} for entry in entries
    }
    left: Mapping[str, ServiceEntry] = {entry.id: entry for entry in entries}
    place = {entry.id: number for number, entry in enumerate(entries)}
    while left:
        free = [entry for entry in left.values() if not served[entry.id].intersection(left)]
        following = min(free or left.values(), key=lambda one: (_rank(one), place[one.id]))
        left = {name: entry for name, entry in left.items() if name != following.id}
        yield following
