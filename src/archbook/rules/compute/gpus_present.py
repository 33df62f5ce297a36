"""GPUs for the instances that ask for them."""

from collections.abc import Iterator

from archbook.capacity.counts import units_for
from archbook.capacity.fit import Pool, pools
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetCount
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.flavors import any_instance
from archbook.rules.gpu_supply import demand, falls_short, supply


@rule(
    "compute.gpus-present",
    severity=Severity.ERROR,
    cites=Citation("nova-pci-passthrough", "Attaching physical PCI devices to guests"),
    applies=any_instance(lambda flavor: flavor.gpus > 0),
)
def gpus_present(blueprint: Blueprint) -> Iterator[Hit]:
    """Hosts have the GPUs that the instances on them are given.

    Why:
        A GPU that is passed through belongs to one instance, whole. When all are taken the next
        instance is refused, however idle the GPUs are.
    How:
        For each aggregate, GPUs of a host divided by those of the largest instance, rounded
        down, times that instance's GPUs, over all its hosts; the instances' GPUs must not be
        more. Groups whose hardware is not named make the sum unknown, and nothing is said.
    Cure:
        Grow the group that has GPUs until they suffice.

    Fails:
        hardware:
          gpu: {cores: 64, ram_gib: 512, gpus: 4}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: gpu, roles: [compute], count: 2, hardware: gpu}
        workload:
          - {vcpus: 8, ram_gib: 64, instances: 9, gpus: 1}

    Passes:
        hardware:
          gpu: {cores: 64, ram_gib: 512, gpus: 4}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: gpu, roles: [compute], count: 2, hardware: gpu}
        workload:
          - {vcpus: 8, ram_gib: 64, instances: 8, gpus: 1}
    """
    for pool in pools(blueprint):
        offered = supply(blueprint, pool)
        if offered is not None and falls_short(blueprint, pool):
            yield _hit(pool, demand(pool), offered)


def _hit(pool: Pool, demanded: int, offered: dict[str, int]) -> Hit:
    there = sum(offered.values())
    best = max(pool.cohorts, key=lambda cohort: offered[cohort.name], default=None)
    cures: tuple[tuple[SetCount, ...], ...] = ()
    if best and offered[best.name]:
        more = units_for(demanded - there, offered[best.name] // len(best))
        cures = ((SetCount(group=best.name, count=len(best) + more),),)
    return Hit(
        f"group/{best.name}" if best else "cloud",
        Message(
            "instances are given {demanded} GPUs and the hosts of {groups} have {there} for them",
            {
                "demanded": demanded,
                "groups": tuple(offered) or Message("no group"),
                "there": there,
            },
        ),
        {"gpus_demanded": demanded, "gpus_there": there},
        cures,
    )
