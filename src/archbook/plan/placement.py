"""Which component goes on which host group, and why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from archbook.i18n import Message, Value
from archbook.model.blueprint import By, OptionValue, Placement, Reason, Unplaced
from archbook.model.catalog.component import ComponentEntry, Placing
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.role import StandIn
from archbook.model.host_group import HostGroup
from archbook.plan.options import matches
from archbook.plan.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Area:
    """The host groups of one region, which are planned together."""

    region: str | None
    groups: tuple[HostGroup, ...]

    def with_role(self, role: str) -> tuple[HostGroup, ...]:
        """Return the groups that have *role*."""
        return tuple(group for group in self.groups if role in group.roles)


@dataclass(slots=True)
class Placements:
    """What has been placed so far: group → component → placement."""

    by_group: dict[str, dict[str, Placement]] = field(default_factory=dict)
    unplaced: list[Unplaced] = field(default_factory=list)

    def put(self, group: HostGroup, placement: Placement) -> None:
        """Add a placement unless it stands there on more hosts already."""
        there = self.by_group.setdefault(group.name, {})
        known = there.get(placement.component.id)
        if known is None or len(known.hosts) < len(placement.hosts):
            there[placement.component.id] = placement


@dataclass(frozen=True, slots=True)
class Placer:
    """Evaluates the catalog's placings for one release and one set of options."""

    facts: Facts
    timeline: Timeline
    options: Mapping[str, OptionValue]
    services: frozenset[str]

    def place(self, components: tuple[ComponentEntry, ...], area: Area, into: Placements) -> None:
        """Place *components* on the groups of *area*."""
        for component in components:
            known = component.service in self.services
            wanted = [one for one in component.placing if known and self.holds(one)]
            if not self._place(component, wanted, area, into) and wanted:
                roles = tuple(dict.fromkeys(role for one in wanted for role in one.roles))
                into.unplaced.append(Unplaced(component, roles, area.region))

    def holds(self, placing: Placing) -> bool:
        """Tell whether a placing holds in this release, with these options and services."""
        return (
            self.timeline.holds(placing.since, placing.until)
            and matches(placing.when, self.options)
            and not (placing.unless and matches(placing.unless, self.options))
            and (not placing.beside or bool(self.services.intersection(placing.beside)))
        )

    def _place(
        self,
        component: ComponentEntry,
        wanted: list[Placing],
        area: Area,
        into: Placements,
    ) -> bool:
        named = [group for group in area.groups if component.id in group.run]
        for group in named:
            into.put(group, Placement(component, range(group.count), _named(component, group)))
        placed = bool(named)
        for placing in wanted:
            for role in placing.roles:
                placed |= self._place_role(component, placing, role, area, into)
        return placed

    def _place_role(
        self,
        component: ComponentEntry,
        placing: Placing,
        role: str,
        area: Area,
        into: Placements,
    ) -> bool:
        groups, stand_in = self._hosts_for(role, area, allowed=placing.stand_in)
        reason = _because(component, placing, role, stand_in)
        carriers = [group for group in groups if component.id not in group.without]
        for group, hosts in _hosts_of(carriers, placing):
            into.put(group, Placement(component, hosts, reason, role))
        return bool(carriers)

    def _hosts_for(
        self, role: str, area: Area, *, allowed: bool
    ) -> tuple[tuple[HostGroup, ...], StandIn | None]:
        """Return the groups of a role, or of the role that stands in for it."""
        groups = area.with_role(role)
        stand_in = self.facts.role(role).stand_in
        if groups or stand_in is None or not allowed:
            return groups, None
        return area.with_role(stand_in.role), stand_in


def _hosts_of(groups: list[HostGroup], placing: Placing) -> Iterator[tuple[HostGroup, range]]:
    """Yield which hosts of *groups* a placing takes: all, or a few over groups and racks."""
    most = 1 if placing.hosts == "first" else placing.most
    counts = [group.count for group in groups]
    shares = _dealt(counts, most)
    before, total = 0, sum(shares)
    for group, taken in zip(groups, shares, strict=True):
        if taken:
            yield group, _apart(group.count, taken, before, total)
            before += taken


def _apart(count: int, taken: int, before: int, total: int) -> range:
    """Return *taken* of *count* hosts, in other racks than the *before* of *total* already dealt.

    Hosts are numbered rack by rack, so that hosts far apart by number stand in different racks;
    each group goes on where the one before it stopped.
    """
    if taken == count:
        return range(count)
    step = max(1, count // total)
    start = min(before * step, count - 1 - step * (taken - 1))
    return range(start, start + step * taken, step)


def _dealt(counts: list[int], most: int | None) -> list[int]:
    """Deal out *most* members one at a time, so that they stand in as many groups as can be.

    Groups often are one zone each: three Ceph monitors in the first group would fall with it.
    """
    if most is None:
        return counts
    shares = [0] * len(counts)
    while sum(shares) < min(most, sum(counts)):
        for place, count in enumerate(counts):
            if shares[place] < count and sum(shares) < most:
                shares[place] += 1
    return shares


def _named(component: ComponentEntry, group: HostGroup) -> Reason:
    values: dict[str, Value] = {
        "component": component.id,
        "group": group.name,
        "does": component.does,
    }
    text = Message("{component} {does}; the design names it for group {group}.", values)
    return Reason(text, "design", by="design")


def _because(
    component: ComponentEntry, placing: Placing, role: str, stand_in: StandIn | None
) -> Reason:
    where = _where(placing, role)
    values: dict[str, Value] = {
        "component": component.id,
        "does": component.does,
        "where": where,
    }
    by: By = "layout" if placing.when.get("layout") else "catalog"
    source = placing.source or component.source_of("placing")
    if stand_in:
        instead = Message("{role} hosts", {"role": Message(stand_in.role.replace("_", " "))})
        text = Message(
            "{component} {does}; its place is {where}, there are none, so {instead} stand in: "
            "{why}.",
            values | {"instead": instead, "why": stand_in.why},
        )
        return Reason(text, source, by="fallback")
    if placing.why:
        text = Message(
            "{component} {does}; it stands on {where}: {why}.", values | {"why": placing.why}
        )
        return Reason(text, source, by)
    return Reason(Message("{component} {does}; it stands on {where}.", values), source, by)


def _where(placing: Placing, role: str) -> Message:
    named = {"role": Message(role.replace("_", " "))}
    if placing.hosts == "first":
        return Message("the first {role} host", named)
    if placing.most:
        return Message("at most {most} {role} hosts", named | {"most": placing.most})
    return Message("{role} hosts", named)


def components_of(
    services: Iterator[str] | tuple[str, ...], facts: Facts, timeline: Timeline
) -> tuple[ComponentEntry, ...]:
    """Return the components of *services* that the release has, service by service."""
    every = (
        facts.component(component)
        for service in services
        for component in facts.service(service).components
    )
    return tuple(entry for entry in every if timeline.holds(entry.since, entry.until))
