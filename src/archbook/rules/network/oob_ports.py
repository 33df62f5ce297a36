"""Ports of out-of-band switches."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.physical.footprints import machines
from archbook.physical.ports import access_ports
from archbook.rules.api import rule


def _planned(blueprint: Blueprint) -> bool:
    fabric = blueprint.design.fabric
    return fabric is not None and fabric.out_of_band is not None


@rule(
    "network.oob-ports",
    severity=Severity.WARNING,
    cites=Citation("fuel-network-ports", "0640: network switches"),
    applies=_planned,
    inferred=True,
)
def oob_ports(blueprint: Blueprint) -> Iterator[Hit]:
    """The out-of-band switch of each rack has a port for the BMC of every machine.

    Why:
        The management controller is how a machine is installed, fenced and switched on again when
        nothing else answers. One without a port is driven to.
    How:
        Machines of a rack, one port each, against the access ports of the fabric's `out_of_band`
        type: those that it has most of. There is one such switch in each rack. Management ports
        of switches and power strips come on top and are not judged.
    Cure:
        Choose a switch type with more ports, or spread the groups over more racks.

    Fails:
        fabric: {out_of_band: dell-powerswitch-s3048-on}
        racks:
          r1: {}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 43}

    Passes:
        fabric: {out_of_band: dell-powerswitch-s3048-on}
        racks:
          r1: {}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 42}
    """
    fabric = blueprint.design.fabric
    switch = fabric.out_of_band if fabric else None
    ports = access_ports(blueprint.facts.switch_type(switch)) if switch else 0
    for rack, hosts in _machines_by_rack(blueprint).items():
        if switch and ports and hosts > ports:
            yield Hit(
                f"rack/{rack}",
                Message(
                    "{hosts} machines in rack {rack} have a management controller each, and "
                    "{switch} has {ports} ports for them",
                    {"hosts": hosts, "rack": rack, "switch": switch, "ports": ports},
                ),
                {"machines": hosts, "ports": ports},
            )


def _machines_by_rack(blueprint: Blueprint) -> dict[str, int]:
    found: dict[str, int] = {}
    for cohort, _ in machines(blueprint):
        for rack, hosts in cohort.racks:
            found[rack] = found.get(rack, 0) + hosts
    return found
