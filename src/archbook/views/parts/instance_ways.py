"""Ways of what instances send: to each other, to the outside, and back."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.scene import Node
from archbook.resilience.gateways import gateways
from archbook.views.parts.ways import Hop, Step, Stop, Way
from archbook.views.parts.wiring import PORT, Wiring, wiring

_HERE = Step(Message("Instance A"))
_THERE = Step(Message("Instance B"))
_ALONE = Step(Message("Instance"))
_OUT = Hop("external", Message("External"))


def instance_ways(blueprint: Blueprint) -> Iterator[Way]:
    """Yield the ways between instances, then those between instances and the outside."""
    wired = wiring(blueprint)
    hosts = tuple(cohort for cohort, _ in blueprint.standing("nova-compute"))
    if wired is None or not hosts:
        return
    yield _same_host(wired, hosts)
    if sum(map(len, hosts)) > 1:
        yield _two_hosts(wired, hosts)
    routing = tuple(gateways(blueprint))
    if wired.routes_at_home:
        yield _routed_at_home(wired, hosts)
    elif routing:
        yield _routed_at_gateway(wired, hosts, routing)
    if wired.floats_at_home:
        yield _floating_at_home(wired, hosts)
    elif routing:
        yield _floating_at_gateway(wired, hosts, routing)
    if routing:
        yield _source_nat(wired, hosts, routing)


def outside(way: str) -> Stop:
    """Return the outside world as a stop of one way."""
    return Stop(box=Node(f"{way}/outside", "outside", "neutral", Message("External network")))


def _same_host(wired: Wiring, hosts: tuple[Cohort, ...]) -> Way:
    steps = (_HERE, PORT, wired.switch, PORT, _THERE)
    title = Message("Two instances of one network on one host")
    return Way("way/same-host", title, (Stop(steps, hosts),), (), wired.source)


def _two_hosts(wired: Wiring, hosts: tuple[Cohort, ...]) -> Way:
    stops = (Stop((_HERE, PORT, *wired.out()), hosts), Stop((*wired.back(), PORT, _THERE), hosts))
    title = Message("Two instances of one network on two hosts (east–west)")
    return Way("way/two-hosts", title, stops, (wired.hop,), wired.source)


_BETWEEN = Message("Between two networks of a project, through its router")


def _routed_at_home(wired: Wiring, hosts: tuple[Cohort, ...]) -> Way:
    """Return the way through the router on the sender's own host."""
    carrier = (wired.carrier,) if wired.carrier else ()
    sends = (_HERE, PORT, wired.switch, wired.router, *carrier)
    stops = (Stop(sends, hosts), Stop((*wired.back(), PORT, _THERE), hosts))
    return Way("way/routed", _BETWEEN, stops, (wired.hop,), wired.source)


def _routed_at_gateway(
    wired: Wiring, hosts: tuple[Cohort, ...], routing: tuple[Cohort, ...]
) -> Way:
    """Return the way through the router on a network host, there and back."""
    stops = (
        Stop((_HERE, PORT, *wired.out()), hosts),
        Stop((*wired.back(), wired.router, *wired.out()), routing),
        Stop((*wired.back(), PORT, _THERE), hosts),
    )
    return Way("way/routed", _BETWEEN, stops, (wired.hop, wired.hop), wired.source)


_FLOATING = Message("From the outside to a floating IP (north–south)")


def _floating_at_home(wired: Wiring, hosts: tuple[Cohort, ...]) -> Way:
    """Return the way that ends on the compute host without passing a gateway."""
    stops = (outside("way/floating"), Stop((*wired.home(), PORT, _ALONE), hosts))
    return Way("way/floating", _FLOATING, stops, (_OUT,), wired.source)


def _floating_at_gateway(
    wired: Wiring, hosts: tuple[Cohort, ...], routing: tuple[Cohort, ...]
) -> Way:
    stops = (
        outside("way/floating"),
        Stop((wired.edge, wired.gateway, *wired.out()), routing),
        Stop((*wired.back(), PORT, _ALONE), hosts),
    )
    return Way("way/floating", _FLOATING, stops, (_OUT, wired.hop), wired.source)


def _source_nat(wired: Wiring, hosts: tuple[Cohort, ...], routing: tuple[Cohort, ...]) -> Way:
    """Return the way out of an instance that has no floating IP."""
    sends = (_ALONE, PORT, *wired.out())
    if wired.floating:
        sends = (_ALONE, PORT, wired.switch, wired.router, *wired.out()[1:])
    stops = (
        Stop(sends, hosts),
        Stop((*wired.back(), wired.gateway, wired.edge), routing),
        outside("way/source-nat"),
    )
    title = Message("From an instance without a floating IP to the outside (source NAT)")
    return Way("way/source-nat", title, stops, (wired.hop, _OUT), wired.source)
