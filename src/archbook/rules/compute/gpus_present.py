"""GPUs for the instances that ask for them."""

from collections.abc import Iterator
from math import ceil

from archbook.capacity.fit import Pool, pools
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import SetCount
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.flavors import any_instance


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
        demanded = sum(flavor.gpus * flavor.instances for flavor in pool.flavors)
        offered = _offered(blueprint, pool)
        if offered is not None and demanded > sum(offered.values()):
            yield _hit(pool, demanded, offered)


def _offered(blueprint: Blueprint, pool: Pool) -> dict[str, int] | None:
    """Return group → GPUs that its hosts can give to these instances; None when not known."""
    largest = max(flavor.gpus for flavor in pool.flavors)
    offered: dict[str, int] = {}
    for cohort in pool.cohorts:
        each = _each(blueprint, cohort, largest)
        if each is None:
            return None
        offered[cohort.name] = each * len(cohort)
    return offered


def _each(blueprint: Blueprint, cohort: Cohort, largest: int) -> int | None:
    """Return the GPUs of one host that instances of *largest* GPUs can use."""
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None:
        return None
    return profile.gpus // largest * largest if largest else profile.gpus


def _hit(pool: Pool, demanded: int, offered: dict[str, int]) -> Hit:
    there = sum(offered.values())
    best = max(pool.cohorts, key=lambda cohort: offered[cohort.name], default=None)
    cures: tuple[tuple[SetCount, ...], ...] = ()
    if best and offered[best.name]:
        more = ceil((demanded - there) / (offered[best.name] // len(best)))
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
