"""Proxies that can send every object to all of its replicas."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.proxies import PROXY, needed_gbps, there_gbps


def _stated(blueprint: Blueprint) -> bool:
    swift = (one for one in blueprint.design.storage if one.kind == "swift")
    return blueprint.instances(PROXY) > 0 and any(one.ingress_gbps for one in swift)


@rule(
    "storage.swift-proxy-speed",
    severity=Severity.WARNING,
    cites=Citation("arch-design-storage-arch", "Object storage networking"),
    applies=_stated,
    inferred=True,
)
def swift_proxy_speed(blueprint: Blueprint) -> Iterator[Hit]:
    """The proxies of Swift send each object to all of its replicas, with one of them lost.

    Why:
        A proxy writes what a client sends once for each replica. Three times what comes in must
        go out; proxies that were sized for their clients make every upload three times as slow.
    How:
        `ingress_gbps` of the back end * its replicas, against the Gbit/s of all ports of the
        proxies without the fastest one. That one may be lost is our conclusion. Nothing is said
        while network cards are unknown.
    Cure:
        More proxies, or faster network cards.

    Fails:
        services: [keystone, swift]
        options: null
        storage:
          - {name: objects, kind: swift, on: obj, ingress_gbps: 10}
        hardware:
          proxy: {nics: [{ports: 2, speed_gbps: 10}]}
        host_groups:
          - {name: ctl, roles: [control, network], count: 2, hardware: proxy}
          - {name: obj, roles: [object_storage], count: 5}

    Passes:
        services: [keystone, swift]
        options: null
        storage:
          - {name: objects, kind: swift, on: obj, ingress_gbps: 10}
        hardware:
          proxy: {nics: [{ports: 2, speed_gbps: 10}]}
        host_groups:
          - {name: ctl, roles: [control, network], count: 3, hardware: proxy}
          - {name: obj, roles: [object_storage], count: 5}
    """
    there = there_gbps(blueprint)
    for backend in blueprint.design.storage if there else ():
        needed = needed_gbps(backend) if backend.kind == "swift" else None
        if there is None or needed is None or needed <= there[0] - there[1]:
            continue
        left = there[0] - there[1]
        yield Hit(
            f"storage/{backend.name}",
            Message(
                "proxies of {storage} have to send {needed} Gbit/s to its replicas, and without "
                "one of them their ports carry {left}",
                {"storage": backend.name, "needed": needed, "left": left},
            ),
            {"needed_gbps": needed, "left_gbps": left, "replicas": backend.size},
        )
