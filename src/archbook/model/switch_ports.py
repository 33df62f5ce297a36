"""Which ports of a switch are taken by what."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

SwitchRole = Literal["leaf", "spine", "out_of_band"]
"""What a switch is for."""


@dataclass(frozen=True, slots=True)
class PortUse:
    """Like ports of the fullest of like switches.

    Attributes:
        role: What the switch is for.
        rack: The rack that it stands in.
        type: Switch type of the catalog; None: not chosen.
        port: Type of the ports as NetBox names it; None: not chosen.
        gbps: Speed of one port, or that is needed of it.
        there: Ports of that type on one switch; None: not chosen.
        taken: What they join (``host``, ``uplink``, ``peer`` or ``out_of_band``) → ports of one
            switch.
        split: Links that one port carries, when it is split into slower ones.
    """

    role: SwitchRole
    rack: str | None
    type: str | None
    port: str | None
    gbps: float | None
    there: int | None
    taken: Mapping[str, int] = field(default_factory=dict)
    split: int = 1

    @property
    def used(self) -> int:
        """Return all ports that are taken."""
        return sum(self.taken.values())

    @property
    def free(self) -> int | None:
        """Return what is left; below zero: what is missing."""
        return None if self.there is None else self.there - self.used
