"""Host groups that are alike in one box, where there are very many of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from archbook.model.blueprint import Blueprint
from archbook.views.parts.slices import Slice

MOST_BOXES = 60
"""More groups than this: those that are alike share a box, first those of the same zones."""

Regions = Mapping[str | None, tuple[Slice, ...]]


def folded(blueprint: Blueprint, by_region: Regions) -> Regions:
    """Return the groups of each region, with those that are alike in one where they are many."""
    found = by_region
    for apart in (True, False):
        if sum(map(len, found.values())) > MOST_BOXES:
            found = {
                region: _together(blueprint, pieces, apart=apart)
                for region, pieces in by_region.items()
            }
    return found


def _together(blueprint: Blueprint, pieces: Sequence[Slice], *, apart: bool) -> tuple[Slice, ...]:
    """Return *pieces* with like ones in one.

    Args:
        blueprint: Where they come from.
        pieces: Of one region.
        apart: Keep those of different zones apart.
    """
    alike: dict[object, list[Slice]] = {}
    for piece in pieces:
        key = (_likeness(blueprint, piece), piece.zones() if apart else ())
        alike.setdefault(key, []).append(piece)
    return tuple(_one(same) for same in alike.values())


def _likeness(blueprint: Blueprint, piece: Slice) -> object:
    """Return what two groups must have in common to share a box."""
    group = piece.cohort.group
    stores = tuple(
        store.name for store in blueprint.design.storage if group.name in store.groups()
    )
    kind = (group.roles, group.run, group.without, group.hypervisors)
    return kind, group.hardware, group.aggregate, stores


def _one(same: Sequence[Slice]) -> Slice:
    first = same[0]
    if len(same) == 1:
        return first
    racks: Counter[str] = Counter()
    zones: dict[str, tuple[str | None, str | None]] = {}
    for piece in same:
        racks.update(dict(piece.racks))
        zones |= piece.cohort.zones
    return replace(
        first,
        cohort=replace(first.cohort, zones=zones),
        racks=tuple(racks.items()),
        count=sum(piece.count for piece in same),
        whole=all(piece.whole for piece in same),
        others=tuple(piece.cohort.name for piece in same[1:]),
    )
