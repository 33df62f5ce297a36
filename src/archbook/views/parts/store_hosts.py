"""Host groups whose disks make up storage back ends, like ones in one box."""

from collections.abc import Sequence
from dataclasses import dataclass

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.scene import Node, Words
from archbook.views.parts.backends import Backend
from archbook.views.parts.hosts import details
from archbook.views.parts.pools import few
from archbook.views.parts.slices import Slice, role_order

MOST_GROUPS = 4
"""More groups than this share a box where they are alike and carry the same."""


@dataclass(frozen=True, slots=True)
class StoreHosts:
    """Groups that are drawn as one box.

    Attributes:
        cohorts: The groups; the first one gives the box its id.
        stores: Ids of the stores on their disks.
    """

    cohorts: tuple[Cohort, ...]
    stores: tuple[str, ...]

    @property
    def id(self) -> str:
        """Return the id of the box."""
        return f"group/{self.cohorts[0].name}"

    def node(self, blueprint: Blueprint) -> Node:
        """Return the box."""
        first, names = self.cohorts[0], [one.name for one in self.cohorts]
        roles = first.group.roles
        title: Words = Message("{groups}", {"groups": few(names)})
        tone = roles[0] if roles else "neutral"
        lines = tuple(details(blueprint, first))
        return Node(self.id, "machine", tone, title, lines, sum(map(len, self.cohorts)))


def whole(blueprint: Blueprint) -> tuple[Slice, ...]:
    """Return the groups in role order, not cut along regions."""
    order = sorted(blueprint.cohorts, key=lambda one: role_order(blueprint, one.group.roles))
    return tuple(Slice(one, None, one.racks, len(one), whole=True) for one in order)


def store_hosts(blueprint: Blueprint, inside: Sequence[Backend]) -> list[StoreHosts]:
    """Return the groups that carry the stores *inside*, in the order of these."""
    order = [piece.cohort for piece in whole(blueprint)]
    stores = {
        cohort.name: tuple(b.node.id for b in inside if f"group/{cohort.name}" in b.carriers)
        for cohort in order
    }
    found = [cohort for cohort in order if stores[cohort.name]]
    alike: dict[object, list[Cohort]] = {}
    for cohort in found:
        same = (stores[cohort.name], cohort.group.roles, cohort.group.hardware)
        alike.setdefault(same if len(found) > MOST_GROUPS else cohort.name, []).append(cohort)
    places = {backend.node.id: place for place, backend in enumerate(inside)}
    boxes = [StoreHosts(tuple(cohorts), stores[cohorts[0].name]) for cohorts in alike.values()]
    return sorted(boxes, key=lambda one: min(places[store] for store in one.stores))
