"""Filters that the scheduler needs for special instances."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.workload import Workload
from archbook.rules.api import rule
from archbook.rules.flavors import Kind, any_instance, called, given_devices, numa_bound

OPTION = "scheduler_filters"


def _fitted(flavor: Workload) -> bool:
    return numa_bound(flavor) or flavor.sriov


NEEDED: dict[str, Kind] = {"numa-topology": _fitted, "pci-passthrough": given_devices}
"""Filter → instances that cannot be placed well without it."""


@rule(
    "compute.scheduler-filters",
    severity=Severity.ERROR,
    cites=(
        Citation("arch-design-compute-cpu", "Choosing a CPU"),
        Citation("nova-pci-passthrough", "Configure nova-scheduler (Controller)"),
        Citation("nova-huge-pages", "Customizing instance huge pages allocations"),
    ),
    applies=any_instance(lambda flavor: _fitted(flavor) or given_devices(flavor)),
)
def scheduler_filters(blueprint: Blueprint) -> Iterator[Hit]:
    """The scheduler runs the filters that pinned instances and devices need.

    Why:
        Without NUMATopologyFilter the scheduler sends a pinned instance, or one with huge pages,
        to hosts whose NUMA nodes cannot hold it; without PciPassthroughFilter an instance that
        is given a device goes to hosts that have none left. Building it then fails there.
    How:
        Neither filter is on Nova's default list in any release, so the option scheduler_filters
        must name numa-topology when the workload has pinned vCPUs, NUMA nodes, huge pages or
        SR-IOV ports, and pci-passthrough when it has SR-IOV ports or GPUs.
    Cure:
        Add the filters.

    Fails:
        workload:
          - {vcpus: 4, ram_gib: 8, instances: 2, cpu_policy: dedicated, sriov: true}

    Passes:
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          scheduler_filters: [numa-topology, pci-passthrough]
        workload:
          - {vcpus: 4, ram_gib: 8, instances: 2, cpu_policy: dedicated, sriov: true}
    """
    present = blueprint.option(OPTION)
    workload = blueprint.design.workload
    missing = tuple(
        name for name, kind in NEEDED.items() if name not in present and any(map(kind, workload))
    )
    if missing:
        entry = blueprint.facts.option(OPTION)
        names = (entry.choice(name) for name in missing)
        titles = tuple(choice.title for choice in names if choice)
        yield Hit(
            "component/nova-scheduler",
            Message(
                "instances of {kinds} need {filters}, and the scheduler does not run it by "
                "default: add it to the option scheduler_filters"
                if len(missing) == 1
                else "instances of {kinds} need {filters}, and the scheduler does not run them by "
                "default: add them to the option scheduler_filters",
                {"kinds": _asking(workload, missing), "filters": titles},
            ),
            {"filters_missing": ", ".join(missing)},
            ((SetOption(option=OPTION, value=(*present, *missing)),),),
        )


def _asking(workload: tuple[Workload, ...], missing: tuple[str, ...]) -> tuple[str, ...]:
    """Return the kinds of instances that need one of the missing filters."""
    kinds = [NEEDED[name] for name in missing]
    return tuple(called(flavor) for flavor in workload if any(kind(flavor) for kind in kinds))
