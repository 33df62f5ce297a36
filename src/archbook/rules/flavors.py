"""What kinds of instances ask of the hosts that run them."""

from collections.abc import Callable

from archbook.capacity.cells import guest_cells
from archbook.model.blueprint import Blueprint
from archbook.model.workload import Workload

Kind = Callable[[Workload], bool]


def pinned(flavor: Workload) -> bool:
    """Tell whether each vCPU has a hardware thread of its own."""
    return flavor.cpu_policy == "dedicated"


def numa_bound(flavor: Workload) -> bool:
    """Tell whether the instance is fitted into the NUMA nodes of its host."""
    return guest_cells(flavor) is not None


def given_devices(flavor: Workload) -> bool:
    """Tell whether the instance is given PCI devices of its host."""
    return flavor.sriov or flavor.gpus > 0


def called(flavor: Workload) -> str:
    """Return the workload's name, or its size where it has none."""
    return flavor.name or f"{flavor.vcpus} vCPUs / {flavor.ram_gib:g} GiB"


def any_instance(kind: Kind) -> Callable[[Blueprint], bool]:
    """Return a condition of rules: Nova runs instances of this *kind*."""

    def applies(blueprint: Blueprint) -> bool:
        return blueprint.has("nova") and any(map(kind, blueprint.design.workload))

    return applies
