"""Network ports of the hosts in each rack."""

from collections.abc import Mapping
from dataclasses import dataclass

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.switch import SLOWEST_LEAF_GBPS
from archbook.model.hardware import HardwareProfile, Nic
from archbook.model.site import Rack


@dataclass(frozen=True, slots=True)
class RackPorts:
    """All network ports of the hosts of one rack.

    Attributes:
        count: Ports that a leaf switch has to take.
        gbps: What they can send together, in Gbit/s.
    """

    count: int = 0
    gbps: float = 0.0


def leaf_homes(racks: Mapping[str, Rack]) -> Mapping[str, str]:
    """Return rack → the rack whose leaves it hangs on: the first of its switch pair, else itself.

    Racks that name no switch pair have leaves of their own.
    """
    first: dict[str, str] = {}
    return {
        name: first.setdefault(rack.switch_pair, name) if rack.switch_pair else name
        for name, rack in racks.items()
    }


def ports_by_rack(blueprint: Blueprint) -> Mapping[str, RackPorts]:
    """Return the ports of each rack that has leaves, with those of racks that share them.

    Racks with hosts whose cards are not known are left out.
    """
    found: dict[str, RackPorts] = {}
    unknown: set[str] = set()
    homes = leaf_homes(blueprint.design.racks)
    for cohort in blueprint.cohorts:
        each = host_ports(blueprint, cohort)
        for name, hosts in cohort.racks:
            rack = homes.get(name, name)
            if each is None:
                unknown.add(rack)
                continue
            before = found.get(rack, RackPorts())
            ports, gbps = before.count + hosts * each.count, before.gbps + hosts * each.gbps
            found[rack] = RackPorts(ports, gbps)
    return {rack: ports for rack, ports in found.items() if rack not in unknown}


def leaf_nics(profile: HardwareProfile) -> tuple[Nic, ...]:
    """Return the cards of one host that leaf switches take.

    Beside faster ones, ports below 10 Gbit/s are for management: they go to the out-of-band
    switches, as the role of a switch type is judged by its ports.
    """
    fast = tuple(nic for nic in profile.nics if nic.speed_gbps >= SLOWEST_LEAF_GBPS)
    return fast or profile.nics


def slow_nics(profile: HardwareProfile) -> tuple[Nic, ...]:
    """Return the cards of one host that out-of-band switches take."""
    leaf = leaf_nics(profile)
    return tuple(nic for nic in profile.nics if nic not in leaf)


def host_ports(blueprint: Blueprint, cohort: Cohort) -> RackPorts | None:
    """Return the ports of one host that leaf switches take; None: its cards are not known."""
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None or not profile.nics:
        return None
    nics = leaf_nics(profile)
    ports = sum(nic.count * nic.ports for nic in nics)
    return RackPorts(ports, sum(nic.count * nic.ports * nic.speed_gbps for nic in nics))
