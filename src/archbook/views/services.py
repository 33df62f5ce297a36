"""Who serves whom: the services as boxes, what each offers to the others as arrows."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.service import ServiceEntry
from archbook.model.scene import Link, Node, Scene, Tier, Words
from archbook.views.parts.backends import store_lines, store_tone
from archbook.views.parts.reasons import cited
from archbook.views.parts.serving import Services, Serving, services
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Services")
DESCRIPTION = Message(
    "Which services the cloud has, what each is for, and what it does for the others."
)
ORDER = 30

OUTSIDE = frozenset({"external_ceph", "san", "nfs"})
"""Kinds of storage that no service of the cloud keeps."""

MOST_USED = 5
"""A service that can make use of more others than this names them; no arrows come from them."""


def scene(blueprint: Blueprint) -> Scene:
    """Return a box for each service of *blueprint*; arrows lead to who is served."""
    found = services(blueprint)
    busy = {entry.id for entry in found.middle if len(_used(found, entry)) > MOST_USED}
    drawn = [one for one in found.servings if one.needed or one.consumer not in busy]
    stores, reached = _stores(blueprint, found)
    nodes = (*_nodes(blueprint, found, busy), *stores) or (_nothing(),)
    links = (*_links(blueprint, found.middle, drawn), *reached)
    return Scene(
        "services",
        title_block(blueprint, TITLE, tuple(_notes(found))),
        _summary(links, blueprint),
        tuple(_tiers(found, links, stores)) or (Tier("tier/none", "", (nodes[0].id,)),),
        nodes,
        links=links,
        legend=legend(blueprint, nodes, links),
        arrangement="graph",
    )


def _summary(links: Sequence[Link], blueprint: Blueprint) -> Message:
    values = {"services": len(blueprint.services), "links": len(links)}
    return Message("Services: {services}. Arrows lead from who serves to who is served.", values)


def _nothing() -> Node:
    return Node("none", "note", "neutral", Message("No services"))


def _used(found: Services, entry: ServiceEntry) -> tuple[str, ...]:
    return tuple(
        one.provider for one in found.servings if one.consumer == entry.id and not one.needed
    )


def _notes(found: Services) -> Iterator[Words]:
    if found.apart:
        names = tuple(entry.name for entry in found.apart)
        yield Message(
            "Not shown, since they serve the operators: {services}.", {"services": names}
        )


def _nodes(blueprint: Blueprint, found: Services, busy: set[str]) -> Iterator[Node]:
    for entry in (*found.front, *found.middle, *found.for_all, *found.base):
        more: tuple[Words, ...] = ()
        if entry.id in busy:
            others = tuple(blueprint.facts.service(name).name for name in _used(found, entry))
            more = (Message("Can make use of: {services}", {"services": others}),)
        yield Node(
            f"service/{entry.id}",
            "service",
            "neutral",
            entry.name,
            (entry.mission, *more),
            tooltip=cited(blueprint, entry.mission, entry.source_of("mission")),
            icon=entry.icon,
        )


def _stores(blueprint: Blueprint, found: Services) -> tuple[list[Node], list[Link]]:
    """Return the storage that is no service of the cloud, and whom it serves."""
    nodes: list[Node] = []
    links: list[Link] = []
    ids = {entry.id for entry in found.middle}
    for backend in blueprint.design.storage:
        served = tuple(f"service/{name}" for name in backend.serves if name in ids)
        if served and not blueprint.has(backend.kind) and backend.kind in OUTSIDE:
            name = f"storage/{backend.name}"
            lines = tuple(store_lines(backend))
            nodes.append(Node(name, "store", store_tone(backend), backend.name, lines))
            links.append(Link(f"need/{name}", "need", (name, *served), Message("keeps data")))
    return nodes, links


def _tiers(found: Services, links: Sequence[Link], stores: Sequence[Node]) -> Iterator[Tier]:
    linked = {member for link in links for member in link.members}
    middle = [entry for entry in found.middle if f"service/{entry.id}" in linked]
    alone = [entry for entry in found.middle if entry not in middle]
    driving = [entry for entry in alone if _used(found, entry)]
    parts: tuple[tuple[str, Words, Sequence[ServiceEntry]], ...] = (
        ("front", Message("In front of the others"), (*found.front, *driving)),
        ("middle", "", middle),
        ("alone", Message("By themselves"), [one for one in alone if one not in driving]),
        ("for-all", Message("For all of them"), found.for_all),
        ("base", Message("Under all of them"), found.base),
    )
    for name, title, entries in parts:
        if entries:
            members = tuple(f"service/{one.id}" for one in entries)
            if name == "middle":
                members += tuple(node.id for node in stores)
            yield Tier(f"tier/{name}", title, members)


def _links(
    blueprint: Blueprint, middle: Sequence[ServiceEntry], servings: Sequence[Serving]
) -> Iterator[Link]:
    """Yield an arrow from each service to all that need it, and one to all that may use it."""
    for entry in middle:
        for kind in ("need", "use"):
            mine = [
                one
                for one in servings
                if one.provider == entry.id and one.needed == (kind == "need")
            ]
            if mine:
                ends = tuple(f"service/{one.consumer}" for one in mine)
                yield Link(
                    f"{kind}/{entry.id}",
                    kind,
                    (f"service/{entry.id}", *ends),
                    entry.offers or "",
                    tooltip=_reasons(blueprint, mine),
                )


def _reasons(blueprint: Blueprint, servings: Sequence[Serving]) -> Words:
    """Return why each of those that are served is served."""
    said = tuple(
        Message("{service}: {why}", {
            "service": blueprint.facts.service(one.consumer).name,
            "why": one.why if isinstance(one.why, Message) else Message("can make use of it"),
        })
        for one in servings
    )  # fmt: skip
    return Message("{reasons}", {"reasons": said})
