"""The cloud in four layers, from the portal down to the machines, with the design's own parts."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node, Scene, Tier
from archbook.views.parts.layer_physical import physical
from archbook.views.parts.layer_platform import platform, portal
from archbook.views.parts.layer_virtual import virtual
from archbook.views.parts.sheet import legend, title_block

TITLE = Message("Layers")
DESCRIPTION = Message(
    "The whole cloud on one page: portal, platform, virtualisation and machines, and what this "
    "design has of each."
)
ORDER = 20

_LAYERS = (
    ("portal", Message("Cloud portal"), portal),
    ("platform", Message("Cloud platform"), platform),
    ("virtual", Message("Virtualisation"), virtual),
    ("physical", Message("Physical layer"), physical),
)


def scene(blueprint: Blueprint) -> Scene:
    """Return the layers of *blueprint*, the users' one on top."""
    nodes: list[Node] = []
    tiers: list[Tier] = []
    for name, title, parts in _LAYERS:
        found = tuple(parts(blueprint))
        nodes += found
        tiers.append(Tier(f"tier/{name}", title, tuple(node.id for node in found)))
    return Scene(
        "layers",
        title_block(blueprint, TITLE),
        _summary(blueprint),
        tuple(_filled(tiers)),
        tuple(nodes),
        legend=legend(blueprint, nodes),
        arrangement="layers",
    )


def _filled(tiers: Sequence[Tier]) -> Iterator[Tier]:
    return (tier for tier in tiers if tier.members)


def _summary(blueprint: Blueprint) -> Message:
    values = {"services": len(blueprint.services), "hosts": blueprint.host_count()}
    return Message(
        "Services: {services}. Hosts: {hosts}. Each layer rests on the one below.", values
    )
