"""Step: what was decided, assumed and accepted, and what the cloud leans on."""

from typing import ClassVar

from archbook.i18n import Message
from archbook.model import operations, purchase, surroundings
from archbook.session import Results
from archbook.ui.controls import column
from archbook.ui.desk import Desk
from archbook.ui.forms import Kept, Records, SectionForm
from archbook.ui.offers import GROUPS
from archbook.ui.steps.part import part
from archbook.ui.steps.written_down import assumptions, decisions, waivers


class Record:
    """Decisions, assumptions and waivers, then surroundings, operations and purchase."""

    TITLE: ClassVar[Message] = Message("Record")
    SECTIONS: ClassVar[tuple[str, ...]] = (
        *("decisions", "assumptions", "waivers"),
        *("surroundings", "operations", "purchase"),
    )

    def __init__(self, desk: Desk) -> None:
        """Make the parts, empty."""
        where = Message("A finding is waived where it is shown: in the tab Findings.")
        named = (
            (Message("Decisions"), Records(desk, "decisions", decisions()), None),
            (Message("Assumptions"), Records(desk, "assumptions", assumptions()), None),
            (Message("Waivers"), Records(desk, "waivers", waivers()), where),
            (Message("Surroundings"), _surroundings(desk), None),
            (Message("Operations"), _operations(desk), None),
            (Message("Purchase"), _purchase(desk), None),
        )
        self._parts = tuple(panel for _, panel, _ in named)
        self.widget = column(
            part(desk, title, panel.widget, note=note) for title, panel, note in named
        )

    def show(self, results: Results) -> None:
        """Bring the parts up to date."""
        for one in self._parts:
            one.show(results)


def _surroundings(desk: Desk) -> SectionForm:
    return SectionForm(desk, "surroundings", surroundings.Surroundings)


def _operations(desk: Desk) -> SectionForm:
    copies = {
        "backups": Kept(operations.Kept, Message("Backups"), "backup", called=_copies, most=1),
        "snapshots": Kept(operations.Kept, Message("Snapshots"), "copy", called=_copies, most=1),
    }
    return SectionForm(desk, "operations", operations.Operations, nested=copies)


def _copies(kept: dict[str, object]) -> str:
    return f"{kept.get('full', 0)} + {kept.get('changes', 0)}"


def _purchase(desk: Desk) -> SectionForm:
    licence = Kept(
        purchase.Licence,
        Message("Licence"),
        "licence",
        offers={"groups": GROUPS},
        called=lambda one: str(one["item"]),
    )
    return SectionForm(desk, "purchase", purchase.Purchase, nested={"licences": licence})
