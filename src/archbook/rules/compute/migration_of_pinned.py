"""Live migration of pinned instances."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import spelled
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.flavors import called, numa_bound
from archbook.rules.lifetimes import timeline

SINCE = "train"
"""First release whose libvirt driver fits a moved instance into the NUMA nodes of its new host."""


def _asked(blueprint: Blueprint) -> bool:
    return blueprint.design.requirements.live_migration and any(
        map(numa_bound, blueprint.design.workload)
    )


@rule(
    "compute.migration-of-pinned",
    severity=Severity.ERROR,
    cites=Citation("nova-release-notes", "20.0.0: NUMA-aware live migration"),
    applies=_asked,
)
def migration_of_pinned(blueprint: Blueprint) -> Iterator[Hit]:
    """Where pinned instances must move without downtime, the release can move them.

    Why:
        Before Train an instance was moved with the CPU numbers and pages of its old host. On the
        new one they may belong to another instance, so that two are pinned to one thread; Stein
        refuses the move.
    How:
        The requirements ask for live migration, the workload has pinned vCPUs, NUMA nodes or
        huge pages, and the release is older than Train.
    Cure:
        Take Train or later, or let these instances do without live migration.

    Fails:
        release: stein
        requirements: {live_migration: true}
        workload:
          - {vcpus: 4, ram_gib: 8, instances: 2, cpu_policy: dedicated}

    Passes:
        release: train
        requirements: {live_migration: true}
        workload:
          - {vcpus: 4, ram_gib: 8, instances: 2, cpu_policy: dedicated}
    """
    if not timeline(blueprint).begun(SINCE):
        bound = tuple(called(flavor) for flavor in blueprint.design.workload if numa_bound(flavor))
        yield Hit(
            "service/nova",
            Message(
                "instances of {kinds} must move without downtime, and {release} moves instances "
                "with pinned CPUs, NUMA nodes or huge pages wrongly or not at all; Train can",
                {"kinds": bound, "release": spelled(blueprint.release.id)},
            ),
            {"kinds": len(bound)},
        )
