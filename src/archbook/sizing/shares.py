"""Parts of a demand that bind hosts by themselves: pinned vCPUs, NUMA cells, instances."""

from collections.abc import Mapping
from dataclasses import dataclass

from archbook.capacity.cells import guest_cells
from archbook.model.finding import Citation
from archbook.model.workload import Workload
from archbook.rules.flavors import pinned
from archbook.sizing.stands import Stand

CELLS = Citation("nova-cpu-topologies", "Customizing instance NUMA placement policies")
PINNED = Citation("nova-cpu-topologies", "Customizing instance CPU pinning policies")
LIMITED = Citation("nova-conf-scheduler", "max_instances_per_host")


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the demand.

    Attributes:
        name: What it is called.
        wanted: How much is asked for.
        each: Group → what one of its hosts offers; None where it is unknown.
        source: Why it binds.
    """

    name: str
    wanted: float | None
    each: Mapping[str, float | None]
    source: Citation


def pinned_threads(stand: Stand) -> Share | None:
    """Return the vCPUs that have a thread of their own; None where there are none."""
    threads = sum(one.vcpus * one.instances for one in stand.pool.flavors if pinned(one))
    each = {name: host.threads if (host := stand.offered[name]) else None for name in stand.counts}
    return Share("pinned_vcpus", threads, each, PINNED) if threads else None


def cells(stand: Stand) -> Share | None:
    """Return the hosts whose NUMA cells instances fill; None where none are fitted into cells.

    An instance takes the share of a host that one of as many like it takes, on the host of the
    pool that takes the most of them.
    """
    bound = [one for one in stand.pool.flavors if guest_cells(one) is not None]
    hosts = {name: stand.offered[name] for name in stand.counts}
    known = all(host is not None and host.sockets is not None for host in hosts.values())
    if not bound:
        return None
    parts = [_share(stand, flavor) for flavor in bound] if known else [None]
    filled = [part for part in parts if part is not None]
    wanted = sum(filled) if len(filled) == len(parts) else None
    return Share("numa_cells", wanted, dict.fromkeys(hosts, 1.0), CELLS)


def _share(stand: Stand, flavor: Workload) -> float | None:
    """Return the hosts that all instances of *flavor* fill; None where they fit into no cell."""
    offered = (stand.offered[name] for name in stand.counts)
    fitting = [host.by_cells(flavor) or 0 for host in offered if host]
    most = max(fitting, default=0)
    return flavor.instances / most if most else None


def limited(stand: Stand) -> Share | None:
    """Return the instances where the design limits how many each host may carry."""
    hosts = {name: stand.offered[name] for name in stand.counts}
    each = {name: host.most for name, host in hosts.items() if host and host.most}
    if not each or len(each) < len(hosts):
        return None
    return Share("instances", stand.pool.instances, each, LIMITED)
