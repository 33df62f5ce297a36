"""Relays of the OVN southbound database."""

from collections.abc import Iterator

from archbook.capacity.control_plane import HOSTS_PER_RELAY
from archbook.capacity.control_plane import ovn_relays as relays_for
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.clusters import clusters_of
from archbook.rules.api import rule

_FEATURE = "ovn-relay"


@rule(
    "network.ovn-relays",
    severity=Severity.INFO,
    cites=Citation("kolla-neutron-guide", "OVN (ml2/ovn)"),
    applies=lambda blueprint: bool(blueprint.instances("ovn-controller")),
    inferred=True,
)
def ovn_relays(blueprint: Blueprint) -> Iterator[Hit]:
    """Where more than fifty hosts follow the OVN southbound database, relays serve them.

    Why:
        ovn-controller of every host keeps a connection to the southbound database and is told
        of each change. With hundreds of hosts the three members of the database do nothing else:
        new ports take long, and after a restart all hosts ask for everything at once.
    How:
        Hosts with ovn-controller, counted per region. Kolla-Ansible sets up one relay for every
        50: ceil(hosts / 50). That more than 50 call for one is our conclusion.
    Cure:
        Choose the feature ovn-relay.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 48}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 47}
    """
    controller = blueprint.facts.component("ovn-controller")
    hosts = max(cluster.members for cluster in clusters_of(blueprint, controller))
    if hosts > HOSTS_PER_RELAY and not blueprint.instances("ovn-sb-db-relay"):
        features = (*blueprint.option("features"), _FEATURE)
        relays = relays_for(hosts)
        yield Hit(
            "service/ovn",
            Message(
                "{hosts} hosts of a region follow its OVN southbound database directly: {relays} "
                "relays, one for every {each}, would take that load from it",
                {"hosts": hosts, "relays": relays, "each": HOSTS_PER_RELAY},
            ),
            {"hosts": hosts, "per_relay": HOSTS_PER_RELAY, "relays": relays},
            ((SetOption(option="features", value=features),),),
        )
