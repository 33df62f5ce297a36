"""The networks of a cloud as lanes: what each carries, and who has a leg on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from archbook.capacity.overlays import tunnelled
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.network import HostNetwork, PhysicalNetwork, Traffic
from archbook.model.scene import Chip, Words
from archbook.plan.planes import carrying, needing, reached
from archbook.resilience.gateways import gateways
from archbook.views.parts.plane_details import OPEN, about, about_provider
from archbook.views.parts.ranges import ranges, virtual_ip

TRAFFIC: Mapping[Traffic, Message] = {
    "management": Message("Management"),
    "internal_api": Message("Internal API"),
    "public_api": Message("Public API"),
    "external": Message("External"),
    "tunnel": Message("Tunnel"),
    "migration": Message("Migration"),
    "storage": Message("Storage"),
    "storage_replication": Message("Storage replication"),
    "provisioning": Message("Provisioning"),
    "out_of_band": Message("Out of band"),
}
"""Kind of traffic → what people call its network."""

_KINDS: Mapping[Traffic, str] = {
    "management": "api",
    "internal_api": "api",
    "public_api": "public",
    "storage_replication": "replication",
}
"""Kind of traffic → kind of link; the same name where it is not here."""

ORDER = (
    "external", "provider", "public", "api", "tunnel", "migration", "storage", "replication",
    "provisioning", "out_of_band",
)  # fmt: skip
"""Kinds of lanes from the outside world down to the machines themselves."""


@dataclass(frozen=True, slots=True)
class Plane:
    """One network as a lane.

    Attributes:
        id: Id of its link.
        kind: Kind of its link.
        title: Its name.
        details: VLAN, subnet, MTU, bond; what the design leaves open is called open.
        legs: Group on it → its range of addresses; empty words where none is known.
        badges: Virtual IP.
        tooltip: Why it is there.
    """

    id: str
    kind: str
    title: Words
    details: tuple[Words, ...]
    legs: Mapping[str, Words]
    badges: tuple[Chip, ...] = ()
    tooltip: Words = ""


def planes(blueprint: Blueprint) -> tuple[Plane, ...]:
    """Return every network that the design states or needs, the outside first."""
    stated = [_stated(blueprint, network) for network in blueprint.design.networks]
    wired = [_wired(blueprint, physnet) for physnet in blueprint.design.physnets]
    every = (*wired, *stated, *_unstated(blueprint))
    return tuple(sorted(every, key=lambda plane: ORDER.index(plane.kind)))


def kind_of(network: HostNetwork) -> str:
    """Return the kind of link that a host network is: management first, else what it names."""
    carries = network.carries or ("management",)
    first = "management" if "management" in carries else carries[0]
    return _KINDS.get(first, first)


def _stated(blueprint: Blueprint, network: HostNetwork) -> Plane:
    names = tuple(TRAFFIC[traffic] for traffic in network.carries)
    legs = ranges(blueprint, network, reached(blueprint, network))
    vip = virtual_ip(blueprint, network)
    badges = (Chip(f"vip/{network.name}", Message("VIP {address}", {"address": vip or OPEN})),)
    carried = Message("Carries {traffic}.", {"traffic": names}) if names else ""
    return Plane(
        f"network/{network.name}",
        kind_of(network),
        network.name,
        tuple(about(blueprint, network, names)),
        legs,
        badges if vip else (),
        carried,
    )


def _wired(blueprint: Blueprint, physnet: PhysicalNetwork) -> Plane:
    """Return the lane of a physical network; without groups, those that route are on it."""
    leads_out = any(network.external for network in physnet.networks)
    named = [cohort for cohort in blueprint.cohorts if cohort.name in physnet.groups]
    cohorts = named or _routing(blueprint)
    lines = [line for network in physnet.networks for line in about_provider(network)]
    return Plane(
        f"physnet/{physnet.name}",
        "external" if leads_out or not physnet.networks else "provider",
        physnet.name,
        tuple(lines) or (Message("networks {networks}", {"networks": OPEN}),),
        {cohort.name: "" for cohort in cohorts},
        tooltip=Message("A physical network, as Neutron's bridge mappings name it."),
    )


def _routing(blueprint: Blueprint) -> list[Cohort]:
    cohorts = [*gateways(blueprint)]
    if blueprint.has("neutron") and "distributed" in blueprint.option("routing"):
        cohorts += blueprint.with_role("compute")
    return cohorts


def _unstated(blueprint: Blueprint) -> Iterator[Plane]:
    """Yield a lane for each kind of traffic that the cloud has and no network carries."""
    for traffic, cohorts in _lacking(blueprint):
        yield Plane(
            f"open/{traffic}",
            _KINDS.get(traffic, traffic),
            TRAFFIC[traffic],
            (Message("not stated in the design"),),
            {cohort.name: "" for cohort in cohorts},
            tooltip=Message("The cloud has this traffic; the design names no network for it."),
        )


def _lacking(blueprint: Blueprint) -> Iterator[tuple[Traffic, tuple[Cohort, ...]]]:
    if not carrying(blueprint, "management") and not carrying(blueprint, "internal_api"):
        yield "management", needing(blueprint, "management")
    if tunnelled(blueprint) and not carrying(blueprint, "tunnel"):
        yield "tunnel", needing(blueprint, "tunnel")
    if not carrying(blueprint, "storage") and (using := needing(blueprint, "storage")):
        yield "storage", using
    provided = any(one.external for net in blueprint.design.physnets for one in net.networks)
    if blueprint.has("neutron") and not provided and not carrying(blueprint, "external"):
        yield "external", tuple(_routing(blueprint))


def folded(every: tuple[Plane, ...], alike: Mapping[str, str]) -> tuple[Plane, ...]:
    """Return the lanes with each group replaced by the one that stands for it."""
    return tuple(replace(plane, legs=_merged(plane.legs, alike)) for plane in every)


def _merged(legs: Mapping[str, Words], alike: Mapping[str, str]) -> dict[str, Words]:
    merged: dict[str, Words] = {}
    for group, words in legs.items():
        first = alike[group]
        merged[first] = "" if first in merged else words
    return merged
