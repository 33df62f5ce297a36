"""The numbers of an erasure code."""

from collections.abc import Iterator

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit, SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.storage import ErasureCode, StorageBackend
from archbook.rules.api import rule
from archbook.rules.backends import ceph_backends, domains_of

LEAST_CODING = 2
MOST_DATA, MOST_CODING = 4, 2
MOST_DATA_AT_ALL = 8


@rule(
    "storage.erasure-code",
    severity=Severity.WARNING,
    cites=Citation("ceph-erasure-code", "Erasure-coded pool overhead"),
    applies=lambda blueprint: any(backend.erasure for backend in ceph_backends(blueprint)),
)
def erasure_code(blueprint: Blueprint) -> Iterator[Hit]:
    """An erasure code outlives two losses, and is not cut finer than it pays.

    Why:
        With one coding chunk (m = 1) data is unavailable during maintenance and lost when a
        second part fails meanwhile. Beyond four data chunks little space is saved, while each
        read and each repair asks more disks.
    How:
        m below 2 and k above 8 are warnings; k above 4 or m above 2 is an info: they are for
        those who know why.
    Cure:
        Take two coding chunks, where failure domains allow it.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ceph]
        storage:
          - name: main
            kind: ceph
            on: osd
            serves: [cinder, glance, nova]
            erasure: {k: 4, m: 1}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
          - {name: osd, roles: [ceph_osd], count: 7}

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
    for backend in ceph_backends(blueprint):
        if code := backend.erasure:
            if code.m < LEAST_CODING:
                text = mark(
                    "{storage} has one coding chunk (k={k}, m={m}): data is out of reach during "
                    "maintenance, and a second loss destroys it; take m=2"
                )
                yield _hit(backend, code, text, tuple(_two_coding(blueprint, backend, code)))
            elif code.k > MOST_DATA_AT_ALL:
                text = mark(
                    "{storage} cuts objects into {k} data chunks: more than 8 are discouraged, "
                    "each read and repair asks so many disks"
                )
                yield _hit(backend, code, text)
            elif code.k > MOST_DATA or code.m > MOST_CODING:
                text = mark(
                    "{storage} has k={k} and m={m}: beyond 4 and 2 space gained and speed lost "
                    "have to be weighed"
                )
                yield _hit(backend, code, text, severity=Severity.INFO)


def _two_coding(
    blueprint: Blueprint, backend: StorageBackend, code: ErasureCode
) -> Iterator[tuple[Edit, ...]]:
    outside = backend.kind == "external_ceph"
    chunks = code.k + LEAST_CODING
    if outside or domains_of(blueprint, backend).domains >= chunks:
        better = code.model_copy(update={"m": LEAST_CODING})
        yield (SetStorage(storage=backend.model_copy(update={"erasure": better})),)


def _hit(
    backend: StorageBackend,
    code: ErasureCode,
    template: str,
    candidates: tuple[tuple[Edit, ...], ...] = (),
    severity: Severity | None = None,
) -> Hit:
    values: dict[str, Value] = {"storage": backend.name, "k": code.k, "m": code.m}
    return Hit(
        f"storage/{backend.name}",
        Message(template, values),
        {"k": code.k, "m": code.m},
        candidates,
        severity,
    )
