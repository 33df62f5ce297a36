"""Host groups, and the fewest hosts that each of them begins with."""

from collections.abc import Iterator, Mapping

from archbook.capacity.control_plane import LEAST_QUORUM, control_hosts
from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.hardware import HardwareProfile
from archbook.model.host_group import HostGroup
from archbook.proposing.instances import Kind, kinds
from archbook.proposing.machines import Machine, machine
from archbook.proposing.pools import converged_group, pools, without
from archbook.proposing.refusals import fitting
from archbook.proposing.services import alone, services, watched
from archbook.proposing.stores import storage_groups, storage_machines, swift

GATEWAYS = 3
"""Network hosts: one may fail while another is in maintenance. Source: Anuket, chapter 4."""

APART = 2
"""Hosts of a further kind: instances that run on no other kind outlive the loss of one."""

WATCHERS = 2
"""Monitoring hosts: one goes on watching when the other is lost."""


def least(ask: Ask, facts: Facts, racks: int) -> dict[str, int]:
    """Return the fewest hosts of each group, before anything is sized."""
    several = not alone(ask, facts)
    found = {"ctl": LEAST_QUORUM if several else 1}
    if ask.workload and ask.gateways == "network":
        found["net"] = GATEWAYS if several else 1
    for place, kind in enumerate(kinds(ask.workload)):
        found[kind.group] = (APART if place else LEAST_QUORUM) if several else 1
    for pool in pools(ask):
        found[pool.group] = max(found.get(pool.group, 0), least_osds(ask, racks))
    if swift(ask):
        found["obj"] = max(least_osds(ask, racks), racks if ask.survives == "rack" else 0)
    if ask.monitoring and watched(services(ask, facts)):
        found["mon"] = WATCHERS if several else 1
    return found


def least_osds(ask: Ask, racks: int) -> int:
    """Return the fewest hosts of a pool that can rebuild what a loss takes.

    One failure domain more than parts of an object; where racks are domains and there are only as
    many as parts, two hosts in each.
    """
    code = ask.erasure
    parts = code.k + code.m if code else 3
    if ask.survives == "none" and not code:
        return parts
    if ask.survives == "rack" and racks == parts:
        return 2 * parts
    return parts + 1


def controllers(computes: int, ask: Ask, facts: Facts) -> int:
    """Return the controllers for so many compute hosts; one where one is enough."""
    needed = control_hosts(computes)
    return 1 if alone(ask, facts) and needed == LEAST_QUORUM else needed


def groups(ask: Ask, counts: Mapping[str, int]) -> Iterator[HostGroup]:
    """Yield the host groups in the order of a rack: control, network, compute, storage."""
    roles = (
        ("control",) if ask.gateways == "network" or not ask.workload else ("control", "network")
    )
    yield HostGroup(name="ctl", roles=roles, count=counts["ctl"], hardware="control")
    if "net" in counts:
        yield HostGroup(name="net", roles=("network",), count=counts["net"], hardware="network")
    for kind in kinds(ask.workload):
        yield _computes(ask, kind, counts[kind.group])
    yield from storage_groups(ask, counts)
    if "mon" in counts:
        yield HostGroup(
            name="mon", roles=("monitoring",), count=counts["mon"], hardware="monitoring"
        )


def _computes(ask: Ask, kind: Kind, count: int) -> HostGroup:
    shared = kind.group == converged_group(ask)
    roles = ("compute", "ceph_osd") if shared else ("compute",)
    parts: dict[str, object] = {
        "name": kind.group,
        "roles": roles,
        "count": count,
        "hardware": _hardware(kind, ask),
    }
    if kind.aggregate:
        parts["aggregate"] = kind.aggregate
    if shared and (left := without(ask, pools(ask)[0])):
        parts["without"] = left
    return HostGroup.model_validate(parts)


def _hardware(kind: Kind, ask: Ask) -> str:
    if kind.group == converged_group(ask):
        return "converged"
    return "gpu" if kind.gpus else kind.group.replace("cmp", "compute")


def hardware(ask: Ask, facts: Facts) -> dict[str, HardwareProfile]:
    """Return the hardware of every group, by the name that groups call it by."""
    return {name: one.profile for name, one in _machines(ask, facts)}


def hardware_from(ask: Ask, facts: Facts) -> dict[str, str]:
    """Return the use case that each machine is from; machines of the user are left out."""
    return {name: one.use_case for name, one in _machines(ask, facts) if one.use_case}


def _machines(ask: Ask, facts: Facts) -> Iterator[tuple[str, Machine]]:
    yield "control", machine(ask, facts, "control")
    if ask.workload and ask.gateways == "network":
        yield "network", machine(ask, facts, "network")
    for kind in kinds(ask.workload):
        name = _hardware(kind, ask)
        yield name, fitting(ask, facts, kind, shared=name == "converged")
    yield from storage_machines(ask, facts)
    if ask.monitoring and watched(services(ask, facts)):
        yield "monitoring", machine(ask, facts, "monitoring")
