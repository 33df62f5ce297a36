"""Power cords: one for each inlet."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from archbook.i18n import Message
from archbook.model.blueprint import Reason
from archbook.model.rack_plan import Cables, Mounted
from archbook.physical.footprints import Footprint
from archbook.physical.ground import Ground
from archbook.physical.links import part
from archbook.physical.outlets import outlet_for
from archbook.physical.switch_names import UNSPECIFIED


def power_cords(
    ground: Ground, racks: Mapping[str, Sequence[tuple[Mounted, Footprint]]]
) -> Iterator[Cables]:
    """Yield the cords of like machines; how long they are depends on where outlets sit."""
    found: Counter[tuple[str, str, str | None]] = Counter()
    for rack, standing in racks.items():
        strip = f"pdu/{ground.rack(rack).pdu or UNSPECIFIED}"
        for mounted, footprint in standing:
            if mounted.kind != "pdu" and footprint.inlets:
                key = (part(mounted), strip, outlet_for(footprint.inlet))
                found[key] += footprint.inlets
    for (start, end, plug), count in found.items():
        yield Cables("power", "power", None, None, count, None, (start, end), _reason(plug), plug)


def _reason(plug: str | None) -> Reason:
    if plug is None:
        text = Message("one cord for each inlet; the type of the inlets is not known")
        return Reason(text, "archbook", "layout")
    text = Message("one cord for each inlet, into an outlet {plug}", {"plug": plug})
    return Reason(text, "cableleader-iec-60320", "catalog")
