"""VLANs of host networks."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.planes import regions_of
from archbook.rules.api import rule


@rule(
    "network.vlans-distinct",
    severity=Severity.ERROR,
    cites=Citation("arch-design-networking-concepts", "Networking concepts: VLANs"),
    applies=lambda blueprint: any(n.vlan for n in blueprint.design.networks),
    inferred=True,
)
def vlans_distinct(blueprint: Blueprint) -> Iterator[Hit]:
    """No two host networks of a region share a VLAN.

    Why:
        Two networks with one VLAN number on the same trunk are one broadcast domain: what was
        meant to be apart, as storage and API, is not.
    How:
        Host networks that reach over the racks of a region must have distinct VLAN numbers.
        Networks that end at each rack (`spans: rack`) may reuse them and are left out, as are
        networks whose groups stand in different regions.
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
    alike: dict[tuple[int, str | None], list[str]] = {}
    for network in sorted(blueprint.design.networks, key=lambda one: one.name):
        if network.vlan and network.spans != "rack":
            for region in regions_of(blueprint, network):
                alike.setdefault((network.vlan, region), []).append(network.name)
    shared = {tuple(names): vlan for (vlan, _), names in alike.items() if len(names) > 1}
    for names, vlan in sorted(shared.items()):
        yield Hit(
            f"network/{names[1]}",
            Message(
                "networks {networks} share VLAN {vlan}: they are one broadcast domain; give "
                "each its own",
                {"networks": names, "vlan": vlan},
            ),
            {"vlan": vlan, "networks": len(names)},
        )
