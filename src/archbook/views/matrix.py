"""Who runs where, as a table: components are rows, host groups are columns."""

from collections.abc import Iterable, Iterator, Sequence

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.model.catalog.component import ComponentEntry
from archbook.model.scene import Cell, Chip, Node, Rows, Scene, Tier, Words
from archbook.views.parts.alike import folded, share
from archbook.views.parts.hosts import role_titles
from archbook.views.parts.reasons import because
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Placement matrix")
DESCRIPTION = Message("On how many hosts of which group each component runs, as a table.")
ORDER = 60

HOMELESS = "unplaced"
"""Id of the column of components that are needed and have no host."""


def scene(blueprint: Blueprint) -> Scene:
    """Return a table of the components of *blueprint* and the groups that carry them."""
    columns = tuple(folded(blueprint))
    nodes = [_column(blueprint, alike) for alike in columns]
    cells = [cell for alike in columns for cell in _cells(blueprint, alike)]
    if blueprint.unplaced:
        nodes.append(Node(HOMELESS, "note", "neutral", Message("Without a host")))
        cells += _missing(blueprint)
    rows = tuple(_rows(blueprint, [cohort for alike in columns for cohort in alike]))
    return Scene(
        "matrix",
        title_block(blueprint, TITLE, tuple(_notes(blueprint))),
        _summary(blueprint, rows),
        (Tier("tier/groups", "", tuple(node.id for node in nodes)),),
        tuple(nodes),
        legend=legend(blueprint, nodes),
        arrangement="matrix",
        matrix=rows,
        cells=tuple(cells),
    )


def _summary(blueprint: Blueprint, rows: Sequence[Rows]) -> Message:
    values: dict[str, Value] = {
        "components": sum(len(one.rows) for one in rows),
        "services": len(rows),
        "groups": len(blueprint.cohorts),
    }
    return Message(
        "Components: {components}. Services: {services}. Host groups: {groups}. "
        "A number says on how many hosts a component runs.",
        values,
    )


def _notes(blueprint: Blueprint) -> Iterator[Words]:
    if any(share(cohort, p) for cohort in blueprint.cohorts for p in cohort.placements):
        yield Message("3 / 9: on three of the nine hosts of the group.")


def _column(blueprint: Blueprint, alike: tuple[Cohort, ...]) -> Node:
    first = alike[0]
    roles = first.group.roles
    titles = role_titles(blueprint, roles)
    lines: list[Words] = [Message("{roles}", {"roles": titles})] if titles else []
    why: Words = ""
    if len(alike) > 1:
        names = tuple(cohort.name for cohort in alike)
        lines.append(Message("and {more} more", {"more": len(alike) - 1}))
        why = Message("{names}", {"names": names})
    tone = roles[0] if roles else "neutral"
    count = sum(map(len, alike))
    return Node(
        f"group/{first.name}", "machine", tone, first.name, tuple(lines), count, tooltip=why
    )


def _rows(blueprint: Blueprint, order: Iterable[Cohort]) -> Iterator[Rows]:
    """Yield the components of each service that stand somewhere, or should."""
    found: dict[str, dict[str, ComponentEntry]] = {}
    for component in _components(blueprint, order):
        found.setdefault(component.service, {})[component.id] = component
    reasons = {active.id: active.reason for active in blueprint.services}
    listed = [active.id for active in blueprint.services]
    for service in sorted(found, key=[*listed, *found].index):
        entry = blueprint.facts.service(service)
        chips = tuple(
            Chip(f"component/{one.id}", one.id, one.does) for one in found[service].values()
        )
        reason = reasons.get(service)
        why: Words = because(blueprint, reason) if reason else ""
        yield Rows(f"service/{service}", entry.name, chips, entry.icon, why)


def _components(blueprint: Blueprint, order: Iterable[Cohort]) -> Iterator[ComponentEntry]:
    for cohort in order:
        yield from (placement.component for placement in cohort.placements)
    yield from (one.component for one in blueprint.unplaced)


def _cells(blueprint: Blueprint, alike: tuple[Cohort, ...]) -> Iterator[Cell]:
    for placement in alike[0].placements:
        row, column = f"component/{placement.component.id}", f"group/{alike[0].name}"
        why = because(blueprint, placement.reason)
        yield Cell(row, column, _count(alike, placement), why)


def _count(alike: tuple[Cohort, ...], placement: Placement) -> Words:
    """Say on how many hosts a component stands; of groups that are alike, on how many in all."""
    running, there = len(alike) * len(placement.hosts), sum(map(len, alike))
    if share(alike[0], placement) is None:
        return f"{there:,}"
    return f"{running:,} / {there:,}"


def _missing(blueprint: Blueprint) -> Iterator[Cell]:
    for name in dict.fromkeys(one.component.id for one in blueprint.unplaced):
        yield Cell(f"component/{name}", HOMELESS, Message("missing"))
