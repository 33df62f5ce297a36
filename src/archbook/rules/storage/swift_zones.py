"""Swift replicas and zones."""

from collections.abc import Iterator

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit, SetCount, SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.storage import StorageBackend
from archbook.rules.api import rule

REPLICAS = 3


@rule(
    "storage.swift-zones",
    severity=Severity.ERROR,
    cites=(
        Citation("swift-deployment-guide", "Preparing the ring"),
        Citation("crowbar-openstack", "swift: zones"),
    ),
    applies=lambda blueprint: (
        blueprint.has("swift") and bool(blueprint.with_role("object_storage"))
    ),
)
def swift_zones(blueprint: Blueprint) -> Iterator[Hit]:
    """Swift keeps three replicas, in as many zones, on as many hosts.

    Why:
        The ring puts each replica of an object into another zone. With fewer zones or hosts than
        replicas, two replicas share one and are lost together. Swift's developers test three
        replicas only.
    How:
        Replicas are `size` of the swift back end (3 when there is none), zones its `zones`,
        without which each host counts as a zone. Hosts at least zones, zones at least replicas:
        errors. Other than 3 replicas: a warning.
    Cure:
        Add object storage hosts, or set replicas and zones of the back end.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, swift]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 2}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, swift]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: obj, roles: [object_storage], count: 3}
    """
    backends = [backend for backend in blueprint.design.storage if backend.kind == "swift"]
    for backend in backends or (None,):
        if hit := _first_fault(blueprint, backend):
            yield hit


def _first_fault(blueprint: Blueprint, backend: StorageBackend | None) -> Hit | None:
    cohorts = blueprint.with_role("object_storage")
    hosts = sum(map(len, cohorts))
    replicas = backend.size if backend else REPLICAS
    zones = backend.zones if backend and backend.zones else hosts
    values = {"hosts": hosts, "zones": zones, "replicas": replicas}
    if hosts < (needed := max(zones, replicas)):
        text = mark(
            "Swift needs {needed} storage hosts, one for each replica and zone, and has {hosts}: "
            "replicas would share a host; add hosts"
        )
        growth = SetCount(group=cohorts[0].name, count=len(cohorts[0]) + needed - hosts)
        return _hit(backend, text, values | {"needed": needed}, ((growth,),))
    if backend is None:  # then each host is a zone, and there are three replicas
        return None
    if zones < replicas:
        text = mark(
            "Swift has too few zones ({zones}) for {replicas} replicas: two replicas share a zone"
        )
        return _hit(backend, text, values, _with(backend, zones=replicas))
    if replicas != REPLICAS:
        text = mark("Swift keeps {replicas} replicas: three is the number that is tested")
        return _hit(backend, text, values, _with(backend, size=REPLICAS), Severity.WARNING)
    return None


def _with(backend: StorageBackend, **changes: int) -> tuple[tuple[Edit, ...], ...]:
    return ((SetStorage(storage=backend.model_copy(update=changes)),),)


def _hit(
    backend: StorageBackend | None,
    template: str,
    values: dict[str, int],
    candidates: tuple[tuple[Edit, ...], ...] = (),
    severity: Severity | None = None,
) -> Hit:
    subject = f"storage/{backend.name}" if backend else "service/swift"
    words: dict[str, Value] = dict(values)
    return Hit(subject, Message(template, words), values, candidates, severity)
