"""Racks that hold the same, so that like ones are drawn once."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.i18n import Localized
from archbook.model.blueprint import Blueprint
from archbook.model.host_group import HostGroup
from archbook.model.rack_plan import Mounted, RackPlan, Site
from archbook.model.switch_ports import PortUse
from archbook.views.parts.rack_figures import figures, uses_by_rack

FEW = 6
"""Up to so many racks are drawn one by one."""

MOST = 12
"""So many kinds of racks are drawn to scale at the most, the most common ones."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Racks that hold the same in the same units.

    Attributes:
        racks: Which, in the order of the design.
        letter: What the kind is called; empty: it is a rack by itself.
    """

    racks: tuple[RackPlan, ...]
    letter: str = ""

    @property
    def first(self) -> RackPlan:
        """Return the rack that stands for all."""
        return self.racks[0]

    @property
    def id(self) -> str:
        """Return its id in a scene."""
        return f"kind/{self.letter}" if self.letter else f"rack/{self.first.rack}"

    def groups(self) -> Counter[str]:
        """Return the host groups of its racks, with the hosts of the rack that has the most."""
        most: Counter[str] = Counter()
        for rack in self.racks:
            most |= Counter(one.of for one in rack.mounted if one.kind == "host")
        return most


def kinds(blueprint: Blueprint, site: Site) -> tuple[Kind, ...]:
    """Return the kinds of racks of *site*, the most common first; few racks stay by themselves."""
    if len(site.racks) <= FEW:
        return tuple(Kind((rack,)) for rack in site.racks)
    groups = {group.name: group for group in blueprint.design.host_groups}
    uses = uses_by_rack(site)
    alike: dict[object, list[RackPlan]] = {}
    for rack in site.racks:
        alike.setdefault(_holds(rack, uses.get(rack.rack, ()), groups), []).append(rack)
    if len(alike) == len(site.racks) <= MOST:
        return tuple(Kind((rack,)) for rack in site.racks)
    ordered = sorted(alike.values(), key=len, reverse=True)
    return tuple(Kind(tuple(same), called(place)) for place, same in enumerate(ordered))


def called(place: int) -> str:
    """Return the letters of a kind: A to Z, then AA and so on."""
    ahead, last = divmod(place, 26)
    return (called(ahead - 1) if ahead else "") + chr(ord("A") + last)


def _holds(rack: RackPlan, uses: Sequence[PortUse], groups: Mapping[str, HostGroup]) -> object:
    """Return what a rack holds, without names that differ from rack to rack."""
    things = tuple((one.position, one.height_u, *_is(one, groups)) for one in rack.mounted)
    return rack.type, rack.height_u, things, repr(tuple(figures(rack, uses)))


def _is(one: Mounted, groups: Mapping[str, HostGroup]) -> Iterator[object]:
    yield one.kind
    if one.kind == "host":
        yield from (groups[one.of].roles, groups[one.of].hardware)
    else:
        yield from (one.of, what(one))


def what(one: Mounted) -> str:
    """Return what a switch is for, as ``leaf``, or the feed of a power strip."""
    before, _, after = one.name.rpartition("-")
    return after if one.kind == "pdu" else before


def leading_role(kind: Kind, blueprint: Blueprint) -> str:
    """Return the role whose hosts take the most units; ``neutral`` when none has one."""
    roles = {group.name: group.roles[:1] for group in blueprint.design.host_groups}
    taken: Counter[str] = Counter()
    for one in kind.first.mounted:
        for role in roles[one.of] if one.kind == "host" else ():
            taken[role] += round(2 * one.height_u)
    return taken.most_common(1)[0][0] if taken else "neutral"


def host_title(blueprint: Blueprint, kind: Kind, host: Mounted) -> Localized | str:
    """Return what a host is called: its name, else its group, else what it is for."""
    if len(kind.racks) == 1:
        return host.name
    at = kind.first.mounted.index(host)
    if len({rack.mounted[at].of for rack in kind.racks}) == 1:
        return host.of
    roles = next(one.roles for one in blueprint.design.host_groups if one.name == host.of)
    return blueprint.facts.role(roles[0]).title if roles else host.of
