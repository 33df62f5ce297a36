"""Machines that their rack can carry."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.physical.footprints import taken
from archbook.physical.ground import rack_max_load_kg
from archbook.rules.api import rule


def _known(blueprint: Blueprint) -> bool:
    racks = blueprint.design.racks.values()
    return any(rack_max_load_kg(blueprint, rack) is not None for rack in racks)


@rule(
    "hardware.rack-weight",
    severity=Severity.ERROR,
    cites=Citation("devicetype-library", "Rack types: maximum weight"),
    applies=_known,
    inferred=True,
)
def rack_weight(blueprint: Blueprint) -> Iterator[Hit]:
    """The machines of each rack weigh no more than it may carry.

    Why:
        Storage servers full of disks weigh two to three times what compute servers do. A rack is
        rated for a load; beyond it rails bend and castors break while it is moved.
    How:
        Weight of the server types of all host groups in a rack, as the catalog gives it, must not
        exceed the rack's max_load_kg, or what its type carries. Machines without a figure,
        switches, power strips and cables are not counted, so the true sum is higher. What the
        floor carries is not judged.
    Cure:
        Spread the groups over more racks, or choose racks that carry more.

    Fails:
        racks:
          r1: {max_load_kg: 500}
        hardware:
          std: {server: dell-r660}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3, hardware: std}
          - {name: cmp, roles: [compute], count: 22, hardware: std}

    Passes:
        racks:
          r1: {max_load_kg: 500}
        hardware:
          std: {server: dell-r660}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3, hardware: std}
          - {name: cmp, roles: [compute], count: 21, hardware: std}
    """
    for rack, machines in taken(blueprint, lambda one: one.weight_kg).items():
        most = rack_max_load_kg(blueprint, blueprint.design.racks[rack])
        if most is not None and machines.amount > most:
            yield Hit(
                f"rack/{rack}",
                Message(
                    "{hosts} machines in rack {rack} weigh {weight} kg and it may carry {most} "
                    "kg; what has no figure comes on top",
                    {
                        "hosts": machines.hosts,
                        "rack": rack,
                        "weight": f"{machines.amount:g}",
                        "most": f"{most:g}",
                    },
                ),
                {
                    "weight_kg": machines.amount,
                    "max_load_kg": most,
                    "hosts_without_figure": machines.unknown,
                },
            )
