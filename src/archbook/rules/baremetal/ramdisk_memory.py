"""Memory for the deploy ramdisk."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.machines import shortages, stated

ROLE = "bare_metal"

LEAST_GIB = 3
"""Memory that a ramdisk built by diskimage-builder typically needs."""


@rule(
    "baremetal.ramdisk-memory",
    severity=Severity.WARNING,
    cites=Citation("ironic-refarch", "Hardware specifications"),
    applies=lambda blueprint: any(True for _ in stated(blueprint, ROLE)),
)
def ramdisk_memory(blueprint: Blueprint) -> Iterator[Hit]:
    """Bare metal machines have 3 GiB of memory or more.

    Why:
        Ironic installs and wipes a machine from a ramdisk that lives in the machine's memory. A
        machine with less cannot start it, and never becomes available.
    How:
        Memory of the hardware profile of each group with the role bare_metal, where it is
        stated; less than 3 GiB is found.
    Cure:
        Choose larger machines, or build a smaller ramdisk.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        hardware:
          small: {ram_gib: 2}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: bm, roles: [bare_metal], count: 6, hardware: small}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, horizon, ironic, valkey]
        hardware:
          small: {ram_gib: 3}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: bm, roles: [bare_metal], count: 6, hardware: small}
    """
    for cohort, profile in stated(blueprint, ROLE):
        for short in shortages(profile, {"ram_gib": LEAST_GIB}):
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "machines of group {group} have {ram} GiB of memory; the ramdisk that "
                    "installs them needs {least} GiB",
                    {"group": cohort.name, "ram": f"{short.has:g}", "least": LEAST_GIB},
                ),
                {"ram_gib": short.has, "needed_gib": LEAST_GIB},
            )
