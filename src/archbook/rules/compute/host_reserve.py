"""Memory that a compute host keeps for itself."""

from collections.abc import Iterator

from archbook.capacity.offer import compute_cohorts
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.catalog.threshold import Position
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.settings import SettingValue, setting
from archbook.rules.api import rule
from archbook.rules.thresholds import cited, position

SETTING = "nova-reserved-host-memory"
THRESHOLD = "host-memory-reserve"


@rule(
    "compute.host-reserve",
    severity=Severity.WARNING,
    cites=(
        Citation("scs-hardware-plan", "Sizing: Compute Nodes"),
        Citation("nova-conf-compute", "reserved_host_memory_mb"),
    ),
    applies=lambda blueprint: blueprint.instances("nova-compute") > 0,
    thresholds=(THRESHOLD,),
)
def host_reserve(blueprint: Blueprint) -> Iterator[Hit]:
    """Compute hosts keep memory for the system, the agents and QEMU.

    Why:
        Nova gives out all memory of a host but 512 MiB. The system, the agents, the switch and
        the overhead of each instance need more; what they take beyond it is taken from instances
        that were promised it, until the kernel kills one.
    How:
        The setting nova-reserved-host-memory of each compute group, else of the cloud, must be
        at least the threshold host-memory-reserve as the profile takes it. A design that states
        the memory of its compute hosts and no reserve gets an info.
    Cure:
        Set the reserve to what the position asks for.

    Fails:
        settings: {nova-reserved-host-memory: 2048}

    Passes:
        settings: {nova-reserved-host-memory: 4096}
    """
    taken = position(blueprint, THRESHOLD)
    said: set[str] = set()
    for cohort in compute_cohorts(blueprint):
        held = setting(blueprint, SETTING, cohort.group)
        subject = f"group/{cohort.name}" if held.stated == "group" else "cloud"
        known = held.stated != "default" or _memory_known(blueprint, cohort)
        if held.value < taken.value and known and subject not in said:
            said.add(subject)
            yield _hit(subject, held, taken)


def _memory_known(blueprint: Blueprint, cohort: Cohort) -> bool:
    profile = blueprint.design.profile_of(cohort.group)
    return profile is not None and profile.ram_gib is not None


def _hit(subject: str, held: SettingValue, taken: Position) -> Hit:
    group = subject.partition("/")[2] or None
    needed = SetSetting(setting=SETTING, value=taken.value, group=group)
    values: dict[str, Value] = {
        "group": group or "",
        "reserved": f"{held.value:g}",
        "needed": f"{taken.value:g}",
        "by": taken.by,
    }
    return Hit(
        subject,
        Message(_template(held), values),
        {"reserved_mib": held.value, "needed_mib": taken.value},
        ((needed,),),
        Severity.INFO if held.stated == "default" else None,
        cited(taken),
    )


def _template(held: SettingValue) -> str:
    if held.stated == "group":
        return (
            "hosts of group {group} keep {reserved} MiB for themselves; the position {by} asks "
            "for {needed} MiB"
        )
    if held.stated == "design":
        return (
            "compute hosts keep {reserved} MiB for themselves; the position {by} asks for "
            "{needed} MiB"
        )
    return (
        "the design states no memory that compute hosts keep for themselves, so Nova keeps "
        "{reserved} MiB; the position {by} asks for {needed} MiB"
    )
