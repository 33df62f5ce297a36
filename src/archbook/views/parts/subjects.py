"""What an id of a drawing stands for: a group, a host, a rack, a service, a network."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from archbook.model.blueprint import Blueprint
from archbook.physical import site
from archbook.views.parts.meant import LINK_OF

CLOUD = "cloud"
"""The subject that is all of a design."""

_OWN_WORDS = frozenset({"way", "tier", "quorum", "list", "panel", "instances"})
"""Beginnings of ids that carry no name of the design, only numbers and a view's own words."""

_SOFTWARE = ("component", "service", "group", "rack", "storage", "network", "host")
_MACHINES = ("group", "rack", "host", "storage", "network", "service", "component")
"""What a bare name is taken for first, in ids of software and in ids of machines."""

_OF_MACHINES = frozenset({"leaf", "hosts", "oob", "bmc", "host", "rack"})
_NUMBERED = ("leaf-", "port-", "bond-", "cables-")
"""Beginnings of ids whose bare names are those of groups and racks."""


class Subjects:
    """Leads from the ids of drawings to what they stand for in one blueprint."""

    def __init__(self, blueprint: Blueprint) -> None:
        """Look at *blueprint*; host names are gathered when they are first asked for."""
        self._blueprint = blueprint

    def of(self, identifier: str) -> str:
        """Return the subject that *identifier* stands for, as ``group/ctl``; empty for none.

        An id names what it shows, sometimes inside of something else, sometimes with the region or
        rack that a part of it stands in: ``group/ctl/nova``, ``leaf/r1``, ``api@seoul``.
        """
        place, _, where = identifier.partition("@")
        steps = place.split("/")
        if steps[0] in _OWN_WORDS:
            return ""
        found = (self._at(steps, at) for at in reversed(range(len(steps))))
        named = next(filter(None, found), "")
        if where in self.names["region"] and named in ("", CLOUD):
            return f"region/{where}"
        return named

    def knows(self, subject: str) -> bool:
        """Tell whether the design has *subject*."""
        kind, _, name = subject.partition("/")
        if kind == "host":
            return name in self._hosts
        return subject == CLOUD or name in self.names.get(kind, ())

    def known(self) -> Iterator[str]:
        """Yield every subject of the design."""
        yield CLOUD
        for kind, names in self.names.items():
            yield from (f"{kind}/{name}" for name in names)
        yield from (f"host/{name}" for name in self._hosts)

    @cached_property
    def names(self) -> Mapping[str, frozenset[str]]:
        """Return kind → names of it in the design; hosts are not among them."""
        blueprint, design = self._blueprint, self._blueprint.design
        placed = (p.component.id for cohort in blueprint.cohorts for p in cohort.placements)
        homeless = (one.component.id for one in blueprint.unplaced)
        zones = [(region.name, zone) for region in design.regions for zone in region.zones]
        nets = (one.name for physnet in design.physnets for one in physnet.networks)
        return {
            "group": frozenset(cohort.name for cohort in blueprint.cohorts),
            "rack": frozenset(design.racks or (one.rack for one in site(blueprint).racks)),
            "service": frozenset(active.id for active in blueprint.services),
            "component": frozenset((*placed, *homeless)),
            "storage": frozenset(backend.name for backend in design.storage),
            "network": frozenset((*(one.name for one in design.networks), *nets)),
            "physnet": frozenset(one.name for one in design.physnets),
            "role": frozenset(role for group in design.host_groups for role in group.roles),
            "region": frozenset(region.name for region in design.regions),
            "zone": frozenset(
                name for region, zone in zones for name in (zone, f"{region}/{zone}")
            ),
        }

    @cached_property
    def _hosts(self) -> frozenset[str]:
        cohorts = self._blueprint.cohorts
        return frozenset(one.name_of(at) for one in cohorts for at in range(len(one)))

    def _at(self, steps: list[str], at: int) -> str:
        """Return what the step *at* of an id names: with its kind before it, else by itself."""
        name, before = steps[at], steps[at - 1] if at else ""
        pair = f"{before}/{name}"
        if pair in self.names["zone"]:
            return f"zone/{pair}"
        if self.knows(pair):
            return pair
        if name == CLOUD:
            return CLOUD
        if at == 0:
            return self._alone(name)
        kinds = _MACHINES if _of_machines(steps[0]) else _SOFTWARE
        return next((f"{kind}/{name}" for kind in kinds if self.knows(f"{kind}/{name}")), "")

    def _alone(self, name: str) -> str:
        """Return what an id of one step means: the network that flows there."""
        for network in self._blueprint.design.networks:
            if any(LINK_OF[traffic] == name for traffic in network.carries):
                return f"network/{network.name}"
        return ""


def _of_machines(head: str) -> bool:
    return head in _OF_MACHINES or head.startswith(_NUMBERED)
