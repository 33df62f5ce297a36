"""Links from port to port: which ends, how far apart, and at what speed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from archbook.model.rack_plan import Mounted
from archbook.model.switch_ports import SwitchRole
from archbook.physical.fabric import Wiring
from archbook.physical.footprints import Footprint
from archbook.physical.lengths import End, Rows
from archbook.physical.switch_names import role_called

Standing = Sequence[tuple[Mounted, Footprint]]
Purpose = Literal["host", "uplink", "peer", "out_of_band"]


@dataclass(frozen=True, slots=True)
class Link:
    """One link; like ones are equal.

    Attributes:
        purpose: What it joins.
        gbps: Its speed; None: not known.
        length_m: Length that is ordered; None: its ends stand in different rooms.
        ends: What it leaves from and goes to.
        twisted_pair: Whether it is twisted pair.
        split: Links that share one cable, when a port is split.
    """

    purpose: Purpose
    gbps: float | None
    length_m: float | None
    ends: tuple[str, str]
    twisted_pair: bool = False
    split: int = 1

    def order(self) -> tuple[int, tuple[str, str], float, float]:
        """Return what links are sorted by: what they join, their ends, speed and length."""
        place = get_args(Purpose).index(self.purpose)
        return place, self.ends, self.gbps or 0, self.length_m or 0


@dataclass(frozen=True, slots=True)
class Plugged:
    """A thing that cables end at, and where it stands."""

    end: End
    mounted: Mounted


@dataclass(frozen=True, slots=True)
class RackLinks:
    """One rack as its links see it.

    Attributes:
        wiring: How switches are joined.
        rows: How far apart racks stand.
        name: The rack.
        standing: What stands in it.
        leaves: The leaves that its hosts hang on, which may stand in another rack.
    """

    wiring: Wiring
    rows: Rows
    name: str
    standing: Standing
    leaves: Sequence[Plugged]

    def out_of_band(self) -> Sequence[Plugged]:
        """Return its out-of-band switches."""
        return ends_of(self.name, self.standing, "out_of_band")

    def link(  # noqa: PLR0913 - a link has as many sides
        self,
        purpose: Purpose,
        gbps: float | None,
        one: Mounted,
        other: Plugged,
        *,
        pair: bool = False,
        split: int = 1,
    ) -> Link:
        """Return a link from something in this rack to a switch."""
        length = self.rows.length_m(_end(self.name, one), other.end)
        return Link(purpose, gbps, length, (part(one), part(other.mounted)), pair, split)


def _end(rack: str, mounted: Mounted) -> End:
    """Return where a cable ends; a switch beside the rails has found no room."""
    lost = mounted.kind == "switch" and not mounted.position
    return End(rack, None if lost else mounted.position)


def ends_of(rack: str, standing: Standing, role: SwitchRole) -> list[Plugged]:
    """Return the switches of *role* in a rack, from the top down."""
    return [Plugged(_end(rack, one), one) for one, _ in standing if role_called(one) == role]


def part(mounted: Mounted) -> str:
    """Return what a cable leaves from or goes to, as ``group/cmp`` or ``switch/ID``."""
    kind = {"host": "group", "switch": "switch", "pdu": "pdu"}[mounted.kind]
    return f"{kind}/{mounted.of}"
