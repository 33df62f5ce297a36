"""Failure domains of an erasure code."""

from collections.abc import Iterator

from archbook.capacity.stored import parts
from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit, SetCount, SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.storage import StorageBackend
from archbook.rules.api import rule
from archbook.rules.backends import carriers, ceph_clusters, domains_of


@rule(
    "storage.erasure-domains",
    severity=Severity.ERROR,
    cites=Citation("ceph-erasure-code", "Erasure-coded pool overhead"),
    applies=lambda blueprint: any(backend.erasure for backend in ceph_clusters(blueprint)),
)
def erasure_domains(blueprint: Blueprint) -> Iterator[Hit]:
    """An erasure-coded pool has a failure domain for each of its chunks, and one more.

    Why:
        Each of the k + m chunks goes to another failure domain. With fewer domains the pool's
        placement groups never become complete, and it takes no data; with exactly as many,
        nothing is rebuilt after a loss until the domain is back.
    How:
        Failure domains of the kind `domain` that hold OSD hosts: fewer than k + m is an error,
        exactly k + m a warning. Nothing is said while the design does not say where hosts stand.
    Cure:
        Add OSD hosts where chunks are apart by host; else let them be apart by host.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - name: main
            kind: ceph
            on: osd
            serves: [cinder, glance, nova]
            erasure: {k: 4, m: 2}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 5}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - name: main
            kind: ceph
            on: osd
            serves: [cinder, glance, nova]
            erasure: {k: 4, m: 2}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 7}
    """
    for backend in ceph_clusters(blueprint):
        found = domains_of(blueprint, backend)
        if backend.erasure and not found.unknown and found.domains <= parts(backend):
            yield _hit(blueprint, backend, found.domains)


def _hit(blueprint: Blueprint, backend: StorageBackend, domains: int) -> Hit:
    chunks = parts(backend)
    text = mark(
        "{storage} cuts objects into {chunks} chunks, each in another {domain}, and its OSD hosts "
        "stand in {domains}: it would take no data"
        if domains < chunks
        else "{storage} cuts objects into {chunks} chunks and has exactly as many failure domains "
        "({domain}): after the loss of one nothing is rebuilt until it is back"
    )
    values: dict[str, Value] = {
        "storage": backend.name,
        "chunks": chunks,
        "domain": Message(backend.domain.replace("_", " ")),
        "domains": domains,
    }
    return Hit(
        f"storage/{backend.name}",
        Message(text, values),
        {"chunks": chunks, "domains": domains},
        tuple(_cures(blueprint, backend, domains)),
        severity=None if domains < chunks else Severity.WARNING,
    )


def _cures(
    blueprint: Blueprint, backend: StorageBackend, domains: int
) -> Iterator[tuple[Edit, ...]]:
    cohorts = carriers(blueprint, backend)
    spare = parts(backend) + 1
    if backend.domain == "host" and cohorts:
        count = len(cohorts[0]) + spare - domains
        yield (SetCount(group=cohorts[0].name, count=count),)
    elif sum(map(len, cohorts)) >= spare and domains < parts(backend):
        apart = backend.model_copy(update={"domain": "host"})
        yield (SetStorage(storage=apart),)
