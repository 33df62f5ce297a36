"""What a loss leaves of services: by their own members, then by the services they need."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import ActiveService, Blueprint
from archbook.model.failure import Fate, Members, ServiceFate
from archbook.plan.services import Closure
from archbook.plan.timeline import Timeline
from archbook.resilience.clusters import Cluster, clusters_of
from archbook.resilience.lost import Lost

_EVERYWHERE = "per-host"
"""Membership of what serves its own host alone: it goes with that host and takes no service."""

_VITAL = frozenset({"identity"})
"""Layers of OpenStack services that no other works without; without Glance, Nova still runs what
it runs. Databases, message queues and the like are vital, too."""

_ORDER: tuple[Fate, ...] = ("alive", "degraded", "lost")


def members_of(cluster: Cluster, lost: Lost) -> Members:
    """Return the members of a cluster, and how many of them are lost."""
    gone = 0
    for cohort, placement, racks in cluster.standing:
        if len(cohort.regions) == 1:
            gone += lost.of(cohort, placement.hosts)
        else:  # single hosts of a group that stands in several regions are not told apart
            gone += sum(members for rack, members in racks if rack in lost.racks)
    quorum = cluster.component.membership == "quorum"
    about = (cluster.component.id,), cluster.groups, cluster.region, cluster.members
    return Members(*about, gone, cluster.quorum if quorum else 1)


def service_fates(blueprint: Blueprint, lost: Lost) -> tuple[ServiceFate, ...]:
    """Return the fate of each service that has members which serve more than their own host."""
    return tuple(_Fates(blueprint, lost).every().values())


@dataclass(frozen=True, slots=True)
class _Fates:
    blueprint: Blueprint
    lost: Lost

    def every(self) -> dict[str, ServiceFate]:
        """Return service → its fate; what cannot do without something lost is lost with it."""
        services = {active.id: active for active in self.blueprint.services}
        fates = {name: fate for name in services if (fate := self._alone(services[name]))}
        while fresh := dict(self._drawn_along(services, fates, "lost")):
            fates |= fresh
        return fates | dict(self._drawn_along(services, fates, "degraded"))

    def _alone(self, active: ActiveService) -> ServiceFate | None:
        """Return the fate of a service as far as its own members decide it."""
        every = tuple(self._members(active))
        if not every:
            return None
        worst = max(every, key=lambda one: (_ORDER.index(one.fate), -one.left / one.members))
        elsewhere = any(one.fate != "lost" for one in every if one.names == worst.names)
        fate = "degraded" if worst.fate == "lost" and elsewhere else worst.fate
        return ServiceFate(active.id, fate, _said(worst))

    def _members(self, active: ActiveService) -> Iterator[Members]:
        for component in active.entry.components:
            standing = next(self.blueprint.standing(component), None)
            if standing and standing[1].component.membership != _EVERYWHERE:
                for cluster in clusters_of(self.blueprint, standing[1].component):
                    yield members_of(cluster, self.lost)

    def _drawn_along(
        self,
        services: Mapping[str, ActiveService],
        fates: Mapping[str, ServiceFate],
        fate: Fate,
    ) -> Iterator[tuple[str, ServiceFate]]:
        """Yield services that are not lost themselves and need one that is, with that *fate*."""
        for name in (name for name, one in fates.items() if one.fate != "lost"):
            for gone in self._needs_lost(services[name], fates):
                entry = services[gone].entry
                vital = entry.kind == "infrastructure" or entry.layer in _VITAL
                if vital == (fate == "lost"):
                    why = Message("needs {service}, which is lost", {"service": entry.name})
                    yield name, ServiceFate(name, fate, why)
                    break

    def _needs_lost(
        self, active: ActiveService, fates: Mapping[str, ServiceFate]
    ) -> Iterator[str]:
        """Yield services that *active* needs, that are lost with all that could stand in."""
        blueprint = self.blueprint
        timeline = Timeline(blueprint.facts, blueprint.release)
        closure = Closure(blueprint.design, blueprint.facts, timeline, blueprint.options)
        for need in closure.needs(active.entry):
            here = [one for one in need.any_of if one in fates]
            if here and all(fates[one].fate == "lost" for one in here):
                yield here[0]


def _said(worst: Members) -> Message:
    values: dict[str, Value] = {
        "left": worst.left,
        "members": worst.members,
        "needed": worst.needed,
    }
    if worst.fate == "alive":
        return Message("no member lost")
    if worst.fate == "degraded":
        return Message("{left} of {members} members left", values)
    if worst.left:
        return Message("{left} of {members} members left, a majority is {needed}", values)
    return Message("no member left")
