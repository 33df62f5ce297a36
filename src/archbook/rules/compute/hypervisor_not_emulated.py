"""Hypervisors that use the processor's help."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.hypervisors import OPTION, compute_groups, of_group

EMULATED = "qemu"


@rule(
    "compute.hypervisor-not-emulated",
    severity=Severity.WARNING,
    cites=Citation("nova-hypervisor-qemu", "QEMU"),
    applies=lambda blueprint: bool(compute_groups(blueprint)),
)
def hypervisor_not_emulated(blueprint: Blueprint) -> Iterator[Hit]:
    """Instances run on the processor, not on one that is emulated.

    Why:
        QEMU without KVM works out every instruction in software, many times slower than the
        processor would. It is there for tests inside machines without hardware virtualisation.
    How:
        Compute groups whose hypervisor is qemu, by their own word or by the option hypervisor.
    Cure:
        Set the option to kvm, on machines whose processors have hardware virtualisation.

    Fails:
        options: {hypervisor: qemu, block_backend: ceph, image_backend: ceph}

    Passes:
        options: {hypervisor: kvm, block_backend: ceph, image_backend: ceph}
    """
    emulating = [one for one in compute_groups(blueprint) if EMULATED in of_group(blueprint, one)]
    by_option = tuple(one.name for one in emulating if not one.group.hypervisors)
    if by_option:
        yield Hit(
            "cloud",
            _said(by_option),
            {"hypervisor": EMULATED},
            ((SetOption(option=OPTION, value="kvm"),),),
        )
    for cohort in emulating:
        if cohort.group.hypervisors:
            yield Hit(f"group/{cohort.name}", _said((cohort.name,)), {"hypervisor": EMULATED})


def _said(groups: tuple[str, ...]) -> Message:
    return Message(
        "hosts of {groups} emulate the processor of their instances (QEMU without KVM), which is "
        "many times slower; use KVM",
        {"groups": groups},
    )
