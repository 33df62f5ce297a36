"""Host groups whose machine the design states, and what it lacks."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.hardware import HardwareProfile
from archbook.resilience.domains import hosts_in

CONTROL, DEPLOYMENT = "control", "deployment"

_TEXTS = {
    "disk_gb": mark("{has} GB of disk, {needed} are needed"),
    "cores": mark("cores: {has}, {needed} are needed"),
    "ram_gib": mark("{has} GiB of memory, {needed} are needed"),
    "ports": mark("network ports: {has}, {needed} are needed"),
}


def stated(blueprint: Blueprint, role: str = CONTROL) -> Iterator[tuple[Cohort, HardwareProfile]]:
    """Yield each cohort of *role* whose hardware profile is known, with the profile."""
    for cohort in blueprint.with_role(role):
        if profile := blueprint.design.profile_of(cohort.group):
            yield cohort, profile


def known(role: str = CONTROL) -> Callable[[Blueprint], bool]:
    """Return what tells whether the design states a machine for hosts of *role*."""
    return lambda blueprint: any(True for _ in stated(blueprint, role))


def serving(blueprint: Blueprint, region: str | None) -> int:
    """Return the hosts of *region* that carry something: users' bare metal does not count."""
    return sum(hosts_in(cohort, region) for cohort in blueprint.cohorts if cohort.placements)


def largest_region(blueprint: Blueprint) -> int:
    """Return the hosts that carry something in the region that has the most of them."""
    return max(serving(blueprint, region) for region in blueprint.regions())


@dataclass(frozen=True, slots=True)
class Shortage:
    """Something that a machine has too little of: what, how much it has, and a sentence."""

    what: str
    has: float
    text: Message


def shortages(profile: HardwareProfile, least: Mapping[str, float]) -> tuple[Shortage, ...]:
    """Return what a machine has less of than *least* says; what is unknown is no shortage.

    Args:
        profile: The machine.
        least: Any of ``disk_gb``, ``cores``, ``ram_gib`` and ``ports`` → what is needed.
    """
    has = {
        "disk_gb": sum(disk.usable_gb() for disk in profile.disks) if profile.disks else None,
        "cores": profile.cores,
        "ram_gib": profile.ram_gib,
        "ports": profile.nic_ports(),
    }
    return tuple(
        Shortage(what, amount, Message(_TEXTS[what], {"has": amount, "needed": needed}))
        for what, needed in least.items()
        if (amount := has[what]) is not None and amount < needed
    )
