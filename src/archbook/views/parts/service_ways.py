"""Ways of requests: from outside to the APIs, to a load balancer of users, to storage."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.scene import Node, Words
from archbook.resilience.gateways import gateways
from archbook.views.parts.entrance import BALANCERS
from archbook.views.parts.instance_ways import outside
from archbook.views.parts.storage_ways import storage_ways
from archbook.views.parts.ways import Hop, Step, Stop, Way
from archbook.views.parts.wiring import PORT, wiring

_PUBLIC = Hop("public", Message("Public API"))
_INTERNAL = Hop("api", Message("Internal API"))

_UNBALANCED = 2
"""Stops of an entry without a load balancer: the outside and the firewall."""


def service_ways(blueprint: Blueprint) -> Iterator[Way]:
    """Yield the ways of requests to APIs, to load balancers of users and to storage."""
    yield from (tuple(_start_instance(blueprint)) or _token(blueprint))
    yield from _objects(blueprint)
    yield from _amphora(blueprint)
    yield from storage_ways(blueprint)


def _standing(blueprint: Blueprint, *components: str) -> tuple[Cohort, ...]:
    """Return the groups that carry the first of *components* that stands anywhere."""
    for component in components:
        if found := tuple(cohort for cohort, _ in blueprint.standing(component)):
            return found
    return ()


def _entry(blueprint: Blueprint, way: str) -> tuple[Stop, ...]:
    """Return the outside, the firewall, and what holds the virtual IP, as far as there is one."""
    firewall = Node(f"{way}/firewall", "firewall", "neutral", Message("Firewall"))
    stops = [outside(way), Stop(box=firewall)]
    if "external" in _balancing(blueprint):
        balancer = Node(f"{way}/balancer", "balancer", "neutral", Message("Load balancer"))
        stops.append(Stop(box=balancer))
    elif holders := _standing(blueprint, *BALANCERS):
        stops.append(Stop((Step(Message("Virtual IP")), Step("HAProxy")), holders))
    return tuple(stops)


def _balancing(blueprint: Blueprint) -> tuple[str, ...]:
    return blueprint.option("load_balancer") if "load_balancer" in blueprint.options else ()


def _hops(entry: tuple[Stop, ...]) -> tuple[Hop, ...]:
    """Return the hops between the stops of an entry."""
    return (Hop("external", Message("External")), *(_PUBLIC for _ in entry[2:]))


def _start_instance(blueprint: Blueprint) -> Iterator[Way]:
    """Yield the way of a request for an instance: through the queue to the compute host."""
    apis, hosts = _standing(blueprint, "nova-api"), _standing(blueprint, "nova-compute")
    if not apis or not hosts:
        return
    entry = _entry(blueprint, "way/api")
    inner = [Step("nova-api")]
    inner += [
        Step(title, says)
        for component, title, says in _BEHIND
        if any(cohort.placement(component) for cohort in apis)
    ]
    stops = (*entry, Stop(tuple(inner), apis), Stop((Step("nova-compute"), _HYPERVISOR), hosts))
    to_api = _INTERNAL if len(entry) > _UNBALANCED else _PUBLIC
    title = Message("A request for an instance, from outside to the compute host")
    yield Way("way/api", title, stops, (*_hops(entry), to_api, _INTERNAL), "nova-docs")


def _token(blueprint: Blueprint) -> Iterator[Way]:
    """Yield the way of a request to the API that every cloud has."""
    apis, records = _standing(blueprint, "keystone-api"), _standing(blueprint, "mariadb")
    if not apis:
        return
    entry = _entry(blueprint, "way/api")
    stops = (*entry, Stop((Step("keystone-api"),), apis))
    hops = (*_hops(entry), _INTERNAL if len(entry) > _UNBALANCED else _PUBLIC)
    if records:
        stops += (Stop((Step("mariadb"),), records),)
        hops += (_INTERNAL,)
    yield Way("way/api", Message("A request for a token"), stops, hops, "keystone-docs")


_HYPERVISOR = Step(Message("Hypervisor"))
_BEHIND: tuple[tuple[str, Words, Words], ...] = (
    ("rabbitmq", "RabbitMQ", Message("message queue")),
    ("nova-conductor", "nova-conductor", ""),
    ("nova-scheduler", "nova-scheduler", ""),
)
"""What a request passes behind the API, where it stands on the same hosts."""


def _objects(blueprint: Blueprint) -> Iterator[Way]:
    proxies = _standing(blueprint, "swift-proxy-server")
    disks = _standing(blueprint, "swift-object-server")
    if not proxies or not disks:
        return
    entry = _entry(blueprint, "way/objects")
    stops = (
        *entry,
        Stop((Step("swift-proxy-server"),), proxies),
        Stop((Step("swift-object-server"), Step(Message("Disk"))), disks),
    )
    to_api = _INTERNAL if len(entry) > _UNBALANCED else _PUBLIC
    hops = (*_hops(entry), to_api, Hop("storage", Message("Storage")))
    yield Way(
        "way/objects", Message("An object, from outside to its disks"), stops, hops, "swift-docs"
    )


def _amphora(blueprint: Blueprint) -> Iterator[Way]:
    """Yield the way through a load balancer that is an instance of its own.

    Its address belongs to no one instance, so with DVR it comes in by a network host.
    """
    wired = wiring(blueprint)
    hosts = _standing(blueprint, "nova-compute")
    drivers = blueprint.option("octavia_driver") if blueprint.has("octavia") else ()
    if wired is None or not hosts or "amphora" not in drivers:
        return
    routing = tuple(gateways(blueprint))
    amphora = Step(Message("Amphora"), Message("HAProxy in an instance"))
    at_home = wired.floats_at_home and not wired.floating
    first = Stop((*(wired.home() if at_home else wired.back()), PORT, amphora), hosts)
    last = Stop((*wired.back(), PORT, Step(Message("Member"))), hosts)
    comes = Hop("external", Message("External"))
    way, title = "way/amphora", Message("Through a load balancer of a user (Octavia)")
    stops: tuple[Stop, ...] = (outside(way), first, last)
    hops: tuple[Hop, ...] = (comes, wired.hop)
    if routing and not at_home:
        gate = Stop((wired.edge, wired.gateway, *wired.out()), routing)
        stops, hops = (outside(way), gate, first, last), (comes, wired.hop, wired.hop)
    yield Way(way, title, stops, hops, "octavia-docs")
