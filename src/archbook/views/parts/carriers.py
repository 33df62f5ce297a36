"""Which networks of the design carry what flows on a link."""

from collections.abc import Mapping

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.network import HostNetwork, ProviderNetwork, Traffic
from archbook.model.scene import Words
from archbook.plan.planes import carrying

_TRAFFIC: Mapping[str, tuple[Traffic, ...]] = {
    "public": ("public_api",),
    "api": ("internal_api", "management"),
    "tunnel": ("tunnel",),
    "storage": ("storage",),
    "replication": ("storage_replication", "storage"),
    "migration": ("migration", "internal_api", "management"),
    "out_of_band": ("out_of_band",),
}
"""Kind of link → kinds of traffic that it may be; the first that a network carries counts."""

_NAMED = 2
"""More networks than this are counted."""


def carriers(blueprint: Blueprint, kind: str) -> tuple[Words, ...]:
    """Return the VLAN that carries links of a kind, else the names of the networks that do.

    Nothing is returned where the design is silent.
    """
    found = _outer(blueprint) if kind == "external" else _between_hosts(blueprint, kind)
    if len(found) == 1 and found[0].vlan:
        return (Message("VLAN {vlan}", {"vlan": found[0].vlan}),)
    if len(found) > _NAMED:
        return (Message("{count} networks", {"count": len(found)}),)
    return (Message("{names}", {"names": tuple(one.name for one in found)}),) if found else ()


def _outer(blueprint: Blueprint) -> tuple[ProviderNetwork, ...]:
    physnets = blueprint.design.physnets
    return tuple(one for physnet in physnets for one in physnet.networks if one.external)


def _between_hosts(blueprint: Blueprint, kind: str) -> tuple[HostNetwork, ...]:
    for traffic in _TRAFFIC.get(kind, ()):
        if found := carrying(blueprint, traffic):
            return found
    return ()
