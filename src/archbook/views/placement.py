"""Who runs where: each host group with the components on it, under their services."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort, Placement
from archbook.model.scene import Chip, Node, Scene, Section, Tier, Words
from archbook.views.parts.alike import folded, share
from archbook.views.parts.hosts import details
from archbook.views.parts.reasons import because
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Who runs where")
DESCRIPTION = Message("Which component stands on which host group, service by service, and why.")
ORDER = 50


def scene(blueprint: Blueprint) -> Scene:
    """Return a box for each host group of *blueprint*, with what runs on it."""
    nodes = [_node(blueprint, alike) for alike in folded(blueprint)]
    if blueprint.unplaced:
        nodes.append(_homeless(blueprint))
    tier = Tier("tier/groups", "", tuple(node.id for node in nodes))
    return Scene(
        "placement",
        title_block(blueprint, TITLE),
        _summary(blueprint),
        (tier,),
        tuple(nodes),
        legend=legend(blueprint, nodes),
        arrangement="columns",
    )


def _summary(blueprint: Blueprint) -> Message:
    components = {p.component.id for cohort in blueprint.cohorts for p in cohort.placements}
    values = {"components": len(components), "services": len(blueprint.services)}
    return Message("Components: {components}. Services: {services}.", values)


def _node(blueprint: Blueprint, alike: tuple[Cohort, ...]) -> Node:
    first = alike[0]
    title: Words = first.name
    lines = list(details(blueprint, first))
    if len(alike) > 1:
        title = Message("{groups} groups alike", {"groups": len(alike)})
        lines.append(Message("{names}", {"names": tuple(cohort.name for cohort in alike)}))
    if not first.placements:
        lines.append(Message("Runs nothing of the cloud itself"))
    return Node(
        f"group/{first.name}",
        "machine",
        first.group.roles[0] if first.group.roles else "neutral",
        title,
        tuple(lines),
        sum(map(len, alike)),
        sections=tuple(_sections(blueprint, first)),
    )


def _sections(blueprint: Blueprint, cohort: Cohort) -> Iterator[Section]:
    reasons = {active.id: active.reason for active in blueprint.services}
    by_service: dict[str, list[Placement]] = {}
    for placement in cohort.placements:
        by_service.setdefault(placement.component.service, []).append(placement)
    for identifier, placements in by_service.items():
        service = blueprint.facts.service(identifier)
        at = f"group/{cohort.name}/{identifier}"
        chips = tuple(_chip(blueprint, cohort, placement, at) for placement in placements)
        reason = reasons.get(identifier)
        why: Words = because(blueprint, reason) if reason else ""
        yield Section(at, service.name, service.icon, chips, why)


def _chip(blueprint: Blueprint, cohort: Cohort, placement: Placement, at: str) -> Chip:
    name = placement.component.id
    label: Words = name
    if some := share(cohort, placement):
        values: dict[str, Value] = {"component": name, "some": some, "all": len(cohort)}
        label = Message("{component} (on {some} of {all})", values)
    return Chip(f"{at}/{name}", label, because(blueprint, placement.reason))


def _homeless(blueprint: Blueprint) -> Node:
    """Return a box for what is needed and has no host to stand on."""
    names = dict.fromkeys(one.component.id for one in blueprint.unplaced)
    chips = tuple(Chip(f"unplaced/{name}", name) for name in names)
    section = Section(
        "unplaced/components", Message("Needed, but no host has the role"), None, chips
    )
    return Node("unplaced", "note", "neutral", Message("Without a host"), sections=(section,))
