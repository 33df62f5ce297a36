"""Hypervisor drivers that the release has."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.hypervisors import OPTION, of_group
from archbook.rules.lifetimes import Misplaced, cited, explained, misplaced


@rule(
    "compute.hypervisor-driver",
    severity=Severity.ERROR,
    cites=(
        Citation("nova-release-notes", "22.0.0, 23.0.0, 26.0.0, 29.0.0: removed drivers"),
        Citation("nova-hypervisors", "Supported hypervisors"),
    ),
    applies=lambda blueprint: blueprint.has("nova"),
)
def hypervisor_driver(blueprint: Blueprint) -> Iterator[Hit]:
    """Nova has a driver for every hypervisor in the design's release.

    Why:
        Nova drives a hypervisor through a driver of its own. XenAPI went in Victoria, Xen by
        libvirt in Wallaby, PowerVM in Zed and Hyper-V in 2024.1: later releases cannot run
        instances on them.
    How:
        The values of the option hypervisor, and of the groups that name their own, each with the
        releases in which the catalog has it.
    Cure:
        Set the option to kvm.

    Fails:
        options: {hypervisor: hyperv, block_backend: ceph, image_backend: ceph}

    Passes:
        {}
    """
    for value in blueprint.option(OPTION):
        if found := misplaced(blueprint, OPTION, value):
            kept = tuple(v for v in blueprint.option(OPTION) if v not in {value, "kvm"})
            edit = SetOption(option=OPTION, value=("kvm", *kept) if kept else "kvm")
            yield _hit(blueprint, "cloud", found, ((edit,),))
    for cohort in blueprint.cohorts:
        if cohort.group.hypervisors:
            for value in of_group(blueprint, cohort):
                if found := misplaced(blueprint, OPTION, value):
                    yield _hit(blueprint, f"group/{cohort.name}", found)


def _hit(
    blueprint: Blueprint,
    subject: str,
    found: Misplaced,
    candidates: tuple[tuple[SetOption, ...], ...] = (),
) -> Hit:
    return Hit(
        subject,
        explained(found, Message("hypervisor"), blueprint.release.id),
        {"value": found.choice.value, "changed_in": found.release},
        candidates,
        citation=cited(found),
    )
