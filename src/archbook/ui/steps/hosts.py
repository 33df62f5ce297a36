"""Step: the host groups, how many hosts each has, and what they are for."""

from collections.abc import Iterator
from typing import ClassVar

from archbook.i18n import Message
from archbook.model.host_group import HostGroup
from archbook.session import Results, choices
from archbook.ui.controls import column
from archbook.ui.desk import Desk
from archbook.ui.forms import Kept, Record, Records
from archbook.ui.offers import HARDWARE, RACKS, offers_of
from archbook.ui.steps.group_counts import GroupCounts
from archbook.ui.steps.part import part

FIELDS = (
    *("name", "roles", "hardware", "racks", "spare", "aggregate"),
    *("hypervisors", "run", "without", "bought"),
)
"""Fields of a group that are asked for here; its count stands above, with those of the others."""


class Hosts:
    """The counts of all groups, and what else there is to say of one of them."""

    TITLE: ClassVar[Message] = Message("Hosts")
    SECTIONS: ClassVar[tuple[str, ...]] = ("host_groups",)

    def __init__(self, desk: Desk) -> None:
        """Make the parts, empty."""
        kept = Kept(
            model=HostGroup,
            title=Message("Host group"),
            word="group",
            fields=FIELDS,
            offers={
                "roles": offers_of(desk, choices.roles),
                "hardware": HARDWARE,
                "racks": RACKS,
                "hypervisors": offers_of(desk, choices.hypervisors),
                "run": offers_of(desk, choices.components),
                "without": offers_of(desk, choices.components),
            },
            told=_told,
            can_add=False,
            can_remove=False,
        )
        self._counts, self._groups = GroupCounts(desk), Records(desk, "host_groups", kept)
        one = part(desk, Message("One group"), self._groups.widget)
        self.widget = column((self._counts.widget, one))

    def show(self, results: Results) -> None:
        """Bring the parts up to date."""
        self._counts.show(results)
        self._groups.show(results)


def _told(results: Results, record: Record) -> Iterator[Message]:
    """Say what runs on the hosts of a group, and how they fill its racks."""
    cohort = results.blueprint.cohort(record["name"])
    if cohort is None:
        return
    yield Message("Components that run on these hosts: {count}", {"count": len(cohort.placements)})
    counts = {count for _, count in cohort.racks}
    if len(counts) > 1:
        racks = tuple(f"{rack}: {count}" for rack, count in cohort.racks)
        yield Message("Hosts in each rack: {racks}", {"racks": racks})
    elif counts:
        spread = {"racks": len(cohort.racks), "count": counts.pop()}
        yield Message("Racks: {racks}, with {count} of these hosts in each", spread)
