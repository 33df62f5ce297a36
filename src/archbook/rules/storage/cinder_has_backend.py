"""Cinder with a back end."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit, SetOption, SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.backends import ceph_backends

OPTION = "block_backend"


@rule(
    "storage.cinder-has-backend",
    severity=Severity.ERROR,
    cites=Citation("kolla-ansible-prechecks", "cinder"),
    applies=lambda blueprint: blueprint.has("cinder"),
)
def cinder_has_backend(blueprint: Blueprint) -> Iterator[Hit]:
    """Cinder has a back end to keep volumes on.

    Why:
        Cinder stores nothing itself. Without a back end it starts and refuses every volume.
    How:
        Cinder is in the design, the option block_backend has no value, and no storage back end
        serves Cinder.
    Cure:
        Let the design's Ceph cluster serve Cinder; without one, use an external Ceph cluster or,
        where block storage hosts stand ready, LVM.

    Fails:
        options: {image_backend: ceph}
        storage:
          - {name: main, kind: external_ceph, serves: [glance]}

    Passes:
        {}
    """
    if not blueprint.option(OPTION):
        yield Hit(
            "service/cinder",
            Message(
                "Cinder has no back end: no volume can be made; set block_backend, or let a "
                "storage back end serve cinder"
            ),
            {"backends": 0},
            tuple(_cures(blueprint)),
        )


def _cures(blueprint: Blueprint) -> Iterator[tuple[Edit, ...]]:
    for backend in ceph_backends(blueprint):
        serves = (*backend.serves, "cinder")
        yield (SetStorage(storage=backend.model_copy(update={"serves": serves})),)
    if blueprint.with_role("block_storage"):
        yield (SetOption(option=OPTION, value="lvm"),)
    yield (SetOption(option=OPTION, value="ceph"),)
