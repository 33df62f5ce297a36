"""What stands on the board: the steps on the left, the tabs on the right, in their order."""

from collections.abc import Mapping

from archbook.i18n import Message
from archbook.ui.later import Make
from archbook.ui.steps.hosts import Hosts
from archbook.ui.steps.networks import Networks
from archbook.ui.steps.purpose import Purpose
from archbook.ui.steps.record import Record
from archbook.ui.steps.release import Release
from archbook.ui.steps.servers import Servers
from archbook.ui.steps.services import Services
from archbook.ui.steps.use_case import UseCase
from archbook.ui.steps.workload import Workload
from archbook.ui.stepwise import Step
from archbook.ui.tabs.bill import Bill
from archbook.ui.tabs.compare import Compare
from archbook.ui.tabs.drawings import Drawings
from archbook.ui.tabs.files import Files
from archbook.ui.tabs.findings import Findings
from archbook.ui.tabs.placement import Placement
from archbook.ui.tabs.tables import tables_of

STEPS: Mapping[str, type[Step]] = {
    "purpose": Purpose,
    "use-case": UseCase,
    "release": Release,
    "workload": Workload,
    "services": Services,
    "hosts": Hosts,
    "servers": Servers,
    "networks": Networks,
    "record": Record,
}
"""Id of a step → its panel."""

TABS: Mapping[str, tuple[Message, Make]] = {
    "drawings": (Message("Drawings"), Drawings),
    "placement": (Message("Placement"), Placement),
    "findings": (Message("Findings"), Findings),
    "bill": (Message("Bill"), Bill),
    "capacity": (Message("Capacity"), tables_of(lambda results: results.size)),
    "racks": (Message("Racks"), tables_of(lambda results: results.racks)),
    "networks": (Message("Networks"), tables_of(lambda results: results.addresses)),
    "compare": (Message("Compare"), Compare),
    "files": (Message("Files"), Files),
}
"""Id of a tab → its name, and what makes its panel."""
