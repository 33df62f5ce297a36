"""Network of controllers."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.machines import known, stated
from archbook.rules.thresholds import cited, position

SPEED = "control-network-speed"


@rule(
    "hardware.control-network-speed",
    severity=Severity.WARNING,
    cites=(
        Citation("arch-design-control-plane", "Network Considerations"),
        Citation("rhosp-large-deployments", "Chapter 2, Recommended specifications"),
    ),
    applies=known(),
    thresholds=(SPEED,),
)
def control_network_speed(blueprint: Blueprint) -> Iterator[Hit]:
    """Controllers have a fast network port.

    Why:
        Images pass through the controllers on their way to and from the compute hosts, and a
        member of a database cluster that comes back copies the whole database. Over 1 Gbit/s
        an image of 100 GB takes a quarter of an hour, and everything else waits with it.
    How:
        The fastest port of the hardware profile against the threshold `control-network-speed`,
        of which sources say 1 to 10 Gbit/s; 10 is used. Nothing is said while the cards are
        unknown. `hardware.redundant-ports` counts the ports.
    Cure:
        Choose faster network cards, with two ports to bond.

    Fails:
        hardware:
          control: {nics: [{ports: 2, speed_gbps: 1}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        hardware:
          control: {nics: [{ports: 2, speed_gbps: 10}]}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: control}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    taken = position(blueprint, SPEED)
    for cohort, profile in stated(blueprint):
        speed = profile.fastest_port_gbps()
        if speed is not None and speed < taken.value:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "controllers of group {group} have ports of {speed} Gbit/s: images and copies "
                    "of the database pass through them; {needed} Gbit/s are needed",
                    {"group": cohort.name, "speed": speed, "needed": taken.value},
                ),
                {"speed_gbps": speed, "needed_gbps": taken.value, "position": taken.by},
                citation=cited(taken),
            )
