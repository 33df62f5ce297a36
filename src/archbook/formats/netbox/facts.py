"""What a device type or rack type says, in the fields of the catalog."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

from archbook.formats.netbox.device_type import Bay, DeviceType, PowerPort, RackType
from archbook.formats.netbox.units import KG, MM, NOT_PORTS, gbps_of, rounded
from archbook.model.catalog.chassis import Ports
from archbook.model.catalog.switch import role_of

Fields = dict[str, Any]

_SUPPLY = re.compile(
    r"psu|psm|pem|pwr|power[ _-]?supply"
    r"|(power[ _-]?((input|tray|slot|module)[ _-]?)*|ps[ _-]?)[\dA-D]+$",
    re.IGNORECASE,
)
"""Names of bays for power supplies, as the library's contributors write them."""

_CONTROLLER = re.compile(r"((ctrl|controller|sp)\b.*|[ab])$", re.IGNORECASE)
_PARTS = {
    "sockets": re.compile(r"(cpu|processor)[ _-]?\d*$", re.IGNORECASE),
    "memory_slots": re.compile(r"(memory|dimm)[ _-]?\w*$", re.IGNORECASE),
    "drive_bays": re.compile(r"(drive|disk|hdd|ssd)([ _-]?bay)?[ _-]?\d+$", re.IGNORECASE),
}
"""Field → names of the bays that it counts; few files have such bays."""

_LINK = re.compile(r"https?://[^\s<>\"'\]]+")


def chassis_fields(device: DeviceType, kind: str) -> Fields:
    """Return the fields of a *kind* (as in `kinds.FOLDERS`) that *device* has something for."""
    fields: Fields = {
        **_names(device),
        "height_u": device.u_height,
        "weight_kg": _kilogrammes(device.weight, device.weight_unit),
        "full_depth": device.is_full_depth,
        "power_supplies": None if kind == "pdu" else _supplies(device) or None,
        "airflow": device.airflow,
        "ports": _ports(device),
        "inlets": _inlets(inlets_of(device)),
        **_OF_KIND.get(kind, lambda _: {})(device),
        "datasheet": _link(device.comments),
    }
    return _stated(fields)


def rack_fields(rack: RackType) -> Fields:
    """Return the fields of a rack entry that *rack* has something for."""
    millimetres = MM[rack.outer_unit or "mm"]
    fields: Fields = {
        **_names(rack),
        "form": rack.form_factor,
        "height_u": rack.u_height,
        "width_in": rack.width,
        "outer_width_mm": _scaled(rack.outer_width, millimetres),
        "outer_height_mm": _scaled(rack.outer_height, millimetres),
        "outer_depth_mm": _scaled(rack.outer_depth, millimetres),
        "mounting_depth_mm": rack.mounting_depth,  # NetBox keeps it in millimetres always
        "weight_kg": _kilogrammes(rack.weight, rack.weight_unit),
        "max_load_kg": _kilogrammes(rack.max_weight, rack.weight_unit),
        "datasheet": _link(rack.comments),
    }
    return _stated(fields)


def _names(thing: DeviceType | RackType) -> Fields:
    return {
        "vendor": thing.manufacturer,
        "model": thing.model,
        "part_number": thing.part_number or None,
    }


def _stated(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if value not in (None, [])}


def _scaled(value: float | None, factor: float) -> float | None:
    return None if value is None else rounded(value * factor)


def _kilogrammes(weight: float | None, unit: str | None) -> float | None:
    return _scaled(weight, KG[unit]) if unit else None


def _supplies(device: DeviceType) -> int:
    """Count bays for power supplies; a machine without such bays has inlets of its own."""
    bays = [bay for bay in device.module_bays or () if _called(_SUPPLY, bay)]
    return len(bays) or len(inlets_of(device))


def inlets_of(device: DeviceType) -> list[PowerPort]:
    """Return the power ports that say anything: card slots slip among them, with a name only."""
    ports = device.power_ports or ()
    return [port for port in ports if port.type or port.maximum_draw or port.allocated_draw]


def _called(pattern: re.Pattern[str], bay: Bay) -> bool:
    names = (name.strip() for name in (bay.name, bay.label or ""))
    return any(pattern.match(name) for name in names)


def _ports(device: DeviceType) -> list[Fields]:
    real = (port for port in device.interfaces or () if port.type not in NOT_PORTS)
    counted = Counter((port.mgmt_only, port.type) for port in real)
    return [
        _stated(
            {
                "count": count,
                "type": kind,
                "gbps": gbps_of(kind),
                "management": management or None,
            }
        )
        for (management, kind), count in counted.items()
    ]


def _inlets(ports: Iterable[PowerPort]) -> list[Fields]:
    counted = Counter((port.type, port.maximum_draw, port.allocated_draw) for port in ports)
    return [
        _stated(
            {
                "count": count,
                "type": kind,
                "maximum_w": most or None,  # no watts at all is no figure
                "allocated_w": allocated or None,
            }
        )
        for (kind, most, allocated), count in counted.items()
    ]


def _link(text: str) -> str | None:
    """Return the first address in *text*: nearly always the data sheet."""
    found = _LINK.search(text)
    if not found:
        return None
    address = found[0].rstrip(".,;")
    opened, closed = address.count("("), address.count(")")
    return address.removesuffix(")") if closed > opened else address


def _role(device: DeviceType) -> Fields:
    return {"role": role_of(Ports(**fields) for fields in _ports(device))}


def _outlets(device: DeviceType) -> Fields:
    counted = Counter(outlet.type for outlet in device.power_outlets or ())
    return {
        "outlets": [_stated({"count": count, "type": kind}) for kind, count in counted.items()]
    }


def _parts(device: DeviceType) -> Fields:
    bays = device.module_bays or ()
    return {
        field: sum(_called(pattern, bay) for bay in bays) or None
        for field, pattern in _PARTS.items()
    }


def _array(device: DeviceType) -> Fields:
    bays = (*(device.device_bays or ()), *(device.module_bays or ()))
    return {
        "controllers": sum(_called(_CONTROLLER, bay) for bay in bays) or None,
        "drive_bays": _parts(device)["drive_bays"],
    }


_OF_KIND = {"server": _parts, "switch": _role, "pdu": _outlets, "storage-array": _array}
"""Kind → the fields that only it has."""
