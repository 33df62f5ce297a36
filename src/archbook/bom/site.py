"""Racks, power strips and switches of a site."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from archbook.bom.cabling import cabling
from archbook.bom.keys import UNSPECIFIED, key
from archbook.i18n import Message
from archbook.model.bill import CLOUD, BillLine, LineKind
from archbook.model.blueprint import Blueprint, Reason
from archbook.model.catalog.chassis import Chassis
from archbook.model.catalog.rack import RackEntry
from archbook.model.rack_plan import Site, Switches


def site_lines(site: Site, blueprint: Blueprint) -> Iterator[BillLine]:
    """Yield what stands in the racks beside the machines, and what joins it all."""
    yield from _racks(site, blueprint)
    yield from _strips(site, blueprint)
    yield from _switches(site, blueprint)
    yield from cabling(site, blueprint)


def _racks(site: Site, blueprint: Blueprint) -> Iterator[BillLine]:
    for kind, count in Counter(rack.type for rack in site.racks).items():
        entry = blueprint.facts.rack(kind) if kind else None
        item = _called(entry) or Message("rack, type not chosen")
        text = Message("racks that hold what is planned: {count}", {"count": count})
        yield _line("rack", kind, item, count, Reason(text, "design"))


def _strips(site: Site, blueprint: Blueprint) -> Iterator[BillLine]:
    standing = Counter(one.of for rack in site.racks for one in rack.mounted if one.kind == "pdu")
    for name, count in standing.items():
        kind = None if name == UNSPECIFIED else name
        entry = blueprint.facts.pdu(kind) if kind else None
        item = _called(entry) or Message("power strip, type not chosen")
        text = Message("power strips in all racks: {count}", {"count": count})
        yield _line("pdu", kind, item, count, Reason(text, "design"))


def _switches(site: Site, blueprint: Blueprint) -> Iterator[BillLine]:
    found: dict[tuple[str, str | None], list[Switches]] = {}
    for one in site.switches:
        found.setdefault((one.role, one.type), []).append(one)
    for (role, kind), alike in found.items():
        entry = blueprint.facts.switch_type(kind) if kind else None
        item = _called(entry) or Message("switch, type not chosen")
        count = sum(one.count for one in alike)
        yield replace(_line("switch", kind, item, count, alike[0].reason), purpose=role)


def _called(entry: Chassis | RackEntry | None) -> str | None:
    return f"{entry.vendor} {entry.model}" if entry else None


def _line(
    kind: LineKind, name: str | None, item: Message | str, count: int, reason: Reason
) -> BillLine:
    return BillLine(item, kind, key(kind, name), count, 1, CLOUD, reason)
