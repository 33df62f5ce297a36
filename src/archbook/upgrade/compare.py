"""Everything that a move changes, in the order in which it is told."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from archbook.model.upgrade import Change, What
from archbook.upgrade import (
    components,
    deployers,
    hosts,
    inventory,
    options,
    recorded,
    services,
    settings,
)
from archbook.upgrade.move import Move

Comparison: TypeAlias = Callable[[Move], Iterator[Change]]

COMPARISONS: tuple[Comparison, ...] = (
    services.gone,
    services.along,
    deployers.cannot,
    options.gone,
    options.defaults,
    settings.changed,
    components.moved,
    components.gone,
    components.comes,
    recorded.recorded,
    inventory.groups,
    hosts.systems,
)


def changes(move: Move) -> tuple[Change, ...]:
    """Return what *move* changes: by sort, then by release, then by subject."""
    found = (change for compare in COMPARISONS for change in compare(move))
    order = list(What)
    return tuple(
        sorted(found, key=lambda one: (order.index(one.what), one.release.order, one.subject))
    )
