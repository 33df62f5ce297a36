"""Step: networks, the fabric that carries them, and what fails together."""

from typing import ClassVar

from archbook.i18n import Message
from archbook.model.network import HostNetwork, PhysicalNetwork, ProviderNetwork
from archbook.session import Results
from archbook.ui.controls import column
from archbook.ui.desk import Desk
from archbook.ui.forms import Kept, Records
from archbook.ui.offers import GROUPS
from archbook.ui.steps.fabric import fabric
from archbook.ui.steps.part import part
from archbook.ui.steps.places import racks, regions
from archbook.ui.steps.supernet import Supernet

HOST_NETWORKS = Kept(HostNetwork, Message("Network"), "network", offers={"groups": GROUPS})

PHYSICAL_NETWORKS = Kept(
    PhysicalNetwork,
    Message("Physical network"),
    "physnet",
    fields=("name", "groups"),
    offers={"groups": GROUPS},
    nested={"networks": Kept(ProviderNetwork, Message("Provider network"), "provider")},
)


class Networks:
    """Networks between hosts, networks of Neutron, switches, racks and zones."""

    TITLE: ClassVar[Message] = Message("Networks")
    SECTIONS: ClassVar[tuple[str, ...]] = ("networks", "physnets", "fabric", "racks", "regions")

    def __init__(self, desk: Desk) -> None:
        """Make the parts, empty."""
        between = Records(desk, "networks", HOST_NETWORKS)
        supernet = Supernet(desk)
        outside = Records(desk, "physnets", PHYSICAL_NETWORKS)
        switches, standing, zones = fabric(desk), racks(desk), regions(desk)
        self._parts = (between, supernet, outside, switches, standing, zones)
        named = (
            (Message("Networks between hosts"), (between, supernet)),
            (Message("Physical networks"), (outside,)),
            (Message("Fabric"), (switches,)),
            (Message("Racks"), (standing,)),
            (Message("Regions and zones"), (zones,)),
        )
        self.widget = column(
            part(desk, title, *(one.widget for one in panels)) for title, panels in named
        )

    def show(self, results: Results) -> None:
        """Bring the parts up to date."""
        for one in self._parts:
            one.show(results)
