"""What runs inside each service, and how its parts talk: HTTP, queue, database, cache."""

from collections.abc import Iterator, Mapping, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.model.scene import Link, Node, Scene, Tier, Words
from archbook.views.parts.daemon_boxes import box, components
from archbook.views.parts.serving import BASE_LAYERS, needs_of
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Daemons")
DESCRIPTION = Message(
    "Which daemons each service has, and which of its parts are reached by HTTP, by the message "
    "queue, in the database and in the cache."
)
ORDER = 120

_FRONT = "load_balancing"

_PROXIES = ("proxysql",)
"""Services through which the database is reached."""

_WAYS: tuple[tuple[str, str, Words], ...] = (
    ("message", "messaging", Message("Queue")),
    ("record", "database", Message("Database")),
    ("cached", "cache", Message("Cache")),
)
"""Kind of a link, layer of the services it leads to, what is written at it."""


def scene(blueprint: Blueprint) -> Scene:
    """Return a box for each service of *blueprint* that runs something."""
    running = components(blueprint)
    every = [active.entry for active in blueprint.services if active.id in running]
    nodes = tuple(box(blueprint, entry, running[entry.id]) for entry in every) or (_nothing(),)
    found = (*_requests(blueprint, running, every), *_links(blueprint, every))
    links = tuple(link for link in found if len(link.members) > 1)
    return Scene(
        "daemons",
        title_block(blueprint, TITLE, _notes(blueprint)),
        _summary(every, running),
        tuple(_tiers(every, links)) or (Tier("tier/none", "", (nodes[0].id,)),),
        nodes,
        links=links,
        legend=legend(blueprint, nodes, links),
    )


def _nothing() -> Node:
    return Node("none", "note", "neutral", Message("Nothing runs on any host"))


def _summary(
    every: Sequence[ServiceEntry], running: Mapping[str, Sequence[ComponentEntry]]
) -> Message:
    values = {"services": len(every), "daemons": sum(map(len, running.values()))}
    return Message("Services: {services}. Daemons: {daemons}.", values)


def _notes(blueprint: Blueprint) -> tuple[Words, ...]:
    if not blueprint.has("keystone"):
        return ()
    return (Message("Every service calls Keystone to check who asks; this is not drawn."),)


def _requests(
    blueprint: Blueprint,
    running: Mapping[str, Sequence[ComponentEntry]],
    every: Sequence[ServiceEntry],
) -> Iterator[Link]:
    """Yield the bus of requests, from the load balancer to what it spreads them over."""
    top = [entry for entry in every if entry.id == "haproxy"]
    users = [
        entry
        for entry in every
        if entry.layer not in BASE_LAYERS
        and any(one.access == "vip" for one in running[entry.id])
        and "haproxy" in needs_of(blueprint, entry)
    ]
    if top and users:
        yield Link("request", "request", _boxes([*top, *users]), "HTTP")


def _links(blueprint: Blueprint, every: Sequence[ServiceEntry]) -> Iterator[Link]:
    """Yield a bus for each queue, database and cache."""
    for kind, layer, label in _WAYS:
        for store in every:
            if store.layer == layer:
                yield from _ways_to(blueprint, every, store, (kind, label))


def _ways_to(
    blueprint: Blueprint,
    every: Sequence[ServiceEntry],
    store: ServiceEntry,
    way: tuple[str, Words],
) -> Iterator[Link]:
    """Yield the bus to one queue, database or cache; through its proxy if it has one."""
    kind, label = way
    users = [
        entry
        for entry in every
        if entry.layer not in BASE_LAYERS and store.id in needs_of(blueprint, entry)
    ]
    proxies = [entry for entry in every if entry.id in _PROXIES and kind == "record"]
    if proxies and users:
        yield Link(f"writer/{store.id}", kind, _boxes([*proxies, store]))
    if users:
        yield Link(f"{kind}/{store.id}", kind, _boxes([*users, *(proxies or [store])]), label)


def _tiers(every: Sequence[ServiceEntry], links: Sequence[Link]) -> Iterator[Tier]:
    linked = {member for link in links for member in link.members}
    front = [entry for entry in every if entry.layer == _FRONT]
    base = [entry for entry in every if entry.layer in BASE_LAYERS and entry not in front]
    rest = [entry for entry in every if entry.layer not in BASE_LAYERS]
    queued = {member for link in links if link.kind == "message" for member in link.members}
    joined = [entry for entry in rest if f"service/{entry.id}" in linked]
    alone = [entry for entry in rest if entry not in joined]
    tools = [entry for entry in joined if entry.kind != "openstack"]
    with_queue = [e for e in joined if f"service/{e.id}" in queued and e not in tools]
    plain = [entry for entry in joined if entry not in (*tools, *with_queue)]
    parts: tuple[tuple[str, Words, Sequence[ServiceEntry]], ...] = (
        ("front", Message("Load balancing"), front),
        ("services", Message("Services without a queue"), plain),
        ("queued", Message("Services with a queue"), with_queue),
        ("tools", Message("Tools"), tools),
        ("base", Message("Shared"), base),
        ("alone", Message("By themselves"), alone),
    )
    for name, title, entries in parts:
        if entries:
            yield Tier(f"tier/{name}", title, _boxes(entries))


def _boxes(entries: Sequence[ServiceEntry]) -> tuple[str, ...]:
    return tuple(f"service/{entry.id}" for entry in entries)
