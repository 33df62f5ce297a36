"""Addresses of hosts."""

from collections import Counter
from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule


@rule(
    "network.addresses-distinct",
    severity=Severity.ERROR,
    cites=Citation("openstack-ansible-addresses", "Duplicate addresses"),
    applies=lambda blueprint: any(one.addresses for one in blueprint.design.host_groups),
)
def addresses_distinct(blueprint: Blueprint) -> Iterator[Hit]:
    """Each host has a management address of its own.

    Why:
        Two hosts with one address answer in turn. The deployer then sets up one of them twice
        and the other not at all, and says that all is well.
    How:
        The `addresses` of all host groups together must be distinct.
    Cure:
        Correct the address; most often a line was copied.

    Fails:
        host_groups:
          - name: ctl
            roles: [control]
            count: 3
            addresses: [10.1.0.11, 10.1.0.12, 10.1.0.12]
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        host_groups:
          - name: ctl
            roles: [control]
            count: 3
            addresses: [10.1.0.11, 10.1.0.12, 10.1.0.13]
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    groups = blueprint.design.host_groups
    counts = Counter(address for group in groups for address in group.addresses)
    for group in groups:
        doubled = [one for one in dict.fromkeys(group.addresses) if counts[one] > 1]
        if doubled:
            yield Hit(
                f"group/{group.name}",
                Message(
                    "group {group} shares {count} of its addresses with other hosts, the first is "
                    "{address}: give each host its own",
                    {"group": group.name, "count": len(doubled), "address": str(doubled[0])},
                ),
                {"doubled": len(doubled), "first": str(doubled[0])},
            )
