"""Which kind of entry a device type becomes. NetBox does not say, its parts do."""

import re

from archbook.formats.netbox.device_type import DeviceType
from archbook.formats.netbox.units import NOT_PORTS, gbps_of

FOLDERS = {
    "server": "servers",
    "switch": "switch-types",
    "rack": "racks",
    "pdu": "pdus",
    "firewall": "firewalls",
    "load-balancer": "load-balancers",
    "storage-array": "storage-arrays",
}
"""Kind, as a person says it → folder of the catalog."""

FEWEST_SWITCH_PORTS = 16
"""With fewer ports it may be a switch, a firewall or a router."""

_BMC = re.compile(r"idrac|ilo\b|ilo[ _-]?\d|xcc|xclarity|bmc|ipmi|cimc|irmc|ibmc", re.IGNORECASE)
_CARD_SLOT = re.compile(r"\b(pci-?e|ocp|riser|aiom|flexlom|lom)\b", re.IGNORECASE)
_LEAST_GBPS = 1.0


def kind_of(device: DeviceType) -> str | None:
    """Return what *device* is by its parts; None when only a person can tell."""
    if device.power_outlets:
        return "pdu" if not device.module_bays else None
    if _is_server(device):
        return "server"
    ports = [
        port
        for port in device.interfaces or ()
        if not port.mgmt_only
        and port.type not in NOT_PORTS
        and (gbps_of(port.type) or 0) >= _LEAST_GBPS
    ]
    return "switch" if len(ports) >= FEWEST_SWITCH_PORTS else None


def _is_server(device: DeviceType) -> bool:
    """Tell whether it has a management controller's port, or slots for a server's cards."""
    controller = any(_BMC.search(port.name) for port in device.interfaces or ())
    return controller or any(_CARD_SLOT.search(bay.name) for bay in device.module_bays or ())
