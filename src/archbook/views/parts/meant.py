"""What a reader means who asks for a part of a drawing."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from archbook.model.blueprint import Blueprint
from archbook.model.network import Traffic
from archbook.model.scene import Node
from archbook.plan.racks import zones_of_racks

_BETWEEN_NAMES = re.compile(r"[^\w.:-]+")

LINK_OF: Mapping[Traffic, str] = {
    "management": "api",
    "internal_api": "api",
    "public_api": "public",
    "tunnel": "tunnel",
    "storage": "storage",
    "storage_replication": "replication",
    "external": "external",
    "out_of_band": "out_of_band",
    "provisioning": "provisioning",
    "migration": "migration",
}
"""What a network carries → kind of the link that stands for it."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A part of a design, as scenes may show it.

    Attributes:
        name: As it was asked for.
        others: Ids under which a scene shows what belongs to it.
        counts: Id of a host group → how many of its hosts belong to it.
        kinds: Kinds of links under which a scene shows it that names no networks.
    """

    name: str
    others: frozenset[str] = frozenset()
    counts: Mapping[str, int] = field(default_factory=dict)
    kinds: frozenset[str] = frozenset()

    def exactly(self, identifier: str) -> bool:
        """Tell whether an id of a scene is the part itself, in whatever region."""
        return self.name in (identifier, identifier.partition("@")[0])

    def includes(self, identifier: str) -> bool:
        """Tell whether an id of a scene shows what belongs to the part."""
        return bool(self.others.intersection((identifier, identifier.partition("@")[0])))

    def mentions(self, identifier: str) -> bool:
        """Tell whether an id is made from the part's name, as ``leaf/r1`` is from a rack's."""
        return _called(self.name) in _steps(identifier)

    def touches(self, identifier: str) -> bool:
        """Tell whether an id is made from the name of what belongs to the part."""
        return not _steps(identifier).isdisjoint(map(_called, self.others))

    def written(self, node: Node) -> bool:
        """Tell whether the part's name is written on a box, as of one of several like racks."""
        lines = " ".join(map(str, (node.title, *node.details)))
        return _called(self.name) in _BETWEEN_NAMES.split(lines)


def _called(name: str) -> str:
    return name.partition("/")[2]


def _steps(identifier: str) -> set[str]:
    """Return the names that an id is made of, without its kind and its region."""
    return set(identifier.partition("@")[0].split("/")[1:])


def meant(blueprint: Blueprint, name: str) -> Meant:
    """Return what *name*, as ``rack/r1`` or ``group/cmp``, means in *blueprint*."""
    kind, _, called = name.partition("/")
    match kind:
        case "rack":
            return _in_racks(blueprint, name, frozenset({called}))
        case "zone" | "region":
            place = 0 if kind == "zone" else 1
            zones = zones_of_racks(blueprint.design)
            racks = (rack for rack, where in zones.items() if where[place] == called)
            return _in_racks(blueprint, name, frozenset(racks))
        case "group":
            return Meant(name, frozenset(_of_group(blueprint, called)))
        case "network":
            carried = (one.carries for one in blueprint.design.networks if one.name == called)
            kinds = (LINK_OF[traffic] for each in carried for traffic in each)
            return Meant(name, kinds=frozenset(kinds))
        case "host":
            return Meant(name, frozenset(_of_host(blueprint, called)))
        case _:
            return Meant(name)


def _in_racks(blueprint: Blueprint, name: str, racks: frozenset[str]) -> Meant:
    """Return the hosts of some racks, and the groups that they belong to."""
    counts: Counter[str] = Counter()
    others = {f"rack/{rack}" for rack in racks}
    for cohort in blueprint.cohorts:
        end = 0
        for rack, hosts in cohort.racks:
            start, end = end, end + hosts
            if rack in racks:
                counts[f"group/{cohort.name}"] += hosts
                others |= {f"host/{cohort.name_of(index)}" for index in range(start, end)}
    return Meant(name, frozenset({*others, *counts}), counts)


def _of_group(blueprint: Blueprint, called: str) -> Iterator[str]:
    cohort = blueprint.cohort(called)
    if cohort is not None:
        yield from (f"host/{cohort.name_of(index)}" for index in range(len(cohort)))
        yield from (f"rack/{rack}" for rack, _ in cohort.racks)


def _of_host(blueprint: Blueprint, called: str) -> Iterator[str]:
    for cohort in blueprint.cohorts:
        names = (cohort.name_of(index) for index in range(len(cohort)))
        index = next((at for at, name in enumerate(names) if name == called), None)
        if index is not None:
            yield f"group/{cohort.name}"
            if rack := cohort[index].rack:
                yield f"rack/{rack}"
