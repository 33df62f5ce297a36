"""Hosts of one group in one rack."""

from collections.abc import Sequence
from dataclasses import dataclass

from archbook.model.blueprint import Cohort
from archbook.model.hardware import HardwareProfile
from archbook.physical.footprints import Footprint


@dataclass(frozen=True, slots=True)
class Hosts:
    """Hosts of one group that stand in one rack.

    Attributes:
        cohort: The group as planned.
        indices: Which of its hosts.
        footprint: What one of them takes.
        profile: Their hardware; None: the design does not say.
    """

    cohort: Cohort
    indices: Sequence[int]
    footprint: Footprint
    profile: HardwareProfile | None = None
