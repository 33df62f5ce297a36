"""The stock groups of one release, and which hosts of an inventory are in them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from archbook.formats.kolla.inventory import Inventory
from archbook.model.catalog.inventory_layout import InventoryLayoutEntry
from archbook.plan.timeline import Timeline


@dataclass(slots=True)
class Tree:
    """The tree of groups that Kolla-Ansible ships for a release."""

    layout: InventoryLayoutEntry
    timeline: Timeline
    parents: dict[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        """Pick what holds in the release."""
        self.parents = {
            group: stood.under
            for group, spans in self.layout.groups.items()
            for stood in spans
            if self.timeline.holds(stood.since, stood.until)
        }

    def names(self) -> set[str]:
        """Return every group of the release, the top ones too."""
        return {*self.parents, *(one for under in self.parents.values() for one in under)}

    def name(self, group: str) -> str:
        """Return what the release calls a group."""
        return group if group in self.parents else self.layout.formerly.get(group, group)

    def tops(self, group: str) -> frozenset[str]:
        """Return the top groups that a group stands under, or itself when it is one."""
        if group in self.layout.top:
            return frozenset({group})
        return frozenset(top for one in self.parents.get(group, ()) for top in self.tops(one))


@dataclass(slots=True)
class Members:
    """Group → hosts; a group that the inventory lacks has the hosts of its stock parents."""

    tree: Tree
    inventory: Inventory
    lacking: dict[str, None] = field(default_factory=dict)
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, group: str) -> tuple[str, ...]:
        """Return the hosts of a group."""
        group = self.tree.name(group)
        if group not in self._known:
            self._known[group] = tuple(dict.fromkeys(self._of(group)))
        return self._known[group]

    def _of(self, group: str) -> Iterator[str]:
        there = self.inventory.groups
        names = [one for one, top in self.tree.layout.also.items() if top == group]
        if group in there:
            yield from there[group]
        elif group in self.tree.parents:
            self.lacking[group] = None
            for parent in self.tree.parents[group]:
                yield from self.of(parent)
        else:
            for name in names:
                yield from there.get(name, ())
