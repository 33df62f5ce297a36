"""How long a cable must be, from where its ends stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from archbook.physical.ground import Ground

UNIT_M = 0.04445
"""Height of one rack unit. Source: Audiorax, EIA-310."""

ORDERED_M = (0.5, 1, 1.5, 2, 2.5, 3, 5, 7, 10, 15, 20, 30, 50, 100)
"""Lengths that cables are made in; longer ones are made to measure, in steps of the last."""


LOOP_M, TRAY_M, PITCH_M = 1.0, 0.5, 0.6
"""What is taken where it is not said how cables run. Nobody's figures: listed as assumed."""


@dataclass(frozen=True, slots=True)
class Runs:
    """How cables run; None: not said.

    Attributes:
        loop_m: Left over at both ends together, sideways and as a loop to pull a machine out.
        tray_m: Up from the top of a rack to the tray.
        pitch_m: From one rack of a row to the next, where its type does not say how wide it is.
    """

    loop_m: float | None = None
    tray_m: float | None = None
    pitch_m: float | None = None

    @property
    def loop(self) -> float:
        """Return the loop that is reckoned with, in metres."""
        return LOOP_M if self.loop_m is None else self.loop_m

    @property
    def tray(self) -> float:
        """Return the way up to the tray that is reckoned with, in metres."""
        return TRAY_M if self.tray_m is None else self.tray_m

    @property
    def pitch(self) -> float:
        """Return the pitch of racks that is reckoned with, in metres."""
        return PITCH_M if self.pitch_m is None else self.pitch_m


@dataclass(frozen=True, slots=True)
class End:
    """Where a cable ends: a rack and a height in it; None: it stands in another place."""

    rack: str
    position: float | None


@dataclass(frozen=True, slots=True)
class Rows:
    """Racks side by side: those of one room, in the order of the design.

    Attributes:
        ground: The racks.
        places: Rack → its room or site, and how many metres along the row its middle stands.
        runs: How cables run.
    """

    ground: Ground
    places: Mapping[str, tuple[tuple[str, str], float]]
    runs: Runs

    def length_m(self, one: End, other: End) -> float | None:
        """Return the length between two ends, as it is ordered.

        None: they stand in different rooms, or one of them has found no room in its rack.
        """
        if one.position is None or other.position is None:
            return None
        if one.rack == other.rack:
            up = abs(one.position - other.position) * UNIT_M
            return ordered_m(up + self.runs.loop)
        (room, along), (other_room, other_along) = self.places[one.rack], self.places[other.rack]
        if room != other_room:
            return None
        up = self._to_tray(one.rack, one.position) + self._to_tray(other.rack, other.position)
        return ordered_m(up + abs(along - other_along) + self.runs.loop)

    def _to_tray(self, rack: str, position: float) -> float:
        return (self.ground.height_u(rack) - position) * UNIT_M + self.runs.tray


def rows(ground: Ground, racks: tuple[str, ...], runs: Runs) -> Rows:
    """Put *racks* of one room side by side, in their order."""
    ends: dict[tuple[str, str], float] = {}
    places = {}
    for name in racks:
        stated = ground.rack(name)
        room = (stated.site or "", stated.room or "")
        width = width_m(ground, name) or runs.pitch
        places[name] = (room, ends.get(room, 0.0) + width / 2)
        ends[room] = ends.get(room, 0.0) + width
    return Rows(ground, places, runs)


def width_m(ground: Ground, rack: str) -> float | None:
    """Return how wide a rack is; None: its type does not say."""
    kind = ground.type_of(rack)
    return kind.outer_width_mm / 1_000 if kind and kind.outer_width_mm else None


def ordered_m(length_m: float) -> float:
    """Return the next length that cables are made in."""
    last = ORDERED_M[-1]
    exact = round(length_m, 6)
    if exact > last:
        return float(-(-exact // last) * last)
    return next(float(one) for one in ORDERED_M if one >= exact)
