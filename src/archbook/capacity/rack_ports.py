"""Network ports of the hosts in each rack."""

from collections.abc import Mapping
from dataclasses import dataclass

from archbook.model.blueprint import Blueprint, Cohort


@dataclass(frozen=True, slots=True)
class RackPorts:
    """All network ports of the hosts of one rack.

    Attributes:
        count: Ports that a leaf switch has to take.
        gbps: What they can send together, in Gbit/s.
    """

    count: int = 0
    gbps: float = 0.0


def ports_by_rack(blueprint: Blueprint) -> Mapping[str, RackPorts]:
    """Return the ports in each rack, without racks with hosts whose cards are not known."""
    found: dict[str, RackPorts] = {}
    unknown: set[str] = set()
    for cohort in blueprint.cohorts:
        each = _of_host(blueprint, cohort)
        for rack, hosts in cohort.racks:
            if each is None:
                unknown.add(rack)
                continue
            before = found.get(rack, RackPorts())
            ports, gbps = before.count + hosts * each.count, before.gbps + hosts * each.gbps
            found[rack] = RackPorts(ports, gbps)
    return {rack: ports for rack, ports in found.items() if rack not in unknown}


def _of_host(blueprint: Blueprint, cohort: Cohort) -> RackPorts | None:
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None or not profile.nics:
        return None
    ports = sum(nic.count * nic.ports for nic in profile.nics)
    return RackPorts(ports, sum(nic.count * nic.ports * nic.speed_gbps for nic in profile.nics))
