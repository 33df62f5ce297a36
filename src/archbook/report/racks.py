"""The racks of a design as a document."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from archbook.model.blueprint import Blueprint, Reason
from archbook.model.rack_plan import Cables, Mounted, RackPlan, Site, Switches
from archbook.model.switch_ports import PortUse
from archbook.report.plain import plain, words
from archbook.report.sizing import assumed_document, quantity_document, rounded


def racks_document(site: Site, blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return the racks as ``racks/v1``; what is not known is null."""
    totals = {
        name: quantity_document(getattr(site, name), blueprint, language)
        for name in ("load_w", "nameplate_w", "facility_w", "heat_btuh", "cooling_tons")
    }
    return {
        "schema": "racks/v1",
        "design": plain(blueprint.design.name),
        "revision": plain(blueprint.design.revision),
        "racks": [_rack(one, blueprint, language) for one in site.racks],
        "needed": quantity_document(site.needed, blueprint, language),
        "left_out": _left_out(site.left_out),
        "switches": [_switches(one, language) for one in site.switches],
        "ports": [_ports(one) for one in site.ports],
        "cables": [_cables(one, language) for one in site.cables],
        **totals,
        "assumed": [assumed_document(one, blueprint, language) for one in site.assumed],
    }


def _rack(rack: RackPlan, blueprint: Blueprint, language: str) -> dict[str, Any]:
    figures = {
        name: quantity_document(getattr(rack, name), blueprint, language)
        for name in (
            *("used_u", "weight_kg", "load_w", "nameplate_w", "allowed_w", "oversubscription"),
        )
    }
    return {
        "rack": plain(rack.rack),
        "type": rack.type,
        "made_up": rack.made_up,
        "height_u": rack.height_u,
        "mounted": [_mounted(one) for one in rack.mounted],
        "free": [
            {"position": rounded(start), "height_u": rounded(units)}
            for start, units in rack.free()
        ],
        "left_out": _left_out(rack.left_out),
        **figures,
        "max_load_kg": rack.max_load_kg,
        "feeds": [
            {
                **{name: _number(value) for name, value in asdict(one).items()},
                "carries_all": one.carries_all,
            }
            for one in rack.feeds
        ],
        "outlets": [asdict(one) | {"free": one.free} for one in rack.outlets],
    }


def _number(value: float | str | None) -> float | str | None:
    return plain(value) if isinstance(value, str) else rounded(value)


def _mounted(one: Mounted) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "name": plain(one.name),
        "of": plain(one.of),
        "position": rounded(one.position),
        "height_u": rounded(one.height_u),
        "known": one.known,
    }


def _left_out(left_out: Iterable[tuple[str, int]]) -> list[dict[str, Any]]:
    return [{"group": plain(group), "hosts": hosts} for group, hosts in left_out]


def _switches(one: Switches, language: str) -> dict[str, Any]:
    return {
        "role": one.role,
        "type": one.type,
        "rack": None if one.rack is None else plain(one.rack),
        "count": one.count,
        "fits": one.fits,
        "reason": _reason(one.reason, language),
    }


def _reason(reason: Reason, language: str) -> dict[str, str]:
    return {"text": words(reason.text, language), "source": reason.source}


def _ports(one: PortUse) -> dict[str, Any]:
    return {
        "role": one.role,
        "rack": None if one.rack is None else plain(one.rack),
        "type": one.type,
        "port": one.port,
        "gbps": rounded(one.gbps),
        "there": one.there,
        "taken": dict(one.taken),
        "used": one.used,
        "free": one.free,
        "split": one.split,
    }


def _cables(one: Cables, language: str) -> dict[str, Any]:
    return {
        "purpose": one.purpose,
        "medium": one.medium,
        "gbps": rounded(one.gbps),
        "length_m": rounded(one.length_m),
        "count": one.count,
        "optic": one.optic,
        "plug": one.plug,
        "split": one.split,
        "ends": [plain(end) for end in one.ends],
        "reason": _reason(one.reason, language),
    }
