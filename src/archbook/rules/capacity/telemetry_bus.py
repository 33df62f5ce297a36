"""Notifications of Telemetry in large clouds."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.machines import largest_region
from archbook.rules.thresholds import position

BUS, OWN = "notification_bus", "own"
LARGE = "large-cloud"


@rule(
    "capacity.telemetry-bus",
    severity=Severity.WARNING,
    cites=(
        Citation("openstack-ansible-service-arch", "Infrastructure services"),
        Citation("rhosp-at-scale", "Chapter 1, Recommendations for large deployments"),
    ),
    applies=lambda blueprint: blueprint.has("ceilometer"),
    inferred=True,
    thresholds=(LARGE,),
)
def telemetry_bus(blueprint: Blueprint) -> Iterator[Hit]:
    """In a large cloud, notifications of Telemetry have a message queue of their own.

    Why:
        Each change of an instance, port or volume is a notification, and nobody may be there to
        take it. They fill the queue that the services call each other by, and slow all of them.
    How:
        Ceilometer is in the design, a region has more hosts than the threshold `large-cloud`
        (100), and the option notification_bus is not own. The source speaks of large clouds; how
        many hosts these have is Red Hat's word.
    Cure:
        Set the option notification_bus to own, and give that RabbitMQ cluster hosts.

    Fails:
        services: [keystone, placement, glance, nova, neutron, cinder, ceilometer, gnocchi]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 95}

    Passes:
        services: [keystone, placement, glance, nova, neutron, cinder, ceilometer, gnocchi]
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 94}
    """
    hosts, large = largest_region(blueprint), position(blueprint, LARGE).value
    if hosts > large and OWN not in blueprint.option(BUS):
        yield Hit(
            "service/ceilometer",
            Message(
                "notifications of {hosts} hosts share the message queue of the services: above "
                "{large} hosts give them a RabbitMQ cluster of their own",
                {"hosts": hosts, "large": large},
            ),
            {"hosts": hosts, "large_from": large},
            ((SetOption(option=BUS, value=OWN),),),
        )
