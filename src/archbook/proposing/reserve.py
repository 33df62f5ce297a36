"""What compute hosts keep from instances, stated so that nothing is left to a default."""

from collections.abc import Iterator

from archbook.capacity.offer import compute_cohorts
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.design import Design
from archbook.model.edit import SetSetting, apply
from archbook.plan.thresholds import position
from archbook.rules.flavors import pinned
from archbook.rules.hyperconverged import converged, memory_needed, ratio_left

CPU, RAM = "nova-cpu-allocation-ratio", "nova-ram-allocation-ratio"
KEPT = "nova-reserved-host-memory"

SHARE_KEPT = 0.04
"""Share of the memory that a host keeps beside the fixed part. Source: SCS, hardware plan."""

_MIB_PER_GIB = 1024


def reserved(blueprint: Blueprint) -> Design:
    """Return the design with CPU ratio and reserve of each compute group, memory given out once.

    Hosts that carry OSDs keep memory and cores for them: what `hardware.hci-memory-reserved` and
    `hardware.hci-cores-left` ask for.
    """
    edits = [edit for cohort in compute_cohorts(blueprint) for edit in _edits(blueprint, cohort)]
    once = [SetSetting(setting=RAM, value=position(blueprint, "ram-overcommit").value)]
    return apply(blueprint.design, *(once if edits else ()), *edits)


def _edits(blueprint: Blueprint, cohort: Cohort) -> Iterator[SetSetting]:
    yield SetSetting(setting=CPU, value=_ratio(blueprint, cohort), group=cohort.name)
    kept = _kept_mib(blueprint, cohort)
    if kept is not None:
        yield SetSetting(setting=KEPT, value=kept, group=cohort.name)


def _ratio(blueprint: Blueprint, cohort: Cohort) -> float:
    here = (one for one in blueprint.design.workload if one.aggregate == cohort.group.aggregate)
    if any(map(pinned, here)):
        return 1
    allowed = position(blueprint, "cpu-overcommit").value
    shared = (ratio_left(blueprint, one) for one in converged(blueprint) if one.cohort == cohort)
    left = next(shared, None)
    return allowed if left is None else min(allowed, int(left * 100) / 100)


def _kept_mib(blueprint: Blueprint, cohort: Cohort) -> float | None:
    """Return the MiB that a host keeps; None while its memory is unknown."""
    profile = blueprint.design.profile_of(cohort.group)
    if profile is None or profile.ram_gib is None:
        return None
    fixed = position(blueprint, "host-memory-reserve").value
    kept = fixed + SHARE_KEPT * profile.ram_gib * _MIB_PER_GIB
    for one in converged(blueprint):
        if one.cohort == cohort:
            kept = max(kept, memory_needed(blueprint, one) * _MIB_PER_GIB)
    return float(-int(-kept // 1))
