"""What one host of a group needs for all that stands on it, beside what it has."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.hardware import HardwareProfile
from archbook.model.sizing import Estimate, Quantity, Resource
from archbook.rules.asks import Need
from archbook.rules.host_load import asked, together
from archbook.sizing.rows import Place

_COMPUTE = "compute"

_OF_INSTANCES = {"cores", "ram_gib"}
"""What instances share with all that stands on a compute host."""

_MACHINE = Citation("design", "hardware")

_ROWS: tuple[tuple[Need, str, str], ...] = (
    ("cores", "host_cores", ""),
    ("ram_gib", "host_ram_gib", "GiB"),
    ("disk_gb", "host_disk_gb", "GB"),
    ("database_gb", "host_database_gb", "GB"),
)
"""What is needed → the resource and its unit."""


def host_resources(blueprint: Blueprint) -> Iterator[Resource]:
    """Yield cores, memory and disk of one host of each group that carries more than instances."""
    for cohort in blueprint.cohorts:
        found = asked(blueprint, cohort)
        profile = blueprint.design.profile_of(cohort.group)
        place = Place("hosts", cohort.name, groups=(cohort.name,))
        for need, resource, unit in _ROWS:
            if one_need := [ask for ask in found if ask.need == need]:
                shared = _COMPUTE in cohort.group.roles
                there = _has(profile, need, shared=shared)
                yield place.row(resource, unit, together(one_need), there)


def host_estimates(blueprint: Blueprint) -> Iterator[Estimate]:
    """Yield the parts that a need is made of, where several things stand on a host."""
    units = {need: (resource, unit) for need, resource, unit in _ROWS}
    for cohort in blueprint.cohorts:
        found = asked(blueprint, cohort)
        for ask in found:
            if sum(other.need == ask.need for other in found) > 1:
                resource, unit = units[ask.need]
                subject = f"group/{cohort.name}"
                yield Estimate(subject, resource, unit, ask.quantity, ask.what)


def _has(profile: HardwareProfile | None, need: Need, *, shared: bool) -> Quantity:
    texts = {
        "cores": Message("physical cores of one host"),
        "ram_gib": Message("memory of one host, in GiB"),
        "disk_gb": Message("usable GB of the system disks of one host"),
        "database_gb": Message("GB of the flash disks of one host with the purpose journal"),
    }
    value = _value(profile, need) if profile else None
    text = texts[need]
    if shared and need in _OF_INSTANCES:
        text = Message("{what}; instances take the rest", {"what": text})
    return Quantity(value, text, {need: value}, _MACHINE)


def _value(profile: HardwareProfile, need: Need) -> float | None:
    match need:
        case "cores":
            return profile.cores
        case "ram_gib":
            return profile.ram_gib
        case "disk_gb":
            return profile.system_gb()
        case "database_gb":
            return profile.flash_gb("journal")
