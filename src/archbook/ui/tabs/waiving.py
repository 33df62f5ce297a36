"""A finding is accepted: why, until when and by whom."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from archbook.i18n import Message
from archbook.model.edit import SetSection
from archbook.model.finding import Finding
from archbook.ui.controls import button, column, day_field, row, text_field
from archbook.ui.desk import Desk
from archbook.ui.forms.stated import stated

HALF_A_YEAR = timedelta(days=182)
"""How long a waiver holds unless another day is chosen: then somebody looks again."""


class Waiving:
    """Fields for the reason, the last day and the name, and a button.

    Attributes:
        widget: All of them.
    """

    def __init__(self, desk: Desk, found: Finding, done: Callable[[], None]) -> None:
        """Ask for a waiver of *found*; *done* is called when nothing is left to do."""
        self._desk, self._found = desk, found
        words = desk.words
        self._until: date | None = desk.session.results.day + HALF_A_YEAR
        self._reason = text_field(words(Message("Reason")), "")
        self._by = text_field(words(Message("Approved by")), "")
        day = day_field(words(Message("Until")), self._chosen)
        day.value = self._until
        waive = button(words(Message("Waive")), "check", self._waive)
        leave = button(words(Message("Cancel")), "times", done)
        fields = row((self._reason, day, self._by))
        self.widget: Any = column((fields, row((waive, leave))), "archbook-waiving")

    def _chosen(self, day: date | None) -> None:
        self._until = day

    def _waive(self) -> None:
        waivers = list(stated(self._desk.session.design, "waivers") or ())
        waiver = {
            "rule": self._found.rule,
            "subject": self._found.subject,
            "reason": self._reason.value.strip(),
            "until": self._until.isoformat() if self._until else "",
        }
        if by := self._by.value.strip():
            waiver["approved_by"] = by
        self._desk.edit(SetSection(section="waivers", value=[*waivers, waiver]))


def take_back(desk: Desk, rule: str, subject: str) -> None:
    """Take the waivers of one finding out of the design; they may name the subject in short."""
    names = {subject, subject.rpartition("/")[2]}
    kept = [
        one
        for one in stated(desk.session.design, "waivers") or ()
        if one["rule"] != rule or one["subject"] not in names
    ]
    desk.edit(SetSection(section="waivers", value=kept or None))
