"""How much of a compute host Nova offers: reserve and allocation ratios."""

from dataclasses import dataclass

from archbook.model.blueprint import Blueprint
from archbook.model.host_group import HostGroup
from archbook.plan.settings import setting


@dataclass(frozen=True, slots=True)
class Ratios:
    """What a compute host of one group reports to Placement.

    Source: the design's settings, else the catalog's defaults, each with its own.

    Attributes:
        vcpu: vCPUs that may be given out for each hardware thread.
        ram: Memory that may be given out for each MiB that is free.
        reserved_mib: Memory that Nova keeps for the host.
    """

    vcpu: float
    ram: float
    reserved_mib: int


def ratios(blueprint: Blueprint, group: HostGroup | None = None) -> Ratios:
    """Return what holds for the hosts of *group*, or for the whole cloud."""
    return Ratios(
        vcpu=setting(blueprint, "nova-cpu-allocation-ratio", group).value,
        ram=setting(blueprint, "nova-ram-allocation-ratio", group).value,
        reserved_mib=int(setting(blueprint, "nova-reserved-host-memory", group).value),
    )
