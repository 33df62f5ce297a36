"""Where data is kept: services, the back ends that they use, and the hosts with the disks."""

from collections.abc import Iterator, Mapping, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Link, Node, Scene, Section, Tier, Words
from archbook.model.sizing import Sizing
from archbook.views.parts.backends import Backend, backends, outside
from archbook.views.parts.gauges import gauge_keys
from archbook.views.parts.local_stores import local, served
from archbook.views.parts.reasons import because
from archbook.views.parts.sheet import legend, title_block
from archbook.views.parts.store_hosts import StoreHosts, store_hosts, whole
from archbook.views.parts.stored import store

TITLE = Message("Storage")
DESCRIPTION = Message(
    "Where volumes, images, instance disks and objects are kept, raw and usable, and on which "
    "hosts."
)
ORDER = 130
NEEDS = ("sizing",)

_KEPT: Mapping[str, Message] = {
    "cinder": Message("Volumes"),
    "glance": Message("Images"),
    "nova": Message("Disks of instances"),
    "manila": Message("Shared file systems"),
    "swift": Message("Objects"),
    "gnocchi": Message("Metrics"),
}
"""Service → what it keeps."""


def scene(blueprint: Blueprint, sizing: Sizing) -> Scene:
    """Return the services of *blueprint* that keep data, the stores, and what these stand on."""
    pieces = whole(blueprint)
    inside = [*backends(blueprint, pieces), *local(blueprint, pieces)]
    far = list(outside(blueprint, pieces))
    uses = {one.node.id: served(blueprint, one.stated) for one in (*inside, *far)}
    hosts = tuple(store_hosts(blueprint, inside))
    services = _services(blueprint, uses)
    stores = {one.node.id: store(blueprint, sizing, one) for one in (*inside, *far)}
    nodes = (*services, *stores.values(), *(one.node(blueprint) for one in hosts))
    tiers = tuple(_tiers(services, inside, hosts, far))
    links = (*_served(uses, stores), *_carried(inside, hosts))
    return Scene(
        "storage",
        title_block(blueprint, TITLE),
        _summary(inside, far),
        tiers or (Tier("tier/nothing", "", (_NOTHING.id,)),),
        nodes if tiers else (_NOTHING,),
        links=links,
        legend=(*legend(blueprint, nodes, links), *gauge_keys(nodes)),
    )


_NOTHING = Node("nothing", "note", "neutral", Message("No service of the design keeps data"))


def _summary(inside: Sequence[Backend], far: Sequence[Backend]) -> Message:
    values = {"inside": len(inside), "outside": len(far)}
    return Message("Stores on hosts of the design: {inside}. Outside of it: {outside}.", values)


def _tiers(
    services: Sequence[Node],
    inside: Sequence[Backend],
    hosts: Sequence[StoreHosts],
    far: Sequence[Backend],
) -> Iterator[Tier]:
    rows: tuple[tuple[str, Message, tuple[str, ...]], ...] = (
        ("services", Message("What is kept"), tuple(node.id for node in services)),
        ("stores", Message("Stores"), tuple(one.node.id for one in inside)),
        ("hosts", Message("Hosts"), tuple(one.id for one in hosts)),
        ("outside", Message("Outside this design"), tuple(one.node.id for one in far)),
    )
    return (Tier(f"tier/{name}", named, members) for name, named, members in rows if members)


def _services(blueprint: Blueprint, uses: Mapping[str, tuple[str, ...]]) -> tuple[Node, ...]:
    """Return a box for each service that keeps its data in one of the stores, in their order."""
    active_as = {active.id: active for active in blueprint.services}
    found: list[Node] = []
    for name in dict.fromkeys(service for services in uses.values() for service in services):
        active = active_as[name]
        why: Words = because(blueprint, active.reason)
        at, kept = f"service/{active.id}", _KEPT.get(active.id, active.entry.name)
        section = Section(f"{at}/name", active.entry.name, active.entry.icon)
        found.append(Node(at, "service", "neutral", kept, sections=(section,), tooltip=why))
    return tuple(found)


def _served(uses: Mapping[str, tuple[str, ...]], stores: Mapping[str, Node]) -> Iterator[Link]:
    for identifier, services in uses.items():
        if services:
            members = (*(f"service/{service}" for service in services), identifier)
            bus = len(services) > 1
            label = stores[identifier].title if bus else ""
            yield Link(f"keeps/{identifier}", "backend", members, label)


def _carried(inside: Sequence[Backend], hosts: Sequence[StoreHosts]) -> Iterator[Link]:
    for backend in inside:
        on = tuple(one.id for one in hosts if backend.node.id in one.stores)
        if on:
            yield Link(f"disks/{backend.node.id}", "disks", (backend.node.id, *on))
