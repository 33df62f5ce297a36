"""Controllers that are virtual machines."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.machines import known, stated

MOST_OVERCOMMIT = 2
"""vCPUs that the machines below virtual controllers may give out for each core."""


@rule(
    "hardware.virtual-control-hosts",
    severity=Severity.INFO,
    cites=(
        Citation("anuket-openstack-ra", "Chapter 4"),
        Citation("arch-design-control-plane", "Separation of Services"),
    ),
    applies=known(),
)
def virtual_control_hosts(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers are machines of their own.

    Why:
        Virtual controllers are common and sound, but what they promise hangs on machines that
        the design does not show: two of them on one machine fail together, and a machine that
        gives its cores out too often starves the database.
    How:
        Groups with the role control whose hardware profile is of kind virtual_machine or
        container. Anuket allows 2 vCPUs for each core below virtual controllers. An info, since
        the machines below are not part of the design.
    Cure:
        Keep the controllers on different machines (anti-affinity), and the vCPUs of these
        machines at twice their cores or less.

    Fails:
        hardware:
          control: {kind: virtual_machine}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        hardware:
          control: {kind: bare_metal}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    for cohort, profile in stated(blueprint):
        if profile.kind != "bare_metal":
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "controllers of group {group} are no machines of their own: keep them on "
                    "different machines that give out {most} vCPUs for each core at most",
                    {"group": cohort.name, "most": MOST_OVERCOMMIT},
                ),
                {"kind": profile.kind, "most_vcpus_per_core": MOST_OVERCOMMIT},
            )
