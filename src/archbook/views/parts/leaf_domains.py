"""Leaf switches with the racks that hang on them; like ones together."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from archbook.capacity.rack_ports import leaf_homes, leaf_nics
from archbook.model.blueprint import Blueprint
from archbook.model.rack_plan import RackPlan, Site, Switches
from archbook.model.switch_ports import PortUse, SwitchRole
from archbook.plan.racks import zones_of_racks
from archbook.views.parts.rack_figures import uses_by_rack

MOST = 5
"""More kinds of leaves in a region than this are told apart by type and speeds alone."""


@dataclass(frozen=True, slots=True)
class Domain:
    """The leaves of one rack, or of a pair of racks, with all that hangs on them.

    Attributes:
        racks: The rack with the leaves, then those that share them.
        region: The region that they stand in; None: the design has none.
        switches: Switches that stand in these racks.
        uses: Ports of these switches.
        hosts: Host group → hosts.
        links: Speed of a host port in Gbit/s → ports of all hosts that leaves take.
    """

    racks: tuple[RackPlan, ...]
    region: str | None
    switches: tuple[Switches, ...]
    uses: tuple[PortUse, ...]
    hosts: Mapping[str, int]
    links: Mapping[float, int]

    @property
    def home(self) -> RackPlan:
        """Return the rack with the leaves."""
        return self.racks[0]

    def of(self, role: SwitchRole) -> Switches | None:
        """Return its switches of a role."""
        return next((one for one in self.switches if one.role == role), None)

    def count(self, role: SwitchRole) -> int:
        """Return how many switches of a role it has."""
        return sum(one.count for one in self.switches if one.role == role)

    def ports(self, role: SwitchRole) -> tuple[PortUse, ...]:
        """Return the ports of its fullest switch of a role."""
        first = next((one.rack for one in self.uses if one.role == role), None)
        return tuple(one for one in self.uses if one.role == role and one.rack == first)


def domains(blueprint: Blueprint, site: Site) -> tuple[Domain, ...]:
    """Return all leaves of *site* with what hangs on them, in the order of their racks."""
    stated = {rack.rack: blueprint.design.racks.get(rack.rack) for rack in site.racks}
    homes = leaf_homes({name: rack for name, rack in stated.items() if rack})
    grouped: dict[str, list[RackPlan]] = {}
    for rack in site.racks:
        grouped.setdefault(homes.get(rack.rack, rack.rack), []).append(rack)
    switches: dict[str, list[Switches]] = {}
    for one in site.switches:
        switches.setdefault(one.rack or "", []).append(one)
    uses, zones = uses_by_rack(site), zones_of_racks(blueprint.design)
    first = blueprint.regions()[0]
    return tuple(
        Domain(
            tuple(racks),
            zones.get(home, (None, first))[1],
            tuple(one for rack in racks for one in switches.get(rack.rack, ())),
            tuple(one for rack in racks for one in uses.get(rack.rack, ())),
            hosts := Counter(m.of for rack in racks for m in rack.mounted if m.kind == "host"),
            _links(blueprint, hosts),
        )
        for home, racks in grouped.items()
    )


def _links(blueprint: Blueprint, hosts: Mapping[str, int]) -> Mapping[float, int]:
    found: Counter[float] = Counter()
    for group in blueprint.design.host_groups:
        profile = blueprint.design.profile_of(group)
        for nic in leaf_nics(profile) if profile and group.name in hosts else ():
            found[nic.speed_gbps] += hosts[group.name] * nic.count * nic.ports
    return dict(sorted(found.items(), reverse=True))


def folded(found: Iterable[Domain]) -> tuple[tuple[Domain, ...], ...]:
    """Return like domains together; where kinds are many, what differs is only in numbers."""
    every = tuple(found)
    exact = _alike((repr((*_kind(one), one.links, _ratio(one))), one) for one in every)
    if len(exact) <= MOST:
        return exact
    return _alike((repr((*_kind(one), tuple(one.links))), one) for one in every)


def _kind(domain: Domain) -> Iterator[object]:
    leaves = domain.of("leaf")
    yield from (leaves.type if leaves else None, domain.count("leaf"), len(domain.racks))


def _ratio(domain: Domain) -> float | None:
    found = domain.home.oversubscription
    return found.value if found else None


def _alike(found: Iterable[tuple[str, Domain]]) -> tuple[tuple[Domain, ...], ...]:
    alike: dict[str, list[Domain]] = {}
    for kind, domain in found:
        alike.setdefault(kind, []).append(domain)
    return tuple(map(tuple, alike.values()))
