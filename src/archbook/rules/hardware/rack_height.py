"""Machines that fit into their racks."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.physical.footprints import taken
from archbook.physical.ground import rack_height_u
from archbook.rules.api import rule

SWITCHES = 2
"""Units left for switches where no fabric is stated: a 42-unit rack takes 40 servers of one."""


def _known(blueprint: Blueprint) -> bool:
    servers = any(profile.server for profile in blueprint.design.hardware.values())
    return servers and bool(blueprint.design.racks)


@rule(
    "hardware.rack-height",
    severity=Severity.ERROR,
    cites=Citation("arch-design-compute-hardware", "Choosing server hardware"),
    applies=_known,
    inferred=True,
)
def rack_height(blueprint: Blueprint) -> Iterator[Hit]:
    """The machines of each rack fit into its height, and leave room for its switches.

    Why:
        A rack that is planned fuller than it is high is found out on the day of delivery. The
        guide counts 40 servers of one unit in a rack of 42, the rest for switches.
    How:
        Heights of the server types of all host groups in a rack, one unit for each leaf of the
        fabric, and one for its out-of-band switch, must not exceed the rack's height_u, or that
        of its type. Where no fabric is stated 2 units are taken for switches, and what fits but
        for them is a warning. Machines whose server type is not said are not counted, so the
        true sum may be higher.
    Cure:
        Spread the groups over more racks, or choose flatter machines.

    Fails:
        racks:
          r1: {height_u: 42}
        hardware:
          std: {server: dell-r660}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3, hardware: std}
          - {name: cmp, roles: [compute], count: 35, hardware: std}

    Passes:
        racks:
          r1: {height_u: 42}
        hardware:
          std: {server: dell-r660}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3, hardware: std}
          - {name: cmp, roles: [compute], count: 34, hardware: std}
    """
    fabric = blueprint.design.fabric
    switches = fabric.leaves_per_rack + bool(fabric.out_of_band) if fabric else SWITCHES
    for rack, machines in taken(blueprint, lambda one: one.height_u).items():
        height = rack_height_u(blueprint, blueprint.design.racks[rack])
        if machines.hosts and machines.amount + switches > height:
            yield Hit(
                f"rack/{rack}",
                Message(
                    "rack {rack} is {height} units high; {hosts} machines take {units} of them "
                    "and switches {switches}",
                    {
                        "rack": rack,
                        "height": height,
                        "hosts": machines.hosts,
                        "units": f"{machines.amount:g}",
                        "switches": switches,
                    },
                ),
                {
                    "height_u": height,
                    "machines_u": machines.amount,
                    "switches_u": switches,
                    "hosts_of_unknown_height": machines.unknown,
                },
                severity=None if fabric or machines.amount > height else Severity.WARNING,
            )
