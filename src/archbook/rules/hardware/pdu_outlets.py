"""Outlets of the power strips of a rack."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.rack_power import OutletUse
from archbook.physical.footprints import Footprint, machines
from archbook.physical.ground import strips
from archbook.physical.outlets import outlets
from archbook.rules.api import rule


@rule(
    "hardware.pdu-outlets",
    severity=Severity.WARNING,
    cites=(
        Citation("cableleader-iec-60320", "IEC 60320 connector comparison chart"),
        Citation("devicetype-library", "Power ports and outlets"),
    ),
    applies=lambda blueprint: any(rack.pdu for rack in blueprint.design.racks.values()),
    inferred=True,
)
def pdu_outlets(blueprint: Blueprint) -> Iterator[Hit]:
    """The power strips of each rack have an outlet for every inlet of its machines.

    Why:
        A machine whose cord finds no outlet is not powered on, or hangs on a strip of the wrong
        feed and fails with it. An inlet C14 takes a cord of an outlet C13, a C20 one of a C19: the
        larger outlet does not help the smaller inlet.
    How:
        Inlets of the machines of a rack (`power_supplies` of the hardware profile, else of the
        server type), shared out over its strips, one for each feed, against the outlets of the
        rack's `pdu`. Judged by type where the catalog knows the type of the inlets, and all
        together. Machines of unknown inlets and switches are not counted.
    Cure:
        Choose a power strip with more outlets of that type, or spread the groups over more racks.

    Fails:
        racks:
          r1:
            pdu: apc-ap8858
            feeds:
              - {name: A, breaker_a: 32}
              - {name: B, breaker_a: 32}
        hardware:
          std: {server: dell-r650, power_supplies: 2}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3, hardware: std}
          - {name: cmp, roles: [compute], count: 13, hardware: std}

    Passes:
        racks:
          r1:
            pdu: apc-ap8858
            feeds:
              - {name: A, breaker_a: 32}
              - {name: B, breaker_a: 32}
        hardware:
          std: {server: dell-r650, power_supplies: 2}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3, hardware: std}
          - {name: cmp, roles: [compute], count: 12, hardware: std}
    """
    for name, things in _by_rack(blueprint).items():
        rack = blueprint.design.racks[name]
        if rack.pdu is None:
            continue
        strip = blueprint.facts.pdu(rack.pdu)
        count = strips(rack, (footprint.inlets for footprint, _ in things))
        uses = outlets(things, strip, count)
        short = [one for one in uses if one.free is not None and one.free < 0]
        if short:
            yield _hit(name, rack.pdu, short[0])
        elif (needed := sum(one.needed for one in uses)) > (
            there := sum(one.count for one in strip.outlets)
        ):
            yield _hit(name, rack.pdu, OutletUse(None, there, needed))


def _by_rack(blueprint: Blueprint) -> dict[str, list[tuple[Footprint, int]]]:
    found: dict[str, list[tuple[Footprint, int]]] = {}
    for cohort, footprint in machines(blueprint):
        for rack, hosts in cohort.racks:
            found.setdefault(rack, []).append((footprint, hosts))
    return found


def _hit(rack: str, strip: str, use: OutletUse) -> Hit:
    return Hit(
        f"rack/{rack}",
        Message(
            "machines in rack {rack} need {needed} outlets {type} on one power strip, and {strip} "
            "has {there}"
            if use.type
            else "machines in rack {rack} need {needed} outlets on one power strip, and {strip} "
            "has {there}",
            {
                "rack": rack,
                "needed": use.needed,
                "type": use.type or "",
                "strip": strip,
                "there": use.there or 0,
            },
        ),
        {"needed": use.needed, "there": use.there or 0},
    )
