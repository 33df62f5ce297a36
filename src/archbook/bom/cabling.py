"""Cables of a site, and the optics at their ends."""

from collections.abc import Iterator
from dataclasses import replace
from math import inf

from archbook.bom.keys import UNSPECIFIED, cable_key, key, number
from archbook.bom.phases import steps
from archbook.i18n import Message, mark
from archbook.model.bill import CLOUD, BillLine
from archbook.model.blueprint import Blueprint, Cohort, Reason
from archbook.model.rack_plan import Cables, Site
from archbook.units import UNKNOWN

_ENDS = 2
"""A cable has two, and an optic at each."""


def cabling(site: Site, blueprint: Blueprint) -> Iterator[BillLine]:
    """Yield cables by kind, length and host group, and the optics at their ends."""
    for cables in sorted(_alike(site.cables), key=_fineness):
        cohort = blueprint.cohort(_end(cables).removeprefix("group/"))
        for phase, count in _spread(cables.count, cohort):
            yield _cable(cables, phase, count)
            if cables.optic or cables.medium == "fibre":
                yield _optics(cables, phase, count)


def _alike(every: tuple[Cables, ...]) -> Iterator[Cables]:
    """Yield like cables of one group once, with all their number."""
    found: dict[tuple[object, ...], Cables] = {}
    for one in every:
        same = (one.purpose, cable_key(one), one.optic, _end(one))
        before = found[same].count if same in found else 0
        found[same] = replace(one, count=one.count + before)
    yield from found.values()


def _fineness(cables: Cables) -> tuple[str, float, float]:
    """Return by what cables are sorted: medium, speed and length, what is not known last."""
    return cables.medium, cables.gbps or inf, cables.length_m or inf


def _end(cables: Cables) -> str:
    """Return the host group that cables belong to, or the cloud."""
    return next((end for end in cables.ends if end.startswith("group/")), CLOUD)


def _spread(count: int, cohort: Cohort | None) -> Iterator[tuple[int, int]]:
    """Yield each year and how many cables are bought in it: as the hosts are, rounded up."""
    if cohort is None:
        yield 1, count
        return
    for step in steps(cohort.group):
        before, after = (-(-count * hosts // len(cohort)) for hosts in (step.before, step.after))
        if after > before:
            yield step.phase, after - before


def _cable(cables: Cables, phase: int, count: int) -> BillLine:
    values = {
        "gbps": _said(cables.gbps, "Gbit/s"),
        "length": _said(cables.length_m, "m"),
        "plug": cables.plug or UNKNOWN,
    }
    return BillLine(
        item=Message(_MEDIA[cables.medium], values),
        kind="cable",
        part=cable_key(cables),
        quantity=count,
        phase=phase,
        of=_end(cables),
        reason=cables.reason,
        group=_group(cables),
        media=cables.medium,
        purpose=cables.purpose,
    )


_MEDIA: dict[str, str] = {
    "dac": mark("direct attach copper cable, {gbps}, length {length}"),
    "aoc": mark("active optical cable, {gbps}, length {length}"),
    "fibre": mark("fibre cable, length {length}"),
    "twisted_pair": mark("twisted pair cable, length {length}"),
    "power": mark("power cord, outlet {plug}, length {length}"),
}


def _said(value: float | None, unit: str) -> Message | str:
    if value is None:
        return UNKNOWN
    return f"{number(value)} {unit}"


def _optics(cables: Cables, phase: int, count: int) -> BillLine:
    """Return the optics of cables; fibre has some even where it is not known which."""
    optic = cables.optic
    text = Message("cables: {count}, one at each end", {"count": count})
    return BillLine(
        item=Message("optic {type}", {"type": optic or UNKNOWN}),
        kind="optic",
        part=key("optic", optic or UNSPECIFIED),
        quantity=_ENDS * count,
        phase=phase,
        of=_end(cables),
        reason=Reason(text, cables.reason.source),
        group=_group(cables),
        each=_ENDS,
        counted=count,
        purpose=cables.purpose,
    )


def _group(cables: Cables) -> str | None:
    end = _end(cables)
    return None if end == CLOUD else end.removeprefix("group/")
