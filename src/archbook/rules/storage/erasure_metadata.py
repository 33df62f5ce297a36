"""Where the metadata of an erasure-coded pool is."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetStorage
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.backends import ceph_backends


@rule(
    "storage.erasure-metadata",
    severity=Severity.ERROR,
    cites=Citation("ceph-erasure-code", "Erasure coding with overwrites"),
    applies=lambda blueprint: any(backend.erasure for backend in ceph_backends(blueprint)),
)
def erasure_metadata(blueprint: Blueprint) -> Iterator[Hit]:
    """Only data is erasure-coded: metadata of images and files is in a replicated pool.

    Why:
        RBD and CephFS keep metadata in ways that an erasure-coded pool does not offer. A volume
        whose metadata should be there cannot be made.
    How:
        A Ceph back end has an erasure code whose `metadata` is `erasure`.
    Cure:
        Keep metadata in a replicated pool.

    Fails:
        storage:
          - name: main
            kind: external_ceph
            serves: [cinder, glance, nova]
            erasure: {k: 4, m: 2, metadata: erasure}

    Passes:
        storage:
          - name: main
            kind: external_ceph
            serves: [cinder, glance, nova]
            erasure: {k: 4, m: 2, metadata: replicated}
    """
    for backend in ceph_backends(blueprint):
        if backend.erasure and backend.erasure.metadata == "erasure":
            kept = backend.erasure.model_copy(update={"metadata": "replicated"})
            edit = SetStorage(storage=backend.model_copy(update={"erasure": kept}))
            yield Hit(
                f"storage/{backend.name}",
                Message(
                    "{storage} keeps metadata in an erasure-coded pool, where no image and no "
                    "file system can be made: keep it in a replicated pool",
                    {"storage": backend.name},
                ),
                {"metadata": backend.erasure.metadata},
                ((edit,),),
            )
