"""On which hosts Kolla-Ansible would put a component of the plan."""

from collections.abc import Iterator
from dataclasses import dataclass

from archbook.formats.kolla.choices import Choices
from archbook.formats.kolla.tree import Members
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.component import ComponentEntry, Placing
from archbook.model.catalog.inventory_layout import Place
from archbook.plan.options import matches
from archbook.plan.placement import Placer, components_of
from archbook.plan.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Expected:
    """Where a component is to be.

    Attributes:
        hosts: Its hosts, in Ansible's order.
        limited: Whether only some of the hosts of its group carry it.
    """

    hosts: tuple[str, ...]
    limited: bool = False


def expected(blueprint: Blueprint, choices: Choices, members: Members) -> dict[str, Expected]:
    """Return component → hosts, for every component that the release can have here."""
    timeline = Timeline(blueprint.facts, blueprint.release)
    present = tuple(one.id for one in blueprint.services if timeline.has(one.entry))
    placer = Placer(blueprint.facts, timeline, blueprint.options, frozenset(present))
    components = components_of(present, blueprint.facts, timeline)
    found = _Expectation(placer, choices, members)
    return {component.id: found.of(component) for component in components}


@dataclass(frozen=True, slots=True)
class _Expectation:
    placer: Placer
    choices: Choices
    members: Members

    def of(self, component: ComponentEntry) -> Expected:
        off = component.service in self.choices.off or component.id in self.choices.without
        holding = [one for one in component.placing if self.placer.holds(one)]
        if off or not holding:
            return Expected(())
        hosts = tuple(dict.fromkeys(self._hosts(component, holding)))
        limits = [1 if one.hosts == "first" else one.most for one in holding]
        most = None if None in limits else max(filter(None, limits))
        return Expected(hosts[:most], limited=most is not None)

    def _hosts(self, component: ComponentEntry, holding: list[Placing]) -> Iterator[str]:
        own = self.members.tree.name(component.kolla_group or "")
        if places := self.members.tree.layout.places.get(component.id):
            groups = [group for one in places if self._is(one) for group in one.groups]
        elif own in self.members.tree.parents:
            groups = [own]
        else:
            groups = [*self._tops({role for placing in holding for role in placing.roles})]
        for group in groups:
            yield from self.members.of(group)

    def _is(self, place: Place) -> bool:
        return (
            self.placer.timeline.holds(place.since, place.until)
            and matches(place.when, self.placer.options)
            and not (place.unless and matches(place.unless, self.placer.options))
        )

    def _tops(self, roles: set[str]) -> Iterator[str]:
        """Yield the top groups whose hosts have one of *roles*."""
        for top, meant in self.members.tree.layout.top.items():
            if roles.intersection(meant) or (top == "storage" and roles & _STORING):
                yield top


_STORING = {"object_storage", "ceph_osd"}
"""Roles that a host of the group `storage` may have besides its own."""
