"""The outside world, the DMZ, and where requests come in."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Placement
from archbook.model.scene import Chip, Frame, Node, Tier
from archbook.views.parts.reasons import because
from archbook.views.parts.slices import Slice

ENTRANCE = "zone/dmz"
"""Id of the frame that everything from outside goes through."""

BALANCERS = ("haproxy", "keepalived")

_WORLD = Node(
    "outside",
    "outside",
    "neutral",
    Message("External network"),
    tooltip=Message("Users, administrators and the internet"),
)
_FIREWALL = Node(
    "firewall",
    "firewall",
    "neutral",
    Message("Firewall"),
    tooltip=Message("Lets only what is published reach the cloud"),
)
_BALANCER = Node(
    "load-balancer",
    "balancer",
    "neutral",
    Message("Load balancer"),
    badges=(Chip("vip/outside", Message("VIP")),),
    tooltip=Message("Spreads requests over the APIs and holds the virtual IP"),
)


def entrance(blueprint: Blueprint) -> tuple[tuple[Node, ...], tuple[Frame, ...]]:
    """Return the outside world, and the DMZ with what stands in it."""
    inside = (_FIREWALL, _BALANCER) if "external" in _balancing(blueprint) else (_FIREWALL,)
    members = tuple(node.id for node in inside)
    return (_WORLD, *inside), (Frame(ENTRANCE, "zone", "neutral", Message("DMZ"), members),)


def tiers_outside() -> tuple[Tier, ...]:
    """Return the tiers above the cloud itself."""
    return Tier("tier/outside", "", ("outside",)), Tier("tier/dmz", "", (ENTRANCE,))


def _balancing(blueprint: Blueprint) -> tuple[str, ...]:
    return blueprint.option("load_balancer") if "load_balancer" in blueprint.options else ()


def entrance_badges(blueprint: Blueprint, piece: Slice) -> Iterator[Chip]:
    """Yield the virtual IP's pill when the load balancers stand on *piece*."""
    found = [p for name in BALANCERS if (p := piece.cohort.placement(name))]
    if not found:
        return
    names = tuple(_name(blueprint, placement) for placement in found)
    label = Message("VIP: {software}", {"software": names})
    yield Chip(f"{piece.id}/vip", label, because(blueprint, found[0].reason))


def _name(blueprint: Blueprint, placement: Placement) -> str:
    return blueprint.facts.service(placement.component.service).name
