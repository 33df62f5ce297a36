"""Why compute hosts give out as much as they do."""

from collections.abc import Iterator

from archbook.capacity.offer import compute_cohorts
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation
from archbook.model.proposal import Reason
from archbook.model.sizing import Quantity
from archbook.plan.thresholds import position
from archbook.proposing.reserve import CPU, KEPT, RAM, SHARE_KEPT
from archbook.rules.hyperconverged import Converged, converged, memory_needed

PINNED = Citation("nova-cpu-topologies", "Customizing instance CPU pinning policies")
CORES = Citation("tripleo-derived-parameters", "Hyperconverged hosts")
MEMORY = Citation("rhosp-hci", "Reserve CPU and memory for Compute")


def settings(blueprint: Blueprint) -> Iterator[Reason]:
    """Yield the reasons of allocation ratios and of the memory that hosts keep."""
    shared = {one.cohort.name: one for one in converged(blueprint)}
    for cohort in compute_cohorts(blueprint):
        subject = f"group/{cohort.name}"
        stated = cohort.group.settings
        if CPU in stated:
            yield Reason(subject, CPU, _ratio(blueprint, cohort, shared.get(cohort.name)))
        if KEPT in stated:
            yield Reason(subject, KEPT, _kept(blueprint, cohort, shared.get(cohort.name)))
    if RAM in blueprint.design.settings:
        taken = position(blueprint, "ram-overcommit")
        source = Citation(taken.source, taken.section)
        formula = Message("the position '{by}' on memory overcommit", {"by": taken.by})
        yield Reason("cloud", RAM, Quantity(taken.value, formula, {}, source))


def _ratio(blueprint: Blueprint, cohort: Cohort, shared: Converged | None) -> Quantity:
    value = cohort.group.settings[CPU]
    taken = position(blueprint, "cpu-overcommit")
    if shared:
        formula = Message("ratio * (cores - OSDs) / cores, so that each OSD has a core")
        inputs = {"ratio": taken.value, "cores": shared.profile.cores, "osds": shared.osds}
        return Quantity(value, formula, inputs, CORES)
    if value < taken.value:
        return Quantity(value, Message("a pinned vCPU has a thread to itself"), {}, PINNED)
    formula = Message("the position '{by}' on CPU overcommit", {"by": taken.by})
    return Quantity(value, formula, {}, Citation(taken.source, taken.section))


def _kept(blueprint: Blueprint, cohort: Cohort, shared: Converged | None) -> Quantity:
    value = cohort.group.settings[KEPT]
    fixed = position(blueprint, "host-memory-reserve")
    profile = blueprint.design.profile_of(cohort.group)
    ram = profile.ram_gib if profile else None
    inputs = {"fixed_mib": fixed.value, "share": SHARE_KEPT, "ram_gib": ram}
    if shared and memory_needed(blueprint, shared) * 1024 >= value - 1:
        formula = Message("MiB of OSDs, of the overhead of instances, and of the host itself")
        found = {"osds": shared.osds, "needed_gib": memory_needed(blueprint, shared)}
        return Quantity(value, formula, found, MEMORY)
    formula = Message("fixed MiB + share of the memory, rounded up")
    return Quantity(value, formula, inputs, Citation(fixed.source, fixed.section))
