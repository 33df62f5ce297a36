"""Bandwidth behind the proxies of Swift."""

from collections.abc import Iterator

from archbook.capacity.replication import replicated_gbps
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.network import HostNetwork, Traffic
from archbook.model.storage import StorageBackend
from archbook.plan.planes import carrying
from archbook.rules.api import rule


def _gbps(network: HostNetwork) -> float | None:
    """Return what one host can send on *network*; None when the design does not say."""
    if network.speed_gbps is None:
        return None
    return network.speed_gbps * (network.links or 1)


def _known(blueprint: Blueprint, traffic: Traffic) -> tuple[float, HostNetwork] | None:
    """Return the widest network for *traffic*, when the speed of each is stated."""
    speeds = [(_gbps(network), network) for network in carrying(blueprint, traffic)]
    known = [(speed, network) for speed, network in speeds if speed is not None]
    if not known or len(known) < len(speeds):
        return None
    return max(known, key=lambda one: one[0])


def _swift(blueprint: Blueprint) -> tuple[StorageBackend, ...]:
    return tuple(one for one in blueprint.design.storage if one.kind == "swift")


Speed = tuple[float, HostNetwork]


def _speeds(blueprint: Blueprint) -> tuple[Speed, Speed] | None:
    """Return what comes in and what goes to storage; None when one of them is not known."""
    front, back = _known(blueprint, "public_api"), _known(blueprint, "storage")
    return (front, back) if front and back and _swift(blueprint) else None


@rule(
    "network.object-replication-speed",
    severity=Severity.INFO,
    cites=Citation("arch-design-storage-arch", "Object storage: networking"),
    applies=lambda blueprint: _speeds(blueprint) is not None,
)
def object_replication_speed(blueprint: Blueprint) -> Iterator[Hit]:
    """Behind Swift's proxies there is as much bandwidth as its replicas of the ingress need.

    Why:
        A proxy writes each object that comes in once for each replica. With three replicas 10
        Gbit/s from users are 30 Gbit/s to the storage hosts; where these are not there, uploads
        slow down to what is.
    How:
        Speed of a port times `links` of the network that carries storage, against the same of
        the one that carries public_api, times the replicas (`size`) of the Swift back end. An
        info, since ports of like speed are usual and users rarely fill them. Where one of the
        speeds is unsaid nothing is judged.
    Cure:
        Give the storage network faster or more ports, or limit what the load balancer lets in.

    Fails:
        storage:
          - {name: objects, kind: swift, on: obj, serves: [swift], size: 3}
          - {name: main, kind: external_ceph, serves: [cinder, glance, nova]}
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey, swift]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 6}
        networks:
          - {name: public, carries: [public_api], links: 1, speed_gbps: 10}
          - {name: storage, carries: [storage], links: 2, speed_gbps: 10}

    Passes:
        storage:
          - {name: objects, kind: swift, on: obj, serves: [swift], size: 3}
          - {name: main, kind: external_ceph, serves: [cinder, glance, nova]}
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, valkey, swift]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 6}
        networks:
          - {name: public, carries: [public_api], links: 1, speed_gbps: 10}
          - {name: storage, carries: [storage], links: 3, speed_gbps: 10}
    """
    speeds = _speeds(blueprint)
    if speeds is None:
        return
    (ingress, _), (speed, network) = speeds
    replicas = max(backend.size for backend in _swift(blueprint))
    needed = replicated_gbps(ingress, replicas)
    if speed < needed:
        yield Hit(
            f"network/{network.name}",
            Message(
                "users may send {ingress} Gbit/s to a proxy of Swift, which writes {replicas} "
                "replicas: {needed} Gbit/s are needed on network {network}, it has {speed}",
                {
                    "ingress": ingress,
                    "replicas": replicas,
                    "needed": needed,
                    "network": network.name,
                    "speed": speed,
                },
            ),
            {"ingress_gbps": ingress, "replicas": replicas, "storage_gbps": speed},
        )
