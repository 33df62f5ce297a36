"""Cables in words: what they are made of, how long, how many."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from archbook.i18n import Message, Value
from archbook.model.rack_plan import MEDIA, Cables

PURPOSES: Mapping[str, Message] = {
    "host": Message("Hosts to leaf switches"),
    "uplink": Message("Leaf to spine switches"),
    "peer": Message("Between leaf switches"),
    "out_of_band": Message("Out of band"),
    "power": Message("Power"),
}
"""What cables join → heading of their list."""


def made_of(cables: Iterable[Cables]) -> Message:
    """Return what some cables are made of, each medium from its shortest to its longest."""
    by_medium: dict[str, list[float | None]] = {}
    for one in cables:
        by_medium.setdefault(one.medium, []).append(one.length_m)
    if not by_medium:
        return Message("cable not known")
    first, *more = (_reaching(medium, lengths) for medium, lengths in by_medium.items())
    for other in more:
        first = Message("{cable}; {other}", {"cable": first, "other": other})
    return first


def _reaching(medium: str, lengths: Iterable[float | None]) -> Message:
    known = [length for length in lengths if length is not None]
    if not known:
        return Message("{medium}, length not known", {"medium": MEDIA[medium]})
    least, most = float(min(known)), float(max(known))
    values: dict[str, Value] = {"medium": MEDIA[medium], "least": least, "most": most}
    if least == most:
        return Message("{medium}, {most} m", values)
    return Message("{medium}, {least} to {most} m", values)


def listed(cables: Iterable[Cables]) -> Iterator[Message]:
    """Yield one line for like cables, with how many there are in all."""
    found: Counter[str] = Counter()
    said: dict[str, Message] = {}
    for one in sorted(cables, key=_order):
        cable = _line(one)
        said[str(cable)] = cable
        found[str(cable)] += one.count
    for line, count in found.items():
        yield Message("{count} × {cable}", {"count": count, "cable": said[line]})


def _order(one: Cables) -> tuple[float, str, float]:
    return -(one.gbps or 0), one.medium, one.length_m or 0


def _line(one: Cables) -> Message:
    values: dict[str, Value] = {"medium": MEDIA[one.medium]}
    if one.medium == "power":
        if one.plug is None:
            return Message("{medium}, plug not known", values)
        return Message("{medium}, {plug}", values | {"plug": one.plug})
    made = Message("{medium} of unknown speed", values)
    if one.gbps is not None:
        made = Message("{speed} {medium}", values | {"speed": f"{one.gbps:g}G"})
    line = Message("{cable}, length not known", {"cable": made})
    if one.length_m is not None:
        line = Message("{cable}, {length} m", {"cable": made, "length": float(one.length_m)})
    if one.optic:
        return Message("{cable}, {optic} at both ends", {"cable": line, "optic": one.optic})
    if one.split > 1:
        return Message("{cable}, split into {ways}", {"cable": line, "ways": one.split})
    return line
