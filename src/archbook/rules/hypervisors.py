"""Which hypervisors the compute hosts run."""

from archbook.model.blueprint import Blueprint, Cohort

OPTION = "hypervisor"

NO_HYPERVISOR = {"ironic"}
"""Drivers that hand out bare metal: they share a cloud with a hypervisor as a matter of course."""


def of_group(blueprint: Blueprint, cohort: Cohort) -> tuple[str, ...]:
    """Return the hypervisors of a group: its own, else what the option says."""
    values = cohort.group.hypervisors or blueprint.option(OPTION)
    return tuple(value for value in values if value not in NO_HYPERVISOR)


def compute_groups(blueprint: Blueprint) -> tuple[Cohort, ...]:
    """Return the cohorts that run instances under a hypervisor."""
    return blueprint.with_role("compute")
