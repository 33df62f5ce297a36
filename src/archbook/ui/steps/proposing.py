"""Panel: what a proposal is asked for, the proposal, and the buttons that take it."""

from functools import partial
from typing import Any

import ipywidgets as widgets

from archbook.i18n import Message
from archbook.model.wanted import Request
from archbook.session import Results
from archbook.ui.controls import button, column, text
from archbook.ui.desk import Desk
from archbook.ui.forms import Form, Record
from archbook.ui.steps.proposal_words import alternative_html, proposal_html
from archbook.ui.steps.refused import refused
from archbook.workspace.proposed import Proposal
from archbook.workspace.requested import unproposed

FIELDS = (
    "volumes_tb",
    "objects_tb",
    "objects_by",
    "survives",
    "racks",
    "rack_power_w",
    "growth_percent",
    "years",
    "hyperconverged",
    "gateways",
    "erasure",
    "own_hardware",
)
"""Fields of a request in the order in which they are asked."""


class Proposing:
    """A form, the button Propose, and what came of it.

    Attributes:
        widget: The form, the button, and the proposal.
    """

    widget: widgets.Widget

    def __init__(self, desk: Desk) -> None:
        """Make the form and an empty place for the proposal."""
        self._desk, words = desk, desk.words
        self._proposer = desk.session.proposer
        self._form = Form(desk, Request, self._fill_in, fields=FIELDS)
        self._knob: Any = button(words(Message("Propose")), "magic", self._propose)
        self._knob.button_style = "primary"
        self._note = text("archbook-lines")
        self._shown: Proposal | None = None
        self._found: Any = column((), "archbook-proposal")
        self.widget = column((self._form.widget, self._note, self._knob, self._found))

    def show(self, results: Results) -> None:
        """Show what is filled in, and what was proposed."""
        self._form.show(self._proposer.request, None, results)
        self._note.value = self._said(results)
        proposal = self._proposer.proposal
        if proposal is not self._shown:
            self._shown = proposal
            self._found.children = self._entries(proposal) if proposal else ()
        for knob in self._found.children:
            if isinstance(knob, widgets.Button):
                knob.disabled = self._proposer.stale

    def _said(self, results: Results) -> str:
        if messages := self._proposer.messages:
            return refused(self._desk, messages)
        said = unproposed(results.workspace.design)
        if self._proposer.stale:
            said += (Message("What is asked for has changed since: propose again."),)
        elif self._proposer.proposal:
            said += (Message("A design is proposed below, with what else was tried."),)
        lines = "<br>".join(map(self._desk.html, said))
        return f'<div role="status">{lines}</div>' if lines else ""

    def _entries(self, proposal: Proposal) -> tuple[widgets.Widget, ...]:
        words = self._desk.words
        first = text("archbook-note")
        first.value = proposal_html(self._desk, proposal)
        take = button(words(Message("Take this design")), "check", partial(self._take, 0))
        take.button_style = "primary"
        parts: list[widgets.Widget] = [first, take]
        for number, other in enumerate(proposal.alternatives, 1):
            said = text("archbook-note")
            said.value = alternative_html(self._desk, number, other, proposal)
            parts.append(said)
            if other.draft:
                label = words(Message("Take alternative {number}", {"number": number}))
                parts.append(button(label, "check", partial(self._take, number)))
        return tuple(parts)

    def _fill_in(self, request: Record) -> None:
        def filled() -> None:
            self._proposer.fill_in(request)
            self._show_again()

        self._desk.heed(filled)

    def _propose(self) -> None:
        def proposed() -> None:
            self._knob.disabled = True
            working = self._desk.html(Message("Drafting designs and checking each of them …"))
            self._note.value = f'<div role="status">{working}</div>'
            self._desk.quietly(self._proposer.propose)
            self._knob.disabled = False
            self._show_again()

        self._desk.heed(proposed)

    def _take(self, number: int) -> None:
        def taken() -> None:
            self._desk.quietly(lambda: self._proposer.take(number))
            self._show_again()

        self._desk.heed(taken)

    def _show_again(self) -> None:
        """Bring the panel up to date: the design has not changed, so nobody else will."""
        self._desk.quietly(lambda: self.show(self._desk.session.results))
