"""VLANs of host networks."""

from collections.abc import Iterator
from itertools import groupby

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule


@rule(
    "network.vlans-distinct",
    severity=Severity.ERROR,
    cites=Citation("arch-design-networking-concepts", "Networking concepts: VLANs"),
    applies=lambda blueprint: any(n.vlan for n in blueprint.design.networks),
    inferred=True,
)
def vlans_distinct(blueprint: Blueprint) -> Iterator[Hit]:
    """No two host networks share a VLAN.

    Why:
        Two networks with one VLAN number on the same trunk are one broadcast domain: what was
        meant to be apart, as storage and API, is not.
    How:
        Host networks that reach over the racks must have distinct VLAN numbers. Networks that
        end at each rack (`spans: rack`) may reuse them and are left out.
    Cure:
        Give one of the networks another VLAN number.

    Fails:
        networks:
          - {name: api, vlan: 10}
          - {name: storage, vlan: 10}

    Passes:
        networks:
          - {name: api, vlan: 10}
          - {name: storage, vlan: 20}
    """
    wide = [n for n in blueprint.design.networks if n.vlan and n.spans != "rack"]
    ordered = sorted(wide, key=lambda network: network.vlan or 0)
    for vlan, group in groupby(ordered, key=lambda network: network.vlan or 0):
        names = tuple(network.name for network in group)
        if len(names) > 1:
            yield Hit(
                f"network/{names[1]}",
                Message(
                    "networks {networks} share VLAN {vlan}: they are one broadcast domain; give "
                    "each its own",
                    {"networks": names, "vlan": vlan},
                ),
                {"vlan": vlan, "networks": len(names)},
            )
