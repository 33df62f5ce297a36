"""Data after the loss that the requirements name."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit, SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.site import FailureDomain
from archbook.model.storage import StorageBackend
from archbook.resilience.clusters import clusters
from archbook.resilience.domains import domain_asked, spread
from archbook.rules.api import rule

_ON_ONE_HOST = ("lvm", "file")
_LVM = Message("LVM volumes")
_OUTSIDE = ("external_ceph", "nfs", "san")


def _asked(blueprint: Blueprint) -> FailureDomain | None:
    return domain_asked(blueprint.design.requirements.storage_survives)


@rule(
    "storage.survives-loss",
    severity=Severity.ERROR,
    cites=(
        Citation("scs-failsafe-levels", "Failsafe levels"),
        Citation("ceph-crush", "Failure domains"),
    ),
    applies=lambda blueprint: _asked(blueprint) is not None,
    inferred=True,
)
def survives_loss(blueprint: Blueprint) -> Iterator[Hit]:
    """Stored data is there after the loss that the requirements name.

    Why:
        Replicas help against the loss of a rack only when no rack holds all of them, and a Ceph
        cluster serves data only while its monitors have a majority.
    How:
        `requirements: storage_survives` names a failure domain. Ceph keeps replicas apart by
        `domain`, which must be the one asked for or hold it (a rack holds hosts, a room, power
        feed, switch pair, zone or site holds racks); monitors must keep their majority. Swift
        hosts must stand in two such domains. LVM and files are on one host. What is outside of
        the design is an info.
    Cure:
        Let Ceph keep its replicas apart by the failure domain asked for.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova]}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 6}
        requirements: {storage_survives: rack}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - {name: main, kind: ceph, on: osd, serves: [cinder, glance, nova], domain: rack}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 6}
        requirements: {storage_survives: rack}
    """
    kind = _asked(blueprint) or "host"
    for backend in blueprint.design.storage:
        if hit := _judged(blueprint, backend, kind):
            yield hit
    if _unnamed_lvm(blueprint):
        yield _hit("service/cinder", _LVM, kind)
    yield from _monitors(blueprint, kind)


def _unnamed_lvm(blueprint: Blueprint) -> bool:
    """Tell whether Cinder keeps volumes on LVM and no storage back end of the design says so."""
    named = any(backend.kind == "lvm" for backend in blueprint.design.storage)
    return blueprint.has("cinder") and "lvm" in blueprint.option("block_backend") and not named


def _judged(blueprint: Blueprint, backend: StorageBackend, kind: FailureDomain) -> Hit | None:
    subject = f"storage/{backend.name}"
    if backend.kind in _ON_ONE_HOST:
        return _hit(subject, backend.name, kind)
    if backend.kind in _OUTSIDE:
        return _outside(subject, backend, kind)
    if backend.kind == "swift":
        return None if _swift_spread(blueprint, kind) else _hit(subject, backend.name, kind)
    if backend.size > 1 and _holds(backend.domain, kind):
        return None
    apart = SetStorage(storage=backend.model_copy(update={"domain": kind}))
    return _hit(subject, backend.name, kind, ((apart,),))


def _holds(domain: FailureDomain, asked: FailureDomain) -> bool:
    """Tell whether replicas apart by *domain* are apart by *asked* as well."""
    inside = {"host": True, "rack": domain != "host"}
    return domain == asked or inside.get(asked, False)


def _swift_spread(blueprint: Blueprint, kind: FailureDomain) -> bool:
    cohorts = blueprint.with_role("object_storage")
    standing = [part for cohort in cohorts for part in cohort.per_rack(range(len(cohort)))]
    return spread(blueprint, standing, kind).domains > 1


def _monitors(blueprint: Blueprint, kind: FailureDomain) -> Iterator[Hit]:
    for cluster in clusters(blueprint):
        storage = blueprint.facts.service(cluster.component.service).layer == "storage"
        if storage and not cluster.keeps_majority(blueprint, kind):
            yield _hit(f"component/{cluster.component.id}", cluster.component.id, kind)


def _hit(
    subject: str,
    what: str | Message,
    kind: FailureDomain,
    candidates: tuple[tuple[Edit, ...], ...] = (),
) -> Hit:
    values: dict[str, Value] = {
        "what": what,
        "kind": Message(kind.replace("_", " ")),
    }
    return Hit(
        subject,
        Message(
            "{what} does not survive the loss of one {kind}, which the requirements ask for",
            values,
        ),
        {"asked": kind},
        candidates,
    )


def _outside(subject: str, backend: StorageBackend, kind: FailureDomain) -> Hit:
    return Hit(
        subject,
        Message(
            "whether {what} survives the loss of one {kind} is decided outside of this design: "
            "have it confirmed",
            {"what": backend.name, "kind": Message(kind.replace("_", " "))},
        ),
        {"asked": kind},
        severity=Severity.INFO,
    )
