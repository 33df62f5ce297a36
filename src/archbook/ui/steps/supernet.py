"""Part of a step: room that VLANs, subnets and virtual IPs are filled in from."""

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import button, column, row, text, text_field
from archbook.ui.desk import Desk


class Supernet:
    """A field for a supernet, and a button that plans every network that lacks something."""

    def __init__(self, desk: Desk) -> None:
        """Make the field and the button."""
        self._desk = desk
        words = desk.words
        self._room = text_field(words(Message("Supernet")), "", "10.20.0.0/16")
        why = Message("VLANs, subnets and virtual IPs that the design does not state")
        fill = button(words(Message("Fill in")), "magic", self._fill, tooltip=words(why))
        self._said = text("archbook-note")
        self.widget = column((row((self._room, fill)), self._said))

    def show(self, results: Results) -> None:
        """Say how many networks have no subnet yet."""
        networks = results.workspace.design.networks
        lacking = tuple(one.name for one in networks if one.subnet is None)
        said = Message("Without a subnet: {networks}", {"networks": lacking})
        self._said.value = self._desk.html(said) if lacking else ""

    def _fill(self) -> None:
        self._desk.heed(self._filled)

    def _filled(self) -> None:
        session = self._desk.session
        try:
            planned = session.workspace.addresses(*self._room.value.replace(",", " ").split())
        except InputError as error:
            self._alert(*error.messages())
            return
        edits = planned.edits()
        if edits:
            session.change(*edits)
        else:
            self._alert(Message("Nothing to fill in."))
        if planned.plan.open:
            self._alert(*planned.plan.open)

    def _alert(self, *messages: Message) -> None:
        lines = "<br>".join(map(self._desk.html, messages))
        self._said.value = f'<div role="alert">{lines}</div>'
