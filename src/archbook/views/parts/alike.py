"""Host groups that carry the same, so that many of them share a box."""

from collections.abc import Iterator

from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.views.parts.slices import role_order

MOST_GROUPS = 12
"""More groups than this share a box where they carry the same."""


def folded(blueprint: Blueprint) -> Iterator[tuple[Cohort, ...]]:
    """Yield the groups in role order, those that carry the same together when there are many."""
    order = sorted(blueprint.cohorts, key=lambda cohort: role_order(blueprint, cohort.group.roles))
    if len(order) <= MOST_GROUPS:
        yield from ((cohort,) for cohort in order)
        return
    alike: dict[tuple[object, ...], list[Cohort]] = {}
    for cohort in order:
        carried = tuple((p.component.id, share(cohort, p)) for p in cohort.placements)
        alike.setdefault((cohort.group.roles, cohort.group.hardware, carried), []).append(cohort)
    yield from map(tuple, alike.values())


def share(cohort: Cohort, placement: Placement) -> int | None:
    """Return on how many hosts a component stands; None when on all."""
    return None if len(placement.hosts) == len(cohort) else len(placement.hosts)
