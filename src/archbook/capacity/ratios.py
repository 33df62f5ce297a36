"""How much of a compute host Nova offers: reserve and allocation ratios."""

from dataclasses import dataclass

from archbook.model.blueprint import Blueprint
from archbook.plan.timeline import Timeline

RESERVED_RAM_MIB = 512
"""Memory that Nova keeps for the host by default (`reserved_host_memory_mb`)."""

_SMALLER_RATIOS_SINCE = "2023.1"


@dataclass(frozen=True, slots=True)
class Ratios:
    """Allocation ratios of one release, as a fresh compute host reports them to Placement.

    Source: Nova release note ``update-initial-allocation-defaults`` (27.0.0, 2023.1).
    """

    vcpu: float
    ram: float


def ratios(blueprint: Blueprint) -> Ratios:
    """Return the initial allocation ratios of the blueprint's release."""
    timeline = Timeline(blueprint.facts, blueprint.release)
    if timeline.begun(_SMALLER_RATIOS_SINCE):
        return Ratios(vcpu=4.0, ram=1.0)
    return Ratios(vcpu=16.0, ram=1.5)
