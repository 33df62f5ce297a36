"""Feeds of a rack of which one is lost."""

from collections.abc import Iterator

from archbook.capacity.power import continuous_w, without_strongest
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.site import Rack
from archbook.physical.footprints import Taken, taken
from archbook.rules.api import rule


@rule(
    "hardware.feeds-carry-all",
    severity=Severity.WARNING,
    cites=(
        Citation("sensaka-power-calculator", "80 % rule"),
        Citation("starlight-redundant-feed", "A/B redundant failover"),
    ),
    applies=lambda blueprint: any(rack.feeds for rack in blueprint.design.racks.values()),
)
def feeds_carry_all(blueprint: Blueprint) -> Iterator[Hit]:
    """When a feed of a rack is lost, the others carry all of its machines.

    Why:
        Two feeds that each carry half of a rack look half empty. When one fails the other takes
        the whole load, its breaker trips a minute later, and two power supplies in every machine
        were of no use.
    How:
        Typical draw of the machines in a rack, as hardware profiles and server types state it,
        must not exceed what its feeds may carry without end: amperes of the breaker times volts
        times phases times 0.8, without the strongest feed where there are several. A power factor
        of one and an even load of the phases are taken. Machines without a figure and switches
        are not counted, so the true sum is higher.
    Cure:
        Have the rack fed better, or spread the groups over more racks.

    Fails:
        racks:
          r1:
            feeds:
              - {name: A, breaker_a: 32}
              - {name: B, breaker_a: 32}
        hardware:
          std: {typical_w: 400}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 15, hardware: std}

    Passes:
        racks:
          r1:
            feeds:
              - {name: A, breaker_a: 32}
              - {name: B, breaker_a: 32}
        hardware:
          std: {typical_w: 400}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 14, hardware: std}
    """
    for name, machines in taken(blueprint, lambda one: one.typical_w).items():
        rack = blueprint.design.racks[name]
        feeds = [continuous_w(one.breaker_a, one.volts, one.phases) for one in rack.feeds]
        if feeds and machines.amount > without_strongest(feeds):
            yield _hit(name, rack, machines, without_strongest(feeds))


def _hit(name: str, rack: Rack, machines: Taken, left: float) -> Hit:
    return Hit(
        f"rack/{name}",
        Message(
            "{hosts} machines in rack {rack} draw {draw} W typically, and with one of {feeds} "
            "feeds lost {left} W may be drawn without end"
            if len(rack.feeds) > 1
            else "{hosts} machines in rack {rack} draw {draw} W typically, and its one feed may "
            "carry {left} W without end",
            {
                "hosts": machines.hosts,
                "rack": name,
                "draw": f"{machines.amount:g}",
                "feeds": len(rack.feeds),
                "left": f"{left:g}",
            },
        ),
        {
            "draw_w": machines.amount,
            "left_w": left,
            "feeds": len(rack.feeds),
            "hosts_without_figure": machines.unknown,
        },
    )
