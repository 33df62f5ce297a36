"""The columns of lanes: a box for each host group, or for those that are on the same networks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.scene import Node, Words
from archbook.views.parts.hosts import details, role_titles
from archbook.views.parts.planes import Plane
from archbook.views.parts.slices import role_order

MOST_GROUPS = 10
"""More groups than this share a column where they are on the same networks."""

_NAMED = 3
"""So many groups of a shared column are named on it, the others below the title of the sheet."""


@dataclass(frozen=True, slots=True)
class Column:
    """Groups that are on the same networks; the first one gives it its id."""

    cohorts: tuple[Cohort, ...]

    @property
    def first(self) -> Cohort:
        """Return the group that stands for all of them."""
        return self.cohorts[0]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of its groups."""
        return tuple(cohort.name for cohort in self.cohorts)


def columns(blueprint: Blueprint, every: Sequence[Plane]) -> Iterator[Column]:
    """Yield the groups in role order, those that are alike together when there are many."""
    order = sorted(blueprint.cohorts, key=lambda one: role_order(blueprint, one.group.roles))
    if len(order) <= MOST_GROUPS:
        yield from (Column((cohort,)) for cohort in order)
        return
    alike: dict[tuple[object, ...], list[Cohort]] = {}
    for cohort in order:
        on = tuple(plane.id for plane in every if cohort.name in plane.legs)
        alike.setdefault((cohort.group.roles, on), []).append(cohort)
    yield from (Column(tuple(cohorts)) for cohorts in alike.values())


def head(blueprint: Blueprint, column: Column) -> Node:
    """Return the box of a column."""
    roles = column.first.group.roles
    title, lines = _written(blueprint, column)
    why = Message("{names}", {"names": column.names}) if len(column.names) > 1 else ""
    count = sum(map(len, column.cohorts))
    tone = roles[0] if roles else "neutral"
    return Node(f"group/{column.first.name}", "machine", tone, title, lines, count, tooltip=why)


def unnamed(blueprint: Blueprint, every: Sequence[Column]) -> Iterator[Words]:
    """Yield the names of all groups of each column that has no room for them."""
    for column in every:
        if len(column.names) > _NAMED:
            values: dict[str, Value] = {
                "title": _written(blueprint, column)[0],
                "names": column.names,
            }
            yield Message("{title}: {names}.", values)


def _written(blueprint: Blueprint, column: Column) -> tuple[Words, tuple[Words, ...]]:
    """Return the title and the lines of a column."""
    about = list(details(blueprint, column.first))[:1]
    names = column.names
    if len(names) == 1:
        nics = _nics(blueprint, column.first)
        return names[0], (*about, *([nics] if nics else []))
    roles = role_titles(blueprint, column.first.group.roles)
    title: Words = Message("{roles}", {"roles": roles}) if roles else about[0]
    more = len(names) - _NAMED
    values: dict[str, Value] = {"groups": len(names), "names": names[:_NAMED], "more": more}
    text = "{groups} groups: {names} and {more} more" if more > 0 else "{groups} groups: {names}"
    return title, (Message(text, values),)


def _nics(blueprint: Blueprint, cohort: Cohort) -> Message | None:
    """Say what network cards the hosts of a group have."""
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None or not profile.nics:
        return None
    cards = tuple(
        Message(
            "{ports} × {speed} Gbit/s", {"ports": nic.count * nic.ports, "speed": nic.speed_gbps}
        )
        for nic in profile.nics
    )
    return Message("ports {cards}", {"cards": cards})
