"""The network that Swift copies over."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddNetwork, Edit, SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork, Traffic
from archbook.model.storage import StorageBackend
from archbook.rules.api import rule

_PREFERRED: tuple[Traffic, ...] = ("storage_replication", "storage", "management")
"""Traffic whose network copies take, unless the back end names one."""

_OPEN = {"public_api", "external", "tunnel"}
"""Traffic of users and instances."""


@rule(
    "storage.swift-replication-private",
    severity=Severity.ERROR,
    cites=Citation("arch-design-storage-arch", "Implementing Object Storage"),
    applies=lambda blueprint: blueprint.has("swift") and bool(blueprint.design.networks),
)
def swift_replication_private(blueprint: Blueprint) -> Iterator[Hit]:
    """Swift copies objects over a private network.

    Why:
        Storage hosts copy by rsync and by plain requests, neither of which asks who is there.
        Who reaches that network can read, change and delete objects of everyone.
    How:
        The network is `replication_network` of the swift back end, else one that carries
        storage_replication, else storage, else management: a private one where there is one. It
        must carry no public API, external or tunnel traffic. Nothing is said when the design has
        no such network.
    Cure:
        Take a private storage network of the design, or add one.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, swift]
        storage:
          - {name: objects, kind: swift, on: obj}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 5}
        networks:
          - {name: mgmt, carries: [management, internal_api], spans: all_racks}
          - {name: front, carries: [public_api, storage, storage_replication], spans: all_racks}
          - {name: tunnel, carries: [tunnel], mtu: 9000}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, swift]
        storage:
          - {name: objects, kind: swift, on: obj}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 5}
        networks:
          - {name: mgmt, carries: [management, internal_api], spans: all_racks}
          - {name: front, carries: [public_api], spans: all_racks}
          - {name: store, carries: [storage, storage_replication], mtu: 9000}
          - {name: tunnel, carries: [tunnel], mtu: 9000}
    """
    backends = [backend for backend in blueprint.design.storage if backend.kind == "swift"]
    for backend in backends or (None,):
        network = _network(blueprint, backend)
        shared = tuple(one for one in network.carries if one in _OPEN) if network else ()
        if network and shared:
            subject = f"storage/{backend.name}" if backend else "service/swift"
            yield Hit(
                subject,
                Message(
                    "Swift copies objects over the network {network}, which also carries "
                    "{shared}: copies are not authenticated; keep them on a private network",
                    {
                        "network": network.name,
                        "shared": tuple(Message(one.replace("_", " ")) for one in shared),
                    },
                ),
                {"network": network.name},
                tuple(_cures(blueprint, backend)),
            )


def _network(blueprint: Blueprint, backend: StorageBackend | None) -> HostNetwork | None:
    networks = blueprint.design.networks
    if backend and backend.replication_network:
        named = backend.replication_network
        return next((network for network in networks if network.name == named), None)
    for traffic in _PREFERRED:
        if carrying := [one for one in networks if traffic in one.carries]:
            return min(carrying, key=lambda one: (bool(_OPEN.intersection(one.carries)), one.name))
    return None


def _cures(blueprint: Blueprint, backend: StorageBackend | None) -> Iterator[tuple[Edit, ...]]:
    if backend is None:
        return
    for network in blueprint.design.networks:
        stores = {"storage", "storage_replication"}.intersection(network.carries)
        if stores and not _OPEN.intersection(network.carries):
            yield (_over(backend, network.name),)
    taken = {network.name for network in blueprint.design.networks}
    names = (name for name in ("replication", "swift-replication") if name not in taken)
    name = next(names, f"replication-{len(taken)}")
    added = HostNetwork(name=name, carries=("storage_replication",))
    yield AddNetwork(network=added), _over(backend, name)


def _over(backend: StorageBackend, network: str) -> SetStorage:
    return SetStorage(storage=backend.model_copy(update={"replication_network": network}))
