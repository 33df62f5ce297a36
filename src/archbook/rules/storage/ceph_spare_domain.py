"""A failure domain more than Ceph has replicas."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.backends import ceph_clusters, domains_of


@rule(
    "storage.ceph-spare-domain",
    severity=Severity.INFO,
    cites=(
        Citation("ceph-crush", "Failure domains"),
        Citation("anuket-openstack-ra", "Chapter 4"),
    ),
    applies=lambda blueprint: any(True for _ in ceph_clusters(blueprint)),
    inferred=True,
)
def ceph_spare_domain(blueprint: Blueprint) -> Iterator[Hit]:
    """Each Ceph cluster has a failure domain more than replicas, to rebuild into.

    Why:
        With three racks and three replicas apart by rack, the loss of a rack leaves two copies
        and nowhere to make the third: the cluster stays degraded until the rack is back, and a
        further loss in that time counts double.
    How:
        Failure domains of the kind `domain` that hold OSD hosts are exactly `size`. Fewer is an
        error of `storage.ceph-replicas`; `storage.erasure-domains` looks at erasure codes.
    Cure:
        Add a failure domain with OSD hosts, or accept it knowingly.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 3}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4}
    """
    for backend in ceph_clusters(blueprint):
        found = domains_of(blueprint, backend)
        replicated = backend.erasure is None
        if replicated and not found.unknown and found.domains == backend.size:
            yield Hit(
                f"storage/{backend.name}",
                Message(
                    "Ceph cluster {storage} has exactly {size} failure domains ({domain}) for "
                    "{size} replicas: after the loss of one nothing is rebuilt until it is back",
                    {
                        "storage": backend.name,
                        "size": backend.size,
                        "domain": Message(backend.domain.replace("_", " ")),
                    },
                ),
                {"domains": found.domains, "replicas": backend.size},
            )
