"""Backups of users' volumes."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule

BACKUP = "cinder-backup"


@rule(
    "services.volume-backup",
    severity=Severity.ERROR,
    cites=Citation("scs-volume-backup", "Decision"),
    optional=True,
)
def volume_backup(blueprint: Blueprint) -> Iterator[Hit]:
    """Users can back up their volumes: Cinder is there and cinder-backup runs.

    Why:
        A replica follows every deletion; only a backup brings a volume back. A cloud that promises
        portable workloads has to offer it.
    How:
        The component cinder-backup stands on a host.
    Cure:
        Add Cinder. Where the design leaves cinder-backup out (`without`), no edit puts it back.

    Fails:
        services: [keystone, placement, glance, nova, neutron]
        options: {network_backend: ovn, image_backend: ceph}
        storage:
          - {name: main, kind: external_ceph, serves: [glance, nova]}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, valkey]
    """
    if not blueprint.has("cinder"):
        text = Message("no Cinder, so there are no volumes that users could back up")
        yield Hit("service/cinder", text, candidates=(adding(blueprint, "cinder"),))
    elif not blueprint.instances(BACKUP):
        yield Hit(
            f"component/{BACKUP}",
            Message("cinder-backup runs nowhere, so users cannot back up volumes"),
        )
