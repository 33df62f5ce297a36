"""The largest flavor fits on a host."""

from collections.abc import Iterator

from archbook.capacity.fit import Pool, pools
from archbook.capacity.offer import Offer, offers
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.workload import Workload
from archbook.rules.api import rule
from archbook.rules.flavors import called
from archbook.rules.oversized import too_large


@rule(
    "compute.largest-flavor-fits",
    severity=Severity.ERROR,
    cites=(
        Citation("arch-design-compute-overcommit", "Overcommitting CPU and RAM"),
        Citation("nova-cpu-topologies", "Customizing instance NUMA placement policies"),
    ),
    applies=lambda blueprint: bool(blueprint.design.workload) and blueprint.has("nova"),
)
def largest_flavor_fits(blueprint: Blueprint) -> Iterator[Hit]:
    """Each kind of instance fits on an empty compute host, before overcommit.

    Why:
        Overcommit lends one instance what others do not use. It cannot give one instance more
        CPUs or memory than its host has.
    How:
        vCPUs of the flavor at most the hardware threads of a host, memory at most the host's RAM
        minus what Nova reserves for it (512 MiB unless settings state more), on one group at
        least. Where hardware states `sockets`, each NUMA node of an instance (one, when it is
        pinned or takes huge pages and names none) fits into one of them. Nothing is said while
        the hardware of a group is unknown.
    Cure:
        Choose larger hosts or smaller flavors.

    Fails:
        hardware:
          std: {cores: 32, ram_gib: 256}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, hardware: std}
        workload:
          - {vcpus: 65, ram_gib: 16, instances: 1}

    Passes:
        hardware:
          std: {cores: 32, ram_gib: 256}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, hardware: std}
        workload:
          - {vcpus: 64, ram_gib: 255.5, instances: 1}
    """
    offered = offers(blueprint)
    for pool in pools(blueprint):
        if large := too_large(pool, offered):
            known = [host for cohort in pool.cohorts if (host := offered[cohort.name])]
            whole = tuple(one for one in large if any(host.large_enough(one) for host in known))
            if beyond := tuple(one for one in large if one not in whole):
                yield _hit(pool, beyond, known)
            if whole:
                yield _cut(pool, whole, known)


def _cut(pool: Pool, flavors: tuple[Workload, ...], known: list[Offer]) -> Hit:
    """Return what is said of instances that no socket is large enough for."""
    threads = max(host.threads // host.sockets for host in known if host.sockets)
    free = max(host.free_ram_mib // host.sockets for host in known if host.sockets)
    return Hit(
        f"group/{pool.cohorts[0].name}",
        Message(
            "no socket is large enough for a NUMA node of instances {flavors}: the largest has "
            "{threads} threads and {free} GiB; give these instances more NUMA nodes",
            {
                "flavors": tuple(map(called, flavors)),
                "threads": threads,
                "free": round(free / 1024, 1),
            },
        ),
        {"threads": threads, "free_gib": round(free / 1024, 1)},
    )


def _hit(pool: Pool, large: tuple[Workload, ...], known: list[Offer]) -> Hit:
    worst = max(large, key=lambda flavor: (flavor.vcpus, flavor.ram_gib))
    threads = max(host.threads for host in known)
    flavors = (
        Message("{vcpus} vCPUs / {ram} GiB", {"vcpus": flavor.vcpus, "ram": flavor.ram_gib})
        for flavor in large
    )
    values: dict[str, Value] = {
        "flavors": tuple(flavors),
        "threads": threads,
        "free": round(max(host.free_ram_mib for host in known) / 1024, 1),
    }
    return Hit(
        f"group/{pool.cohorts[0].name}",
        Message(
            "no host is large enough for instances of {flavors}: the largest has {threads} "
            "threads and {free} GiB after the host's own reserve",
            values,
        ),
        {"vcpus": worst.vcpus, "ram_gib": worst.ram_gib, "threads": threads},
    )
