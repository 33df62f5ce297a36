"""What must be up for the cloud to answer: the virtual IP, the APIs, and the clusters behind."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Area, Link, Node, Scene, Tier, Words
from archbook.resilience.clusters import Cluster, clusters_of
from archbook.views.parts.cluster_boxes import Box, cluster_boxes
from archbook.views.parts.entrance import entrance
from archbook.views.parts.serving import relied_on
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Control plane")
DESCRIPTION = Message(
    "Which members each cluster of the control plane has, which of them are active, how clients "
    "reach them, and how many may fail."
)
ORDER = 110

_TIERS: tuple[tuple[str, Words], ...] = (
    ("clients", ""),
    ("vip", Message("Virtual IP")),
    ("balancers", Message("Load balancing")),
    ("api", Message("API back ends")),
    ("proxies", Message("Proxy")),
    ("state", Message("State")),
    ("coordination", Message("Coordination")),
    ("others", Message("One at a time")),
)
"""Tiers from top to bottom; a box says in which it stands."""

_WAYS: dict[str, Words] = {
    "record": Message("Database"),
    "message": Message("Queue"),
    "cached": Message("Cache"),
    "state": "",
}
"""Kind of what stands behind the APIs → what is written at the line to it."""

_CLIENTS = Message("Clients of the APIs")


def scene(blueprint: Blueprint) -> Scene:
    """Return a box for each cluster of the control plane of *blueprint*, region by region."""
    found = _by_region(blueprint)
    areas: list[Area] = []
    nodes: list[Node] = []
    tiers: tuple[Tier, ...] = ()
    links: tuple[Link, ...] = ()
    for region, clusters in found.items():
        suffix = f"@{region or ''}" if len(found) > 1 else ""
        placed = cluster_boxes(clusters, blueprint, suffix)
        boxes = (*_clients(suffix), *_balancer(blueprint, suffix), *placed)
        nodes += (box.node for box in boxes)
        tiers = tuple(_tiers(boxes, suffix))
        links = tuple(link for link in _links(blueprint, boxes, suffix) if len(link.members) > 1)
        if len(found) > 1:
            areas.append(Area(f"region/{region or ''}", _title(region), tiers, links))
    if areas:
        tiers, links = (Tier("tier/regions", "", tuple(area.id for area in areas)),), ()
    every = (*links, *(link for area in areas for link in area.links))
    return Scene(
        "control-plane",
        title_block(blueprint, TITLE, tuple(_notes(nodes))),
        _summary(nodes),
        tiers,
        tuple(nodes),
        areas=tuple(areas),
        links=links,
        legend=legend(blueprint, nodes, every),
    )


def _title(region: str | None) -> Message:
    if region is None:
        return Message("Outside the regions")
    return Message("Region {name}", {"name": region})


def _by_region(blueprint: Blueprint) -> dict[str | None, list[Cluster]]:
    """Return the clusters of each region that has any, and of hosts outside the regions."""
    regions: tuple[str | None, ...] = tuple(dict.fromkeys((*blueprint.regions(), None)))
    every = list(_clusters(blueprint))
    found = {
        region: [cluster for cluster in every if cluster.region == region] for region in regions
    }
    return {region: mine for region, mine in found.items() if mine} or {None: []}


def _summary(nodes: Sequence[Node]) -> Message:
    shown = sum(1 for node in nodes if node.shape != "outside")
    return Message("Clusters: {clusters}. Each says what is active and how many may fail.", {
        "clusters": shown,
    })  # fmt: skip


def _notes(nodes: Sequence[Node]) -> Iterator[Words]:
    if any(node.times > 1 and node.badges for node in nodes):
        yield Message("Which member is active is decided at run time, where not all are.")


def _clusters(blueprint: Blueprint) -> Iterator[Cluster]:
    """Yield every cluster, in the order of the services."""
    placements = chain.from_iterable(cohort.placements for cohort in blueprint.cohorts)
    entries = {placement.component.id: placement.component for placement in placements}
    order = {active.id: place for place, active in enumerate(blueprint.services)}
    for entry in sorted(entries.values(), key=lambda one: (order.get(one.service, 0), one.id)):
        yield from clusters_of(blueprint, entry)


def _clients(suffix: str) -> Iterator[Box]:
    why = Message("Users, operators, and the services themselves")
    node = Node(f"clients{suffix}", "outside", "neutral", _CLIENTS, (why,))
    yield Box(node, "clients", "clients")


def _balancer(blueprint: Blueprint, suffix: str) -> Iterator[Box]:
    """Yield the load balancer that stands outside the cloud, where there is one."""
    nodes, _ = entrance(blueprint)
    for node in nodes:
        if node.shape == "balancer":
            yield Box(replace(node, id=f"{node.id}{suffix}"), "balancers", "balancer")


def _tiers(boxes: Sequence[Box], suffix: str) -> Iterator[Tier]:
    for name, title in _TIERS:
        members = tuple(box.node.id for box in boxes if box.tier == name)
        if members:
            yield Tier(f"tier/{name}{suffix}", title, members)


def _links(blueprint: Blueprint, boxes: Sequence[Box], suffix: str) -> Iterator[Link]:
    """Yield who reaches whom; a link that lacks an end is no link."""
    front = [box for kind in ("clients", "vip", "balancer", "api") for box in _of(boxes, kind)]
    ways = [kind for kind in ("clients", "vip", "balancer", "api") if _of(boxes, kind)]
    for upper, lower in pairwise(ways):
        members = _ids(box for box in front if box.serves in (upper, lower))
        yield Link(f"request/{upper}{suffix}", "request", members)
    for kind, label in _WAYS.items():
        stores = _of(boxes, kind)
        users, reached = _joined(blueprint, _of(boxes, "api"), stores)
        proxies = _of(boxes, "proxy") if kind == "record" and users else []
        yield Link(f"{kind}{suffix}", kind, _ids([*users, *(proxies or reached)]), label)
        if proxies:
            yield Link(f"writer{suffix}", kind, _ids([*proxies, *reached]))


def _joined(
    blueprint: Blueprint, users: Sequence[Box], stores: Sequence[Box]
) -> tuple[list[Box], list[Box]]:
    """Return which of *users* rely on any of *stores*, and on which ones they do."""
    relied = {box.node.id: relied_on(blueprint, box.services) for box in users}
    reached = [
        store
        for store in stores
        if any(one.intersection(store.services) for one in relied.values())
    ]
    names = {name for store in reached for name in store.services}
    return [box for box in users if relied[box.node.id].intersection(names)], reached


def _of(boxes: Sequence[Box], kind: str) -> list[Box]:
    return [box for box in boxes if box.serves == kind]


def _ids(boxes: Iterator[Box] | Sequence[Box]) -> tuple[str, ...]:
    return tuple(box.node.id for box in boxes)
