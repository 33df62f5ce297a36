"""What should run on the machine itself."""

from collections.abc import Iterator

from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.hardware import HardwareProfile
from archbook.rules.api import rule

ARCH_DESIGN = Citation("arch-design-control-plane", "Separation of Services")
CHARMS = Citation("charm-guide-ha", "Containerisation")

NOT_VIRTUAL = ("nova-compute", "swift-proxy-server", "swift-object-server", "ceph-osd")
"""Components that are wholly input and output, or run instances themselves."""

_KINDS = {"virtual_machine": mark("virtual machines"), "container": mark("containers")}


def _nested(blueprint: Blueprint) -> bool:
    return any(profile.kind != "bare_metal" for profile in blueprint.design.hardware.values())


@rule(
    "hardware.machines-not-virtual",
    severity=Severity.WARNING,
    cites=(ARCH_DESIGN, CHARMS),
    applies=_nested,
)
def machines_not_virtual(blueprint: Blueprint) -> Iterator[Hit]:
    """Instances, Swift and Ceph OSDs run on machines, not inside virtual ones.

    Why:
        An instance inside a virtual machine is virtualised twice: it needs nested
        virtualisation, and is slow. Swift and OSDs move data between disks and network all
        day; each layer between costs throughput, and two of them on one machine are lost
        together.
    How:
        Groups that carry nova-compute, swift-proxy-server, swift-object-server or ceph-osd and
        whose hardware profile is of kind virtual_machine or container.
    Cure:
        Give these groups machines of their own. For learning, virtual ones will do.

    Fails:
        hardware:
          vm: {kind: virtual_machine, cores: 8, ram_gib: 32}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6, hardware: vm}

    Passes:
        hardware:
          vm: {kind: virtual_machine, cores: 8, ram_gib: 32}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: vm}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    for cohort in blueprint.cohorts:
        profile = blueprint.design.profile_of(cohort.group)
        if profile and profile.kind != "bare_metal":
            carried = tuple(name for name in NOT_VIRTUAL if cohort.placement(name))
            if carried:
                yield _hit(cohort, profile, carried)


def _hit(cohort: Cohort, profile: HardwareProfile, carried: tuple[str, ...]) -> Hit:
    return Hit(
        f"group/{cohort.name}",
        Message(
            "hosts of group {group} are {kind} and carry {components}, which belong on machines",
            {
                "group": cohort.name,
                "kind": Message(_KINDS[profile.kind]),
                "components": carried,
            },
        ),
        {"kind": profile.kind, "components": len(carried)},
        citation=ARCH_DESIGN if profile.kind == "virtual_machine" else CHARMS,
    )
