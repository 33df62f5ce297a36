"""Step: what hosts are built from, and the storage that they carry."""

from typing import ClassVar

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import column
from archbook.ui.desk import Desk
from archbook.ui.forms import NamedRecords, Records
from archbook.ui.steps.hardware import hardware
from archbook.ui.steps.part import part
from archbook.ui.steps.storage import storage


class Servers:
    """Hardware profiles, then storage back ends."""

    TITLE: ClassVar[Message] = Message("Servers")
    SECTIONS: ClassVar[tuple[str, ...]] = ("hardware", "storage")

    def __init__(self, desk: Desk) -> None:
        """Make the parts, empty."""
        self._parts = machines, backends = (
            NamedRecords(desk, "hardware", hardware(desk)),
            Records(desk, "storage", storage(desk)),
        )
        built = Message("What is not said is unknown: it is counted as such, never as zero.")
        self.widget = column(
            (
                part(desk, Message("Hardware"), machines.widget, note=built),
                part(desk, Message("Storage"), backends.widget),
            )
        )

    def show(self, results: Results) -> None:
        """Bring the parts up to date."""
        for one in self._parts:
            one.show(results)
