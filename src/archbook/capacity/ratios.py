"""How much of a compute host Nova offers: reserve and allocation ratios."""

from dataclasses import dataclass

from archbook.model.blueprint import Blueprint
from archbook.plan.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Ratios:
    """What a fresh compute host of one release reports to Placement.

    Source: the catalog's defaults, each with its own.

    Attributes:
        vcpu: vCPUs that may be given out for each hardware thread.
        ram: Memory that may be given out for each MiB that is free.
        reserved_mib: Memory that Nova keeps for the host.
    """

    vcpu: float
    ram: float
    reserved_mib: int


def ratios(blueprint: Blueprint) -> Ratios:
    """Return what holds initially in the blueprint's release."""
    timeline = Timeline(blueprint.facts, blueprint.release)
    return Ratios(
        vcpu=timeline.default("nova-cpu-allocation-ratio"),
        ram=timeline.default("nova-ram-allocation-ratio"),
        reserved_mib=int(timeline.default("nova-reserved-host-memory")),
    )
