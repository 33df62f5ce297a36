"""Step: the services, and the choices and settings inside them."""

from typing import ClassVar

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import column
from archbook.ui.desk import Desk
from archbook.ui.steps.options import Options
from archbook.ui.steps.part import part
from archbook.ui.steps.service_boxes import ServiceBoxes
from archbook.ui.steps.settings import Settings


class Services:
    """Services by layer, then what they leave open."""

    TITLE: ClassVar[Message] = Message("Services")
    SECTIONS: ClassVar[tuple[str, ...]] = ("services", "options", "settings")

    def __init__(self, desk: Desk) -> None:
        """Make the parts, empty."""
        self._parts = boxes, options, settings = ServiceBoxes(desk), Options(desk), Settings(desk)
        open_choices = Message("Choices that the services leave open.")
        numbers = Message("Numbers that differ from the defaults of the release.")
        self.widget = column(
            (
                boxes.widget,
                part(desk, Message("Options"), options.widget, note=open_choices),
                part(desk, Message("Settings"), settings.widget, note=numbers),
            )
        )

    def show(self, results: Results) -> None:
        """Bring the parts up to date."""
        for one in self._parts:
            one.show(results)
