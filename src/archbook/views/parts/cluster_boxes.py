"""Boxes of the control plane: one for each cluster, one for APIs that share their hosts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.model.scene import Chip, Node, Section, Words
from archbook.resilience.clusters import Cluster
from archbook.views.parts.members import endured, expected, hosts

_PARTS = {
    "keepalived": ("vip", "vip"),
    "haproxy": ("balancers", "balancer"),
    "proxysql": ("proxies", "proxy"),
}
"""Component → its tier, and what it is in the way from the clients to the records."""

_SHARED = ("api", "others")
"""Tiers in which services whose members stand on the same hosts share a box."""

_SERVES = {"database": "record", "messaging": "message", "cache": "cached"}
"""Layer of a service → kind of the line by which its members are reached."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its place.

    Attributes:
        node: The box.
        tier: Tier that it stands in.
        serves: What it is to the others: ``api``, ``record``, ``message``, ...
        services: Whose members it holds.
    """

    node: Node
    tier: str
    serves: str
    services: tuple[str, ...] = ()


def cluster_boxes(found: Iterable[Cluster], blueprint: Blueprint, suffix: str) -> Iterator[Box]:
    """Yield the boxes of one region; clusters that are alike share one.

    Args:
        found: The clusters of the region.
        blueprint: Where they come from.
        suffix: Makes the ids unique over the regions.
    """
    alike: dict[tuple[str, str, object], list[Cluster]] = {}
    for cluster in found:
        tier, serves = _place(cluster, blueprint)
        if not tier:
            continue
        one = "" if tier in _SHARED else cluster.component.service
        like = (one, cluster.component.membership, tuple(_members(cluster)))
        alike.setdefault((tier, serves, like), []).append(cluster)
    for (tier, serves, _), together in alike.items():
        services = tuple(dict.fromkeys(cluster.component.service for cluster in together))
        yield Box(_node(blueprint, together, tier, suffix), tier, serves, services)


def _members(cluster: Cluster) -> Iterator[object]:
    for cohort, placement, _ in cluster.standing:
        yield cohort.name, placement.hosts


def _place(cluster: Cluster, blueprint: Blueprint) -> tuple[str, str]:
    """Return the tier of a cluster, and what it is; no tier when it is no part of the sheet."""
    entry = cluster.component
    if entry.id in _PARTS:
        return _PARTS[entry.id]
    service = blueprint.facts.service(entry.service)
    if service.kind == "tool":
        return "", ""
    if entry.access == "vip":
        return "api", "api"
    layer = service.layer
    if entry.membership == "quorum" or (entry.access == "full-list" and layer in _SERVES):
        return ("state", _SERVES[layer]) if layer in _SERVES else ("coordination", "state")
    if entry.membership in ("active-passive", "singleton"):
        return "others", ""
    return "", ""


def _node(blueprint: Blueprint, together: Sequence[Cluster], tier: str, suffix: str) -> Node:
    first = together[0]
    at = f"cluster/{first.component.id}{suffix}"
    roles = first.standing[0][0].group.roles
    several = len({cluster.component.service for cluster in together}) > 1
    inside = _services if several or tier == "api" else _components
    return Node(
        at,
        "balancer" if tier == "balancers" else "machine",
        roles[0] if roles else "neutral",
        _title(blueprint, together, tier if several else ""),
        (*expected(first), *endured(blueprint, first)),
        first.members,
        badges=tuple(_virtual_ips(blueprint, at)) if tier == "vip" else (),
        sections=(*inside(blueprint, together, at), hosts(first, at)),
    )


def _title(blueprint: Blueprint, together: Sequence[Cluster], tier: str) -> Words:
    if tier == "api":
        return Message("Behind the virtual IP")
    if tier == "others":
        return Message("Active and reserve")
    name = blueprint.facts.service(together[0].component.service).name
    if together[0].component.membership != "quorum" or together[0].members == 1:
        return name
    return Message("{service} cluster", {"service": name})


def _virtual_ips(blueprint: Blueprint, at: str) -> Iterator[Chip]:
    """Yield a pill for the virtual IP of each network that has one."""
    found = [network for network in blueprint.design.networks if network.vip]
    for network in found:
        values: dict[str, Value] = {"address": str(network.vip), "network": network.name}
        yield Chip(f"{at}/vip/{network.name}", Message("VIP {address} ({network})", values))
    if not found:
        yield Chip(f"{at}/vip", Message("VIP"))


def _services(blueprint: Blueprint, together: Sequence[Cluster], at: str) -> Iterator[Section]:
    """Yield the components of each service, with the port they listen on."""
    by_service: dict[str, list[ComponentEntry]] = {}
    for cluster in together:
        by_service.setdefault(cluster.component.service, []).append(cluster.component)
    for identifier, entries in by_service.items():
        service = blueprint.facts.service(identifier)
        chips = tuple(_chip(blueprint, entry, at) for entry in entries)
        name = f"{at}/{identifier}"
        yield Section(name, service.name, service.icon, chips, _mission(blueprint, service))


def _chip(blueprint: Blueprint, entry: ComponentEntry, at: str) -> Chip:
    label: Words = entry.id
    if entry.ports:
        ports = tuple(str(port.port) for port in entry.ports)
        label = Message("{component} :{ports}", {"component": entry.id, "ports": ports})
    return Chip(f"{at}/{entry.id}", label, does(blueprint, entry))


def _components(blueprint: Blueprint, together: Sequence[Cluster], at: str) -> Iterator[Section]:
    """Yield each component of one service, with the port that clients use."""
    icon = blueprint.facts.service(together[0].component.service).icon
    for cluster in together:
        entry = cluster.component
        label: Words = entry.id
        if entry.ports and entry.access != "none":
            values: dict[str, Value] = {"component": entry.id, "ports": str(entry.ports[0].port)}
            label = Message("{component} :{ports}", values)
        yield Section(f"{at}/{entry.id}", label, icon, (), does(blueprint, entry))


def _mission(blueprint: Blueprint, service: ServiceEntry) -> Words:
    source = blueprint.facts.source(service.source_of("mission"))
    values: dict[str, Value] = {
        "reason": service.mission, "source": source.title, "url": source.url,
    }  # fmt: skip
    return Message("{reason} ({source}, {url})", values)


def does(blueprint: Blueprint, entry: ComponentEntry) -> Words:
    """Say what a component does, and who says how its members stand to each other."""
    source = blueprint.facts.source(entry.source_of("membership"))
    values: dict[str, Value] = {
        "component": entry.id,
        "does": entry.does,
        "source": source.title,
        "url": source.url,
    }
    return Message("{component} {does} ({source}, {url})", values)
