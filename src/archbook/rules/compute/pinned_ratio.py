"""No overcommit under pinned instances."""

from collections.abc import Iterator

from archbook.capacity.fit import pools
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.settings import SettingValue, setting
from archbook.rules.api import rule
from archbook.rules.flavors import any_instance, pinned
from archbook.rules.lifetimes import timeline

SETTING = "nova-cpu-allocation-ratio"

NO_OVERCOMMIT = 1.0

PCPU_SINCE = "train"
"""Release from which Placement counts pinned CPUs apart, at a ratio of one."""


@rule(
    "compute.pinned-ratio",
    severity=Severity.ERROR,
    cites=(
        Citation("anuket-openstack-ra", "Compute Nodes: sizing rules"),
        Citation("arch-design-compute-cpu", "Choosing a CPU"),
        Citation("nova-cpu-topologies", "Customizing instance CPU pinning policies"),
    ),
    applies=any_instance(pinned),
)
def pinned_ratio(blueprint: Blueprint) -> Iterator[Hit]:
    """Hosts of pinned instances give out one vCPU for each hardware thread.

    Why:
        A thread that belongs to one vCPU cannot be given out twice. With a higher ratio the
        scheduler sends more instances to the host than can be pinned there, and capacity is
        counted that nobody can have.
    How:
        The setting nova-cpu-allocation-ratio of the groups on which only pinned instances run
        must be 1: an error before Train. Since then Placement counts the CPUs of
        `cpu_dedicated_set` apart, so another ratio is a warning where it is stated, and an info
        where Nova's default stands.
    Cure:
        Set the ratio of these groups to 1.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: pin, roles: [compute], count: 6}
        workload:
          - {vcpus: 4, ram_gib: 8, instances: 2, cpu_policy: dedicated}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: pin, roles: [compute], count: 6, settings: {nova-cpu-allocation-ratio: 1}}
        workload:
          - {vcpus: 4, ram_gib: 8, instances: 2, cpu_policy: dedicated}
    """
    counted_apart = timeline(blueprint).begun(PCPU_SINCE)
    for cohort in _pinned_only(blueprint):
        held = setting(blueprint, SETTING, cohort.group)
        if (ratio := held.value) != NO_OVERCOMMIT:
            alone = SetSetting(setting=SETTING, value=NO_OVERCOMMIT, group=cohort.name)
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "hosts of group {group} run pinned instances and give out {ratio} vCPUs for "
                    "each hardware thread: a pinned thread is given out once; set the ratio to 1",
                    {"group": cohort.name, "ratio": f"{ratio:g}"},
                ),
                {"ratio": ratio, "needed": NO_OVERCOMMIT},
                ((alone,),),
                _mild(held) if counted_apart else None,
            )


def _mild(held: SettingValue) -> Severity:
    return Severity.INFO if held.stated == "default" else Severity.WARNING


def _pinned_only(blueprint: Blueprint) -> Iterator[Cohort]:
    for pool in pools(blueprint):
        if all(map(pinned, pool.flavors)):
            yield from pool.cohorts
