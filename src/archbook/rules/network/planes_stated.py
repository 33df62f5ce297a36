"""Kinds of traffic that have a network."""

from collections.abc import Iterator

from archbook.capacity.overlays import tunnelled
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddNetwork
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork, Traffic
from archbook.plan.planes import carrying, needing
from archbook.rules.api import rule
from archbook.rules.provenance import imported


@rule(
    "network.planes-stated",
    severity=Severity.WARNING,
    cites=Citation("arch-design-compute-networking", "Network connectivity"),
    applies=lambda blueprint: bool(blueprint.design.networks),
)
def planes_stated(blueprint: Blueprint) -> Iterator[Hit]:
    """Each kind of traffic that the cloud has is carried by a network of the design.

    Why:
        Traffic that no network carries lands on whichever one the installer takes by default,
        most often the one for management. A copy of a volume then slows down the database, and
        nobody has planned addresses, switch ports or firewalls for it.
    How:
        Judged once the design names networks. Wanted are management (or internal_api), tunnel
        where project networks run in tunnels, and storage where hosts reach volumes or objects
        over the network; then out_of_band, and external where Neutron has no external physical
        network. When only these two are missing it is an info. So is storage that is all on
        arrays, since Fibre Channel may reach them, and whatever a design lacks that was read from
        an inventory, which need not name every network.
    Cure:
        Add the networks, or name the traffic at a network that is to carry it as well.

    Fails:
        networks:
          - {name: mgmt, carries: [management, internal_api]}

    Passes:
        networks:
          - {name: mgmt, carries: [management, internal_api]}
          - {name: tunnel, carries: [tunnel]}
          - {name: storage, carries: [storage]}
          - {name: bmc, carries: [out_of_band]}
          - {name: outside, carries: [external]}
    """
    wanted = tuple(_wanted(blueprint))
    unsaid = (*wanted, *_beside(blueprint))
    if unsaid:
        yield Hit(
            "cloud",
            Message(
                "no network carries {traffic}: it would end up on one that is not planned for it"
                if wanted
                else "no network carries {traffic}: the design leaves open which one does",
                {"traffic": unsaid},
            ),
            {"networks": len(blueprint.design.networks), "missing": len(unsaid)},
            (tuple(_added(blueprint, traffic) for traffic in unsaid),),
            None if wanted and not imported(blueprint) else Severity.INFO,
        )


def _wanted(blueprint: Blueprint) -> Iterator[Traffic]:
    if not carrying(blueprint, "management") and not carrying(blueprint, "internal_api"):
        yield "management"
    if tunnelled(blueprint) and _lacks(blueprint, "tunnel"):
        yield "tunnel"
    if _lacks(blueprint, "storage") and not _on_arrays(blueprint):
        yield "storage"


def _on_arrays(blueprint: Blueprint) -> bool:
    """Tell whether no storage is reached but that of arrays."""
    return {backend.kind for backend in blueprint.design.storage} == {"san"}


def _lacks(blueprint: Blueprint, traffic: Traffic) -> bool:
    return bool(needing(blueprint, traffic)) and not carrying(blueprint, traffic)


def _beside(blueprint: Blueprint) -> Iterator[Traffic]:
    if _lacks(blueprint, "storage") and _on_arrays(blueprint):
        yield "storage"
    if not carrying(blueprint, "out_of_band"):
        yield "out_of_band"
    provided = (one for physnet in blueprint.design.physnets for one in physnet.networks)
    outside = carrying(blueprint, "external") or any(one.external for one in provided)
    if blueprint.has("neutron") and not outside:
        yield "external"


def _added(blueprint: Blueprint, traffic: Traffic) -> AddNetwork:
    taken = {network.name for network in blueprint.design.networks}
    name = traffic.replace("_", "-")
    if name in taken:
        name = f"{name}-{len(taken)}"
    return AddNetwork(network=HostNetwork(name=name, carries=(traffic,)))
