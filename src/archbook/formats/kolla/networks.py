"""Host networks: kinds of traffic that share an interface on every host share a network."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

from archbook.formats.kolla.given import Given
from archbook.formats.kolla.inventory import Inventory
from archbook.formats.remark import Remark
from archbook.i18n import Message
from archbook.model.catalog.inventory_layout import InventoryLayoutEntry
from archbook.model.network import Traffic
from archbook.plan.timeline import Timeline

_VLAN = re.compile(r"(?:\.|vlan)(\d{1,4})$")
_MOST_VLAN = 4094

BASE: Traffic = "management"
"""The traffic whose interface the others take when they name none; without it nothing is known."""

Interfaces = Mapping[Traffic, str]
"""Traffic → interface, on one host."""


@dataclass(frozen=True, slots=True)
class Wiring:
    """What the inventory and the settings say about interfaces."""

    layout: InventoryLayoutEntry
    timeline: Timeline
    inventory: Inventory
    given: Mapping[str, Given]

    def networks(self, hosts: Iterable[str]) -> tuple[list[dict[str, Any]], list[Remark]]:
        """Return the networks of a design, and what was not taken."""
        wired = [one for one in map(self._interfaces, hosts) if BASE in one]
        if not wired:
            return [], []
        shared = {_sharing(one) for one in wired}
        if len(shared) > 1 or any("{" in name for one in wired for name in one.values()):
            text = "hosts share interfaces in different ways, so no host networks are taken"
            path = next(iter(self.inventory.places.values()))[0]
            return [], [Remark(path, None, Message(text))]
        together = shared.pop()
        remarks = [remark for carried in together for remark in self._second_vips(carried)]
        return [self._network(carried, wired) for carried in together], remarks

    def _second_vips(self, carried: tuple[Traffic, ...]) -> Iterator[Remark]:
        """Yield a remark for each virtual IP that shares a network with another."""
        keys = [self.layout.virtual_ips[one] for one in carried if self._vip(one)]
        for given in (self.given[key] for key in keys[1:]):
            values = {"key": given.key, "first": keys[0]}
            text = "{key} lies on the network of {first}, and a design has one virtual IP for each"
            yield Remark(given.path, given.line, Message(text, values))

    def _interfaces(self, host: str) -> Interfaces:
        """Return the interfaces of a host; settings given in a file outweigh its own."""
        found: dict[Traffic, str] = {}
        for traffic, planes in self.layout.planes.items():
            held = (one for one in planes if self.timeline.holds(one.since, one.until))
            names = (self._value(key, host) for plane in held for key in plane.settings)
            if name := next((one for one in names if one), None):
                found[traffic] = name
        return found

    def _value(self, key: str, host: str) -> str | None:
        given = self.given.get(key)
        own = self.inventory.variables.get(host, {}).get(key)
        return given.value if given and given.value else str(own) if own else None

    def _network(self, carried: tuple[Traffic, ...], wired: list[Interfaces]) -> dict[str, Any]:
        found = {_vlan(one[carried[0]]) for one in wired}
        vlan = found.pop() if len(found) == 1 else None
        vips = (self._vip(traffic) for traffic in carried)
        said = {
            "name": carried[0].replace("_", "-"),
            "carries": list(carried),
            "vlan": vlan,
            "vip": next((vip for vip in vips if vip), None),
        }
        return {key: value for key, value in said.items() if value}

    def _vip(self, traffic: Traffic) -> str | None:
        key = self.layout.virtual_ips.get(traffic)
        given = self.given.get(key) if key else None
        try:
            return str(ip_address(given.value or "")) if given else None
        except ValueError:
            return None


def _sharing(interfaces: Interfaces) -> tuple[tuple[Traffic, ...], ...]:
    """Return kinds of traffic grouped by the interface that they share."""
    together: dict[str, list[Traffic]] = {}
    for traffic, name in interfaces.items():
        together.setdefault(name, []).append(traffic)
    return tuple(map(tuple, together.values()))


def _vlan(interface: str) -> int | None:
    found = _VLAN.search(interface)
    number = int(found[1]) if found else 0
    return number if 0 < number <= _MOST_VLAN else None
