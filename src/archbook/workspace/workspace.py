"""A design at hand, and everything that can be done with it."""

from dataclasses import dataclass

from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.workspace.verbs.building import BuildingVerbs
from archbook.workspace.verbs.changing import ChangingVerbs
from archbook.workspace.verbs.costing import CostingVerbs
from archbook.workspace.verbs.explaining import ExplainingVerbs
from archbook.workspace.verbs.handing_over import HandingOverVerbs
from archbook.workspace.verbs.keeping import KeepingVerbs
from archbook.workspace.verbs.listing import ListingVerbs
from archbook.workspace.verbs.showing import ShowingVerbs
from archbook.workspace.verbs.sizing import SizingVerbs


@dataclass(frozen=True, slots=True)
class Workspace(
    ChangingVerbs,
    ShowingVerbs,
    SizingVerbs,
    CostingVerbs,
    BuildingVerbs,
    ExplainingVerbs,
    ListingVerbs,
    HandingOverVerbs,
    KeepingVerbs,
):
    """A design with its catalog. Nothing here changes: every edit gives a new workspace.

    Attributes:
        design: What the architect asks for.
        catalog: What exists.
        document: The file that the design was read from, with its comments.
        path: Where that file is.
        language: ``en`` or ``ko``, for everything that is shown.
    """

    def __str__(self) -> str:
        """Return one line about the design."""
        hosts = sum(group.count for group in self.design.host_groups)
        words = Message(
            "{heading}: OpenStack {release}, {services} services, {groups} host groups, "
            "{hosts} hosts",
            {
                "heading": self.design.heading(),
                "release": self.design.release,
                "services": len(self.design.services),
                "groups": len(self.design.host_groups),
                "hosts": hosts,
            },
        )
        return translate(words, self.language)

    __repr__ = __str__
