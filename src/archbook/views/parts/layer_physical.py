"""The machines under a cloud, the racks that they stand in and the networks between them."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.scene import Node, Words
from archbook.views.parts.hosts import details
from archbook.views.parts.slices import role_order
from archbook.views.parts.some_names import some_names

MOST_GROUPS = 8
"""More host groups than this are shown as one box for each role."""


def physical(blueprint: Blueprint) -> Iterator[Node]:
    """Yield machines, racks and networks."""
    order = sorted(blueprint.cohorts, key=lambda one: role_order(blueprint, one.group.roles))
    if len(order) <= MOST_GROUPS:
        yield from (_group(blueprint, cohort) for cohort in order)
    else:
        yield from _roles(blueprint, order)
    if racks := blueprint.design.racks:
        yield Node(
            "racks", "step", "neutral", Message("Racks"), (some_names(list(racks)),), len(racks)
        )
    networks = [network.name for network in blueprint.design.networks]
    if networks:
        yield Node(
            "networks",
            "step",
            "neutral",
            Message("Networks"),
            (some_names(networks),),
            len(networks),
        )


def _group(blueprint: Blueprint, cohort: Cohort) -> Node:
    tone = cohort.group.roles[0] if cohort.group.roles else "neutral"
    lines = tuple(details(blueprint, cohort))
    return Node(f"group/{cohort.name}", "machine", tone, cohort.name, lines, len(cohort))


def _roles(blueprint: Blueprint, order: Sequence[Cohort]) -> Iterator[Node]:
    """Yield a box for all groups that have the same first role."""
    by_role: dict[str, list[Cohort]] = {}
    for cohort in order:
        by_role.setdefault(cohort.group.roles[0] if cohort.group.roles else "", []).append(cohort)
    for role, cohorts in by_role.items():
        title: Words = blueprint.facts.role(role).title if role else Message("Other hosts")
        names = (some_names([cohort.name for cohort in cohorts]),)
        hosts = sum(map(len, cohorts))
        yield Node(f"role/{role or 'none'}", "machine", role or "neutral", title, names, hosts)
