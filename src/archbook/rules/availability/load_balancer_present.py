"""A load balancer in front of APIs that stand on several hosts."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.resilience.clusters import clusters
from archbook.rules.api import rule

OPTION = "load_balancer"
_SHOWN = 5


@rule(
    "availability.load-balancer-present",
    severity=Severity.ERROR,
    cites=Citation("ha-guide-stateless", "Load-balancer: HAProxy"),
)
def load_balancer_present(blueprint: Blueprint) -> Iterator[Hit]:
    """APIs that stand on several hosts are reached by a load balancer and a virtual IP.

    Why:
        A client knows one address. Without a virtual IP it talks to one of the API hosts only,
        and the others are of no use when that one fails.
    How:
        Found when the option load_balancer is none and a component that clients reach by the
        virtual IP has more than one member in a region.
    Cure:
        Set the option load_balancer to haproxy, or to external for a load balancer of your own.

    Fails:
        options: {load_balancer: none, block_backend: ceph, image_backend: ceph}

    Passes:
        {}
    """
    if "none" not in blueprint.option(OPTION):
        return
    several = [
        cluster.component.id
        for cluster in clusters(blueprint, "active-active")
        if cluster.component.access == "vip" and cluster.members > 1
    ]
    if several:
        yield Hit(
            "cloud",
            Message(
                "{count} components stand on several hosts with no load balancer before them "
                "({components}): clients reach one host only; set a load balancer",
                {"count": len(several), "components": tuple(several[:_SHOWN])},
            ),
            {"components": len(several)},
            ((SetOption(option=OPTION, value="haproxy"),),),
        )
