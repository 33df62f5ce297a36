"""Machines that their rack can feed."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.physical.footprints import taken
from archbook.rules.api import rule


@rule(
    "hardware.rack-power",
    severity=Severity.WARNING,
    cites=Citation("arch-design-compute-hardware", "Choosing server hardware"),
    applies=lambda blueprint: any(rack.power_w for rack in blueprint.design.racks.values()),
    inferred=True,
)
def rack_power(blueprint: Blueprint) -> Iterator[Hit]:
    """The machines of each rack draw no more power than the rack may.

    Why:
        Racks were fed with 20 A once and with six times as much today; a rack of modern servers
        in an old room is half full when its breaker trips.
    How:
        Typical draw of each machine, as the hardware profile or the server type states it, over
        all host groups in a rack, must not exceed the rack's power_w. Machines without a figure
        and switches are not counted, so the true sum is higher.
    Cure:
        Spread the groups over more racks, or have the racks fed better.

    Fails:
        racks:
          r1: {power_w: 8000}
        hardware:
          std: {typical_w: 401}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 20, hardware: std}

    Passes:
        racks:
          r1: {power_w: 8000}
        hardware:
          std: {typical_w: 400}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 20, hardware: std}
    """
    for rack, machines in taken(blueprint, lambda one: one.typical_w).items():
        most = blueprint.design.racks[rack].power_w
        if most is not None and machines.amount > most:
            yield Hit(
                f"rack/{rack}",
                Message(
                    "{hosts} machines in rack {rack} draw {draw} W typically and it may draw "
                    "{most} W; switches and machines without a figure come on top",
                    {
                        "hosts": machines.hosts,
                        "rack": rack,
                        "draw": f"{machines.amount:g}",
                        "most": f"{most:g}",
                    },
                ),
                {
                    "draw_w": machines.amount,
                    "rack_w": most,
                    "hosts_without_figure": machines.unknown,
                },
            )
