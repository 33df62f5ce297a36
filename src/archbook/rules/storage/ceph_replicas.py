"""Ceph replicas and failure domains."""

from collections.abc import Iterator, Sequence

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import AddRole, Edit, SetCount, SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.storage import StorageBackend
from archbook.resilience.domains import Spread
from archbook.rules.api import rule
from archbook.rules.backends import carriers, ceph_clusters, domains_of

LEAST_SIZE = 3


@rule(
    "storage.ceph-replicas",
    severity=Severity.ERROR,
    cites=(
        Citation("anuket-openstack-ra", "Chapter 4"),
        Citation("charm-guide-ha", "Ceph"),
        Citation("ceph-crush", "Failure domains"),
    ),
    applies=lambda blueprint: any(True for _ in ceph_clusters(blueprint)),
)
def ceph_replicas(blueprint: Blueprint) -> Iterator[Hit]:
    """Each Ceph cluster has three replicas and as many failure domains with OSDs.

    Why:
        With fewer failure domains than replicas Ceph cannot place them apart and stays degraded
        for ever. With two replicas one lost disk leaves a single copy, and the next read error
        loses data.
    How:
        The groups that carry the cluster have the role ceph_osd; `size` is 3 at least; hosts and
        failure domains of the kind `domain` are at least `size`.
    Cure:
        Give the group the role, set three replicas, add OSD hosts, or let replicas be apart by
        host.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova], size: 2}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 4}

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
        if hit := _first_fault(blueprint, backend):
            yield hit


def _first_fault(blueprint: Blueprint, backend: StorageBackend) -> Hit | None:
    cohorts = carriers(blueprint, backend)
    without = [cohort.name for cohort in cohorts if "ceph_osd" not in cohort.group.roles]
    if not cohorts:
        return _hit(backend, mark("Ceph cluster {storage} stands on no host: name OSD hosts"), {})
    if without:
        role = tuple(AddRole(group=name, role="ceph_osd") for name in without)
        text = mark("Ceph cluster {storage} is to stand on {groups}, which lack the role ceph_osd")
        return _hit(backend, text, {"groups": tuple(without)}, (role,))
    if backend.size < LEAST_SIZE:
        sized = SetStorage(storage=backend.model_copy(update={"size": LEAST_SIZE}))
        text = mark("Ceph cluster {storage} keeps {size} replicas: 3 are needed in production")
        return _hit(backend, text, {}, ((sized,),))
    return _domain_fault(blueprint, backend, cohorts)


def _domain_fault(
    blueprint: Blueprint, backend: StorageBackend, cohorts: Sequence[Cohort]
) -> Hit | None:
    found = domains_of(blueprint, backend)
    hosts = sum(map(len, cohorts))
    values: dict[str, Value] = {
        "hosts": hosts,
        "domains": found.domains,
        "domain": Message(backend.domain.replace("_", " ")),
    }
    if hosts < backend.size:
        growth = SetCount(group=cohorts[0].name, count=len(cohorts[0]) + backend.size - hosts)
        text = mark(
            "Ceph cluster {storage} needs {size} OSD hosts for {size} replicas, it has {hosts}"
        )
        return _hit(backend, text, values, ((growth,),))
    if found.unknown:
        return _unknown(backend, found, values)
    if found.domains < backend.size:
        apart = SetStorage(storage=backend.model_copy(update={"domain": "host"}))
        text = mark(
            "Ceph cluster {storage} keeps {size} replicas apart by {domain}, and its OSD hosts "
            "stand in {domains} only: it would stay degraded"
        )
        return _hit(backend, text, values, ((apart,),))
    return None


def _unknown(backend: StorageBackend, found: Spread, values: dict[str, Value]) -> Hit:
    text = mark(
        "Ceph cluster {storage} keeps replicas apart by {domain}, and the design does not say in "
        "which {domain} {unknown} of its hosts stand"
    )
    return _hit(backend, text, values | {"unknown": found.unknown}, severity=Severity.INFO)


def _hit(
    backend: StorageBackend,
    template: str,
    values: dict[str, Value],
    candidates: tuple[tuple[Edit, ...], ...] = (),
    severity: Severity | None = None,
) -> Hit:
    words: dict[str, Value] = {"storage": backend.name, "size": backend.size}
    evidence = {k: v for k, v in (words | values).items() if isinstance(v, int)}
    return Hit(
        f"storage/{backend.name}",
        Message(template, words | values),
        evidence,
        candidates,
        severity,
    )
