"""What Neutron with OVN cannot do."""

from collections.abc import Iterator

from archbook.capacity.overlays import project_types
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

NEVER: tuple[str, ...] = ("metering-agent", "ndp-proxy")
"""Features that OVN does not have."""

NOT_DISTRIBUTED: tuple[str, ...] = ("port-forwarding",)
"""Features that OVN does not have for networks without tunnels, while floating IPs leave from the
compute hosts."""

_WITHOUT_TUNNELS = {"flat", "vlan"}


@rule(
    "network.ovn-gaps",
    severity=Severity.WARNING,
    cites=Citation("neutron-ovn-gaps", "Gaps from ML2/OVS"),
    applies=lambda blueprint: "ovn" in blueprint.option("network_backend"),
)
def ovn_gaps(blueprint: Blueprint) -> Iterator[Hit]:
    """The features chosen are ones that the OVN driver of Neutron has.

    Why:
        Features made for the agents of Open vSwitch are accepted by the configuration and then
        do nothing: traffic is not counted, an address does not answer. It shows when users miss
        it.
    How:
        With network_backend ovn the features metering-agent and ndp-proxy are found. So is
        port-forwarding where routing is distributed and projects make networks of type vlan or
        flat: traffic of these is distributed, and forwarded ports are not.
    Cure:
        Leave the features out, or choose Open vSwitch before the cloud is built: there is no way
        back in place.

    Fails:
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          features: [metering-agent]

    Passes:
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          features: [sriov]
    """
    chosen = blueprint.option("features")
    missing = NEVER + NOT_DISTRIBUTED if _at_odds(blueprint) else NEVER
    gaps = tuple(feature for feature in chosen if feature in missing)
    if gaps:
        left = tuple(feature for feature in chosen if feature not in gaps)
        yield Hit(
            "service/neutron",
            Message(
                "Neutron with OVN does not have what was chosen: {features}",
                {"features": gaps},
            ),
            {"features": len(gaps)},
            ((SetOption(option="features", value=left or None),),),
        )


def _at_odds(blueprint: Blueprint) -> bool:
    """Tell whether networks are distributed that forwarded ports do not follow."""
    distributed = "distributed" in blueprint.option("routing")
    return distributed and not _WITHOUT_TUNNELS.isdisjoint(project_types(blueprint))
