"""Failure domains of like size."""

from collections.abc import Iterator

from archbook.capacity.stored import parts, reach
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.storage import StorageBackend
from archbook.rules.api import rule
from archbook.rules.backends import ceph_clusters
from archbook.rules.osds import beyond, domain_disks


@rule(
    "storage.ceph-even-domains",
    severity=Severity.INFO,
    cites=Citation("ceph-crush", "Failure domains"),
    applies=lambda blueprint: any(True for _ in ceph_clusters(blueprint)),
    inferred=True,
)
def ceph_even_domains(blueprint: Blueprint) -> Iterator[Hit]:
    """The failure domains of a Ceph cluster are alike enough that all disks can be filled.

    Why:
        Parts of an object are in different failure domains, so that a domain holds one part of
        everything at most. What it has beyond that share is bought and never used, and its disks
        fill last while those of smaller domains are full.
    How:
        Raw TB of all domains of the kind `domain` against what can be filled: a domain larger
        than total / parts (replicas, or k + m) counts with its share. Nothing is said while disks
        or failure domains are unknown, or are fewer than parts.
    Cure:
        Spread the hosts evenly over the failure domains.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova], domain: rack}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 7, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000}]}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova], domain: rack}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 9, hardware: osd}
        hardware:
          osd: {ram_gib: 128, cores: 32, disks: [{count: 10, size_gb: 4000}]}
    """
    for backend in ceph_clusters(blueprint):
        domains = domain_disks(blueprint, backend) or ()
        total = reach(domains, 1)
        filled = reach(domains, parts(backend))
        if filled and beyond(total, filled):
            yield _hit(backend, round(total, 1), round(filled, 1))


def _hit(backend: StorageBackend, total: float, filled: float) -> Hit:
    values: dict[str, Value] = {
        "storage": backend.name,
        "total": total,
        "filled": filled,
        "domain": Message(backend.domain.replace("_", " ")),
    }
    return Hit(
        f"storage/{backend.name}",
        Message(
            "{storage} has {total} TB of disks, of which {filled} TB can be filled: its failure "
            "domains ({domain}) are too unlike for the parts of an object",
            values,
        ),
        {"raw_tb": total, "filled_tb": filled},
    )
