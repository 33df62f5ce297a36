"""Ports for management only."""

from collections.abc import Sequence

from archbook.model.catalog.chassis import Chassis
from archbook.physical.ground import Ground, strips
from archbook.physical.hosts import Hosts


def management_ports(chassis: Chassis | None) -> int:
    """Return the management ports of a device; one where no type is chosen."""
    if chassis is None:
        return 1
    return sum(one.count for one in chassis.ports if one.management)


def strip_ports(ground: Ground, rack: str, hosts: Sequence[Hosts]) -> int:
    """Return the management ports of the power strips of a rack; none where none is chosen."""
    stated = ground.rack(rack)
    if stated.pdu is None:
        return 0
    count = strips(stated, (one.footprint.inlets for one in hosts))
    ports = ground.blueprint.facts.pdu(stated.pdu).ports
    return count if any(one.management for one in ports) else 0
