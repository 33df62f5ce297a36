"""Where the bill is open, because the design does not say something."""

from collections.abc import Iterator, Sequence

from archbook.bom.keys import UNSPECIFIED
from archbook.bom.pieces import pieces
from archbook.bom.servers import VIRTUAL, profile_of
from archbook.i18n import Message, mark
from archbook.model.bill import CLOUD, BillLine, LineKind, Unsaid
from archbook.model.blueprint import Blueprint
from archbook.model.hardware import HardwareProfile
from archbook.model.rack_plan import Site
from archbook.model.switch_ports import SwitchRole

_CHOSEN: dict[LineKind, Message] = {
    "rack": Message("no rack type is chosen"),
    "pdu": Message("no type of power strip is chosen"),
    "switch": Message("no type is chosen for some switches"),
    "cable": Message("the length of some cables is not known"),
    "optic": Message("the type of some optics is not known"),
}
"""What is open where a line of the site has no type."""


_FITS: dict[SwitchRole, str] = {
    "leaf": mark("the smallest switch type with the ports that leaves need: {type}"),
    "spine": mark("the smallest switch type with the ports that spines need: {type}"),
    "out_of_band": mark("the smallest switch type for the out-of-band network: {type}"),
}
"""What a switch is for → which type would do."""


def unsaid(blueprint: Blueprint, site: Site, lines: Sequence[BillLine]) -> tuple[Unsaid, ...]:
    """Return what the design does not say, so that something of the bill is not known."""
    of: dict[tuple[LineKind, str], list[Unsaid]] = {}
    for one in (*_machines(blueprint), *_site(site, lines), *_counted(lines)):
        of.setdefault((one.kind, str(one.text)), []).append(one)
    return tuple(
        Unsaid(tuple(dict.fromkeys(name for one in alike for name in one.of)), kind, alike[0].text)
        for (kind, _), alike in of.items()
    )


def _machines(blueprint: Blueprint) -> Iterator[Unsaid]:
    for cohort in blueprint.cohorts:
        profile = profile_of(cohort, blueprint)
        if profile.kind not in VIRTUAL:
            yield from _machine((f"group/{cohort.name}",), profile)


def _machine(of: tuple[str, ...], profile: HardwareProfile) -> Iterator[Unsaid]:
    if not profile.server:
        yield Unsaid(of, "server", Message("no server type is chosen"))
    for piece in pieces(profile):
        if piece.unsaid:
            yield Unsaid(of, piece.kind, piece.unsaid)


def _site(site: Site, lines: Sequence[BillLine]) -> Iterator[Unsaid]:
    for line in lines:
        if line.kind in _CHOSEN and (line.part or "").endswith(UNSPECIFIED):
            yield Unsaid((line.of,), line.kind, _CHOSEN[line.kind])
    for one in site.switches:
        if one.fits and not one.type:
            text = Message(_FITS[one.role], {"type": one.fits})
            yield Unsaid((CLOUD,), "switch", text)
    for name, count in site.left_out:
        text = Message("no room in any rack for {name}: {count}", {"count": count, "name": name})
        yield Unsaid((CLOUD,), "rack", text)


def _counted(lines: Sequence[BillLine]) -> Iterator[Unsaid]:
    """Yield the licences and spare parts that are counted by something unknown."""
    for line in lines:
        if line.kind in {"licence", "spare"} and line.quantity is None:
            text = Message("{what}: {why}", {"what": line.item, "why": line.reason.text})
            yield Unsaid((line.of,), line.kind, text)
