"""One opening between security zones: its boxes, and what is between them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.model.scene import Link, Node, Section, Tier, Words
from archbook.views.parts.carriers import carriers
from archbook.views.parts.hosts import role_titles

_NAMED = 3
"""So many groups are named on a box that stands for several."""


@dataclass(frozen=True, slots=True)
class Row:
    """One opening: its boxes from who asks to who listens, and the lines between them."""

    tier: Tier
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


def carrying(blueprint: Blueprint, wanted: Callable[[Placement], bool]) -> tuple[Cohort, ...]:
    """Return the groups with a component that is *wanted*."""
    return tuple(one for one in blueprint.cohorts if any(map(wanted, one.placements)))


def machines(
    blueprint: Blueprint,
    identifier: str,
    cohorts: Sequence[Cohort],
    sections: tuple[Section, ...] = (),
) -> Node:
    """Return one box for all hosts of *cohorts*."""
    names = tuple(cohort.name for cohort in cohorts)
    roles = {cohort.group.roles[:1] for cohort in cohorts}
    tone = next(iter(cohorts[0].group.roles), "neutral") if len(roles) == 1 else "neutral"
    title: Words = names[0]
    lines: tuple[Words, ...] = ()
    if len(names) > 1:
        values: dict[str, Value] = {"names": names[:_NAMED], "more": len(names) - _NAMED}
        text = "{names} and {more} more" if len(names) > _NAMED else "{names}"
        title, lines = Message("Hosts"), (Message(text, values),)
        if len(roles) == 1 and cohorts[0].group.roles:
            title = role_titles(blueprint, cohorts[0].group.roles[:1])[0]
    count = sum(map(len, cohorts))
    return Node(identifier, "machine", tone, title, lines, count, sections=sections)


def row(
    blueprint: Blueprint,
    name: str,
    title: Message,
    boxes: tuple[Node, ...],
    kinds: tuple[str, ...],
) -> Row:
    """Return *boxes* in a row, with a line of one of *kinds* between each two."""
    ids = tuple(box.id for box in boxes)
    ends = zip(pairwise(ids), kinds, strict=True)
    links = (
        Link(f"{name}/{place}", kind, pair, _LABELS[kind], carriers(blueprint, kind))
        for place, (pair, kind) in enumerate(ends)
    )
    return Row(Tier(name, title, ids), boxes, tuple(links))


_LABELS: dict[str, Message] = {
    "external": Message("External"),
    "public": Message("Public API"),
    "api": Message("Management, API"),
    "tunnel": Message("Tunnel"),
    "storage": Message("Storage"),
    "provider": Message("Octavia"),
    "migration": Message("Migration"),
    "out_of_band": Message("Out of band"),
}
