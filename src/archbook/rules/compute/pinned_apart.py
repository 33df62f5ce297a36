"""Pinned and shared instances on hosts of their own."""

from collections.abc import Iterator

from archbook.capacity.fit import pools
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.flavors import any_instance, called, pinned
from archbook.rules.lifetimes import timeline

DEDICATED_SET_SINCE = "train"
"""Release from which a host can keep some of its CPUs for pinned instances alone."""


@rule(
    "compute.pinned-apart",
    severity=Severity.ERROR,
    cites=(
        Citation("nova-cpu-topologies", "Customizing instance CPU pinning policies"),
        Citation("anuket-openstack-ra", "Pinned and Unpinned CPUs"),
    ),
    applies=any_instance(pinned),
)
def pinned_apart(blueprint: Blueprint) -> Iterator[Hit]:
    """Pinned instances and those that share CPUs run in different host aggregates.

    Why:
        A pinned instance owns its threads only as long as nobody else is put on them. Instances
        that float over all CPUs of the host do not know of the pinning.
    How:
        A workload with `cpu_policy: dedicated` and one without name the same aggregate, or both
        name none. Since Train a host can keep a part of its CPUs for each kind
        (`cpu_dedicated_set`), so it is a warning from then on, and an error before.
    Cure:
        Give pinned instances an aggregate of their own, on a group of hosts of its own.

    Fails:
        workload:
          - {name: web, vcpus: 2, ram_gib: 4, instances: 10}
          - {name: router, vcpus: 4, ram_gib: 8, instances: 2, cpu_policy: dedicated}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 4}
          - {name: pin, roles: [compute], count: 2, aggregate: pinned}
        workload:
          - {name: web, vcpus: 2, ram_gib: 4, instances: 10}
          - name: router
            vcpus: 4
            ram_gib: 8
            instances: 2
            cpu_policy: dedicated
            aggregate: pinned
    """
    parted = timeline(blueprint).begun(DEDICATED_SET_SINCE)
    for pool in pools(blueprint):
        owners = tuple(called(flavor) for flavor in pool.flavors if pinned(flavor))
        sharers = tuple(called(flavor) for flavor in pool.flavors if not pinned(flavor))
        if owners and sharers and pool.cohorts:
            yield Hit(
                f"group/{pool.cohorts[0].name}",
                Message(
                    "pinned instances ({pinned}) and instances that share CPUs ({shared}) may "
                    "stand on the same hosts of {groups}; give the pinned ones an aggregate",
                    {
                        "pinned": owners,
                        "shared": sharers,
                        "groups": tuple(cohort.name for cohort in pool.cohorts),
                    },
                ),
                {"pinned_kinds": len(owners), "shared_kinds": len(sharers)},
                severity=Severity.WARNING if parted else None,
            )
