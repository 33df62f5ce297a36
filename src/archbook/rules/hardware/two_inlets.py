"""Machines that hang on a single feed of their rack."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.physical.footprints import machines
from archbook.rules.api import rule

NEEDED = 2


def _twice_fed(blueprint: Blueprint) -> frozenset[str]:
    racks = blueprint.design.racks.items()
    return frozenset(name for name, rack in racks if len(rack.feeds) >= NEEDED)


@rule(
    "hardware.two-inlets",
    severity=Severity.WARNING,
    cites=Citation("starlight-redundant-feed", "A/B redundant failover: dual-corded equipment"),
    applies=lambda blueprint: bool(_twice_fed(blueprint)),
    inferred=True,
)
def two_inlets(blueprint: Blueprint) -> Iterator[Hit]:
    """In a rack with two feeds every machine hangs on two of them.

    Why:
        The second feed is of use only to what is plugged into it. A machine with one power supply
        is lost with the feed that it hangs on, and so are all others on the same one: three
        controllers with a single supply each fail together when their feed does.
    How:
        Inlets of the machines (`power_supplies` of the hardware profile, else of the server
        type) in racks with two feeds or more; a single one is found. Machines of unknown inlets
        are not judged.
    Cure:
        Fit a second power supply, or spread such machines over racks of different feeds.

    Fails:
        racks:
          r1:
            feeds:
              - {name: A, breaker_a: 32}
              - {name: B, breaker_a: 32}
        hardware:
          std: {server: dell-r350, power_supplies: 1}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        racks:
          r1:
            feeds:
              - {name: A, breaker_a: 32}
              - {name: B, breaker_a: 32}
        hardware:
          std: {server: dell-r350, power_supplies: 2}
        host_groups:
          - {name: ctl, roles: [control], count: 3, hardware: std}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    fed = _twice_fed(blueprint)
    for cohort, footprint in machines(blueprint):
        hosts = sum(count for rack, count in cohort.racks if rack in fed)
        if hosts and footprint.inlets is not None and footprint.inlets < NEEDED:
            yield Hit(
                f"group/{cohort.name}",
                Message(
                    "{hosts} hosts of group {group} have one power supply and stand in racks with "
                    "two feeds: each is lost with the feed that it hangs on",
                    {"hosts": hosts, "group": cohort.name},
                ),
                {"inlets": footprint.inlets, "needed": NEEDED, "hosts": hosts},
            )
