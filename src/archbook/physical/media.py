"""What a link is made of, by its speed and length."""

from dataclasses import dataclass
from typing import Literal

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Reason
from archbook.plan.thresholds import position

Medium = Literal["dac", "aoc", "fibre", "twisted_pair"]

TWISTED_PAIR_M = 100
"""Longest twisted pair. Source: University of Wisconsin, 1000BASE-T."""


@dataclass(frozen=True, slots=True)
class Optic:
    """Optics for both ends of a fibre.

    Attributes:
        type: As NetBox names it.
        reach_m: How far it reaches, over OM4 where it is for multimode fibre.
        source: Who says so.
    """

    type: str
    reach_m: float
    source: str


_TIA, _TODAY, _WISC = "tia-fotc-400gbase-sr8", "ict-today-multimode", "wisc-ethernet-media"

OPTICS = {
    10: (Optic("10gbase-sr", 400, _TODAY), Optic("10gbase-lr", 10_000, _WISC)),
    25: (Optic("25gbase-sr", 100, "cisco-25g-faq"), Optic("25gbase-lr", 10_000, "cisco-25g-faq")),
    40: (Optic("40gbase-sr4", 150, _TODAY), Optic("40gbase-lr4", 10_000, _WISC)),
    100: (Optic("100gbase-sr4", 100, _TODAY), Optic("100gbase-lr4", 10_000, _WISC)),
    400: (Optic("400gbase-sr8", 100, _TIA), Optic("400gbase-dr4", 500, "flexoptix-400g")),
}
"""Speed in Gbit/s → optics, the shortest reach first."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a link is made of, and why; no optic: it is part of the cable, or not known."""

    medium: Medium
    optic: str | None
    reason: Reason


def made_of(blueprint: Blueprint, gbps: float | None, length_m: float | None) -> Made:
    """Return what a link between cages is made of: copper, then active optics, then fibre."""
    values = {"length": length_m or 0.0, "speed": gbps or 0.0}
    if gbps is None or length_m is None:
        unsaid = Message("fibre: the speed or the length of the link is not known")
        return Made("fibre", _optic(gbps, length_m), Reason(unsaid, "archbook", "layout"))
    if found := _copper(blueprint, gbps, length_m):
        return found
    active = position(blueprint, "aoc-length")
    if length_m <= active.value:
        text = Message("{length} m: too far for passive copper at {speed} Gbit/s", values)
        return Made("aoc", None, Reason(text, active.source))
    return _fibre(gbps, length_m)


def _copper(blueprint: Blueprint, gbps: float, length_m: float) -> Made | None:
    name = f"dac-length-{gbps:g}gbps"
    if name not in blueprint.facts.ids("thresholds"):
        return None
    copper = position(blueprint, name)
    if length_m > copper.value:
        return None
    text = Message(
        "{length} m: passive copper carries {speed} Gbit/s over {most} m",
        {"length": length_m, "speed": gbps, "most": copper.value},
    )
    return Made("dac", None, Reason(text, copper.source))


def _fibre(gbps: float, length_m: float) -> Made:
    able = [one for one in OPTICS.get(int(gbps), ()) if one.reach_m >= length_m]
    if not able:
        text = Message(
            "{length} m at {speed} Gbit/s: no optics are known for it",
            {"length": length_m, "speed": gbps},
        )
        return Made("fibre", None, Reason(text, "archbook", "layout"))
    text = Message(
        "{length} m: {optic} reaches {reach} m",
        {"length": length_m, "optic": able[0].type, "reach": able[0].reach_m},
    )
    return Made("fibre", able[0].type, Reason(text, able[0].source))


def _optic(gbps: float | None, length_m: float | None) -> str | None:
    """Return the optic for an unknown distance: the one that reaches furthest."""
    if gbps is None or length_m is not None:
        return None
    return next((one.type for one in reversed(OPTICS.get(int(gbps), ()))), None)


def twisted_pair(length_m: float | None) -> Made:
    """Return the twisted pair of a link, which reaches 100 m."""
    values = {"length": length_m or 0.0, "most": TWISTED_PAIR_M}
    text = (
        "twisted pair: it reaches {most} m"
        if (length_m or 0) <= TWISTED_PAIR_M
        else "{length} m: twisted pair reaches only {most} m"
    )
    return Made("twisted_pair", None, Reason(Message(text, values), "wisc-ethernet-media"))
