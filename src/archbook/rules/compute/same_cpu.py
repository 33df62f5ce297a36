"""One CPU model in a pool of hosts that instances move between."""

from collections.abc import Iterator

from archbook.capacity.offer import compute_cohorts
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.hypervisors import of_group

OPTION = "cpu_mode"
COMMON = ("custom", "none")
"""Values with which instances see no more of the CPU than all hosts have."""


def _models_stated(blueprint: Blueprint) -> bool:
    return any(profile.cpu for profile in blueprint.design.hardware.values())


@rule(
    "compute.same-cpu",
    severity=Severity.WARNING,
    cites=(
        Citation("operations-guide-capacity", "Hardware Procurement"),
        Citation("nova-conf-libvirt", "cpu_mode, cpu_models"),
    ),
    applies=_models_stated,
)
def same_cpu(blueprint: Blueprint) -> Iterator[Hit]:
    """Hosts that instances move between have the same CPU model, or show a common one.

    Why:
        An instance that has begun to use what one CPU can do cannot go on under another that
        cannot. Live migration to an older host is refused; it works one way only, which shows on
        the day when a host has to be emptied.
    How:
        CPU models of the hardware profiles, compared as they are written, among compute groups
        of one region, aggregate and hypervisor; more than one is found unless the option
        cpu_mode is custom or none. A warning when the requirements ask for live migration, else
        an info.
    Cure:
        Show instances a model that all hosts have (cpu_mode custom), or give each model an
        aggregate of its own.

    Fails:
        hardware:
          old: {cpu: Xeon Gold 6226R}
          new: {cpu: Xeon Gold 6430}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: a, roles: [compute], count: 3, hardware: old}
          - {name: b, roles: [compute], count: 3, hardware: new}
        requirements: {live_migration: true}

    Passes:
        hardware:
          old: {cpu: Xeon Gold 6226R}
          new: {cpu: Xeon Gold 6430}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: a, roles: [compute], count: 3, hardware: old}
          - {name: b, roles: [compute], count: 3, hardware: new, aggregate: new}
        requirements: {live_migration: true}
    """
    if set(blueprint.option(OPTION)).intersection(COMMON):
        return
    together: dict[object, dict[str, str]] = {}
    for cohort in compute_cohorts(blueprint):
        profile = blueprint.design.profile_of(cohort.group)
        if profile and profile.cpu:
            pool = (cohort.regions, cohort.group.aggregate, of_group(blueprint, cohort))
            together.setdefault(pool, {})[cohort.name] = profile.cpu
    for models in together.values():
        if len(set(models.values())) > 1:
            yield _hit(blueprint, models)


def _hit(blueprint: Blueprint, models: dict[str, str]) -> Hit:
    distinct = tuple(dict.fromkeys(models.values()))
    asked = blueprint.design.requirements.live_migration
    return Hit(
        f"group/{next(iter(models))}",
        Message(
            "instances move between groups {groups}, whose CPUs differ ({models}): show them a "
            "model that all hosts have, or part the groups by aggregates",
            {"groups": tuple(models), "models": distinct},
        ),
        {"cpu_models": len(distinct)},
        ((SetOption(option=OPTION, value="custom"),),),
        None if asked else Severity.INFO,
    )
