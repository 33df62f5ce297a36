"""Nova with Neutron."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import spelled
from archbook.model.edit import AddService, Edit, SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline

NOVA_NETWORK = "nova-network"
_REMOVED = "ussuri"


@rule(
    "services.neutron-present",
    severity=Severity.ERROR,
    cites=(
        Citation("nova-note-nova-network", "21.0.0: nova-network"),
        Citation("openstack-map", "Nova"),
    ),
    applies=lambda blueprint: blueprint.has("nova"),
)
def neutron_present(blueprint: Blueprint) -> Iterator[Hit]:
    """Nova has Neutron for its networks.

    Why:
        Instances get their networks from Neutron. The older nova-network inside Nova was
        deprecated in Newton, needed cells v1 from Ocata on, and was removed in Ussuri. A set
        without Neutron, as the course text has for high-throughput computing, could be deployed
        with it and cannot be any more.
    How:
        Nova is in the design and Neutron is not: an error since Ussuri, a warning before, an
        info when the option network_backend says nova-network.
    Cure:
        Add Neutron (and set network_backend back to its default).

    Fails:
        services: [keystone, placement, glance, nova]

    Passes:
        {}
    """
    if blueprint.has("neutron"):
        return
    meant = NOVA_NETWORK in blueprint.option("network_backend")
    edits: tuple[Edit, ...] = (AddService(service="neutron"),)
    if meant:
        edits += (SetOption(option="network_backend", value=None),)
    values = {"release": spelled(blueprint.release.id)}
    if timeline(blueprint).begun(_REMOVED):
        text = Message(
            "Nova has no Neutron, so instances get no network: {release} cannot be deployed like "
            "this, as nova-network was removed in Ussuri (2020); add Neutron",
            values,
        )
        yield Hit("service/nova", text, {"removed_in": _REMOVED}, (edits,))
    elif meant:
        text = Message(
            "nova-network gives the instances of {release} their networks: it is deprecated since "
            "Newton, needs cells v1 from Ocata on and is gone in Ussuri; plan for Neutron",
            values,
        )
        yield Hit("service/nova", text, {"removed_in": _REMOVED}, (edits,), Severity.INFO)
    else:
        text = Message(
            "Nova has no Neutron: in {release} only nova-network can stand in (deprecated since "
            "Newton, needs cells v1 from Ocata on, gone in Ussuri); add Neutron or set "
            "network_backend to nova-network",
            values,
        )
        yield Hit("service/nova", text, {"removed_in": _REMOVED}, (edits,), Severity.WARNING)
