"""Outlets of the power strips of a rack, against the inlets of what stands in it."""

from collections import Counter
from collections.abc import Iterable

from archbook.capacity.counts import units_for
from archbook.model.catalog.pdu import PduEntry
from archbook.model.rack_power import OutletUse
from archbook.physical.footprints import Footprint

INTO = {"iec-60320-c14": "iec-60320-c13", "iec-60320-c20": "iec-60320-c19"}
"""Inlet → outlet whose cord goes into it. Source: CableLeader, IEC power connector chart."""


def outlet_for(inlet: str | None) -> str | None:
    """Return the type of outlet that an inlet is fed from; None: not known."""
    return INTO.get(inlet or "")


def outlets(
    things: Iterable[tuple[Footprint, int]], strip: PduEntry | None, strips: int
) -> tuple[OutletUse, ...]:
    """Return the outlets that are needed on the fullest strip, by type.

    The inlets of a machine are shared out over the strips, so that one may fail; machines with a
    single inlet are shared out over them too.

    Args:
        things: What has inlets, and how many of it there are.
        strip: Type of the strips; None: not chosen.
        strips: How many there are.
    """
    shared: Counter[str | None] = Counter()
    single: Counter[str | None] = Counter()
    for footprint, number in things:
        kind = outlet_for(footprint.inlet)
        each, over = divmod(footprint.inlets or 0, strips)
        shared[kind] += each * number
        single[kind] += over * number
    there = {one.type: one.count for one in strip.outlets} if strip else {}
    return tuple(
        OutletUse(kind, _there(strip, there, kind), shared[kind] + units_for(single[kind], strips))
        for kind in sorted(shared, key=lambda kind: kind or "~")
        if shared[kind] or single[kind]
    )


def _there(strip: PduEntry | None, there: dict[str | None, int], kind: str | None) -> int | None:
    """Return the outlets of a type; None where the strip or the type of inlets is not known."""
    if strip is None or kind is None:
        return None
    return there.get(kind, 0)
