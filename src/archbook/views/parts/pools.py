"""Boxes for what a sizing speaks of: pools of hosts, stores, single hosts, services."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Shape, Words
from archbook.model.sizing import Kind, Resource
from archbook.views.parts.backends import store_lines, store_tone

_NAMED = 3
"""So many groups are named on a box."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Resources of one pool of hosts, store, host, control plane or service.

    Attributes:
        resources: What is said of it.
        also: Names of the others, where it stands for several.
    """

    resources: tuple[Resource, ...]
    also: tuple[str, ...] = ()

    @property
    def first(self) -> Resource:
        """Return its first resource, which says what it is about."""
        return self.resources[0]

    @property
    def kind(self) -> Kind:
        """Return what kind of hosts it is about."""
        return self.first.kind

    @property
    def id(self) -> str:
        """Return its id in a scene."""
        where = f"@{self.first.region}" if self.first.region else ""
        return f"capacity/{self.first.subject}{where}"

    def known(self) -> bool:
        """Tell whether anything is known of it."""
        found = ((one.demand.value, one.capacity.value) for one in self.resources)
        return any(value is not None for pair in found for value in pair)

    def figures(self) -> object:
        """Return what makes two single hosts alike."""
        found = ((one.resource, one.demand.value, one.capacity.value) for one in self.resources)
        return tuple(found)


def pools(resources: Sequence[Resource]) -> tuple[Pool, ...]:
    """Return the pools of *resources*; single hosts of the same figures are one of them."""
    found: dict[tuple[str, str | None], list[Resource]] = {}
    for resource in resources:
        found.setdefault((resource.subject, resource.region), []).append(resource)
    every = [Pool(tuple(together)) for together in found.values()]
    alike: dict[object, list[Pool]] = {}
    for pool in every:
        key = pool.figures() if pool.kind == "hosts" else pool.id
        alike.setdefault(key, []).append(pool)
    return tuple(
        Pool(same[0].resources, tuple(one.first.name for one in same[1:]))
        for same in alike.values()
    )


def title(blueprint: Blueprint, pool: Pool) -> Words:
    """Return what a reader calls a pool."""
    first = pool.first
    match first.kind:
        case "storage":
            return first.name
        case "hosts":
            return Message("one host of {name}", {"name": few((first.name, *pool.also))})
        case "control":
            return Message("Control plane")
        case "operations":
            return blueprint.facts.service(first.name).name
        case "compute" if first.name:
            return Message("aggregate {name}", {"name": first.name})
        case "compute":
            return Message("{groups}", {"groups": few(first.groups)})


def few(names: Sequence[str]) -> Value:
    """Name a few things, and say how many more there are."""
    if len(names) <= _NAMED + 1:
        return tuple(names)
    values: dict[str, Value] = {"names": tuple(names[:_NAMED]), "more": len(names) - _NAMED}
    return Message("{names} and {more} more", values)


def lines(blueprint: Blueprint, pool: Pool) -> Iterator[Words]:
    """Yield what is written below the title of a pool."""
    first = pool.first
    if first.kind == "storage":
        backend = next(one for one in blueprint.design.storage if one.name == first.name)
        yield from store_lines(backend)
    if first.kind == "compute" and first.name:
        yield Message("{groups}", {"groups": few(first.groups)})
    if first.region:
        yield Message("Region {name}", {"name": first.region})
    lost = next(
        (one.after_loss.inputs.get("lost") for one in pool.resources if one.after_loss), ""
    )
    if lost:
        yield Message("counted with the loss of {lost}", {"lost": _lost(blueprint, str(lost))})


_GROUP = "group/"


def _lost(blueprint: Blueprint, named: str) -> Value:
    """Return a loss as readers call it: a failure domain, or one host of each of some groups."""
    if named in blueprint.design.racks:
        return Message("rack {rack}", {"rack": named})
    if not named.startswith(_GROUP):
        return named
    groups = tuple(one.removeprefix(_GROUP) for one in named.split(", "))
    return Message("one host of {groups}", {"groups": groups})


_SHAPES: Mapping[Kind, Shape] = {"storage": "store", "operations": "service"}


def shape(pool: Pool) -> Shape:
    """Return the outline of a pool: a drum for a store, a sheet for a service."""
    return _SHAPES.get(pool.kind, "machine")


def tone(blueprint: Blueprint, pool: Pool) -> str:
    """Return whose colour a pool takes."""
    first = pool.first
    match first.kind:
        case "storage":
            backend = next(one for one in blueprint.design.storage if one.name == first.name)
            return store_tone(backend)
        case "hosts":
            cohort = blueprint.cohort(first.name)
            return cohort.group.roles[0] if cohort and cohort.group.roles else "neutral"
        case "compute":
            return "compute"
        case "control":
            return "control"
        case "operations":
            return "neutral"


def count(pool: Pool) -> int:
    """Return how many hosts a pool of compute hosts has; one for everything else."""
    if pool.kind != "compute":
        return 1
    given = pool.first.capacity.inputs.items()
    hosts = (value for name, value in given if name.endswith(".hosts"))
    return max(1, sum(int(value or 0) for value in hosts))
