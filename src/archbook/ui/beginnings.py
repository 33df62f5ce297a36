"""Panel: the use case that the design starts from, its release, profile and deployer."""

from collections.abc import Callable

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.model.edit import SetField
from archbook.session import Results, choices
from archbook.session.choices import Choice
from archbook.ui.controls import Pairs, dropdown, offer, row
from archbook.ui.desk import Desk

OWN = ""
"""Value of "none of the catalog's"."""


class Beginnings:
    """Dropdowns for what decides about everything else."""

    def __init__(self, desk: Desk) -> None:
        """Make the dropdowns."""
        self._desk = desk
        self._use_case = self._dropdown(Message("Use case"), self._start)
        self._release = self._dropdown(Message("Release"), self._set("release"))
        self._profile = self._dropdown(Message("Profile"), self._set("profile"))
        self._deployer = self._dropdown(Message("Deployer"), self._set("deployer"))
        self.widget = row((self._use_case, self._release, self._profile, self._deployer))

    def show(self, results: Results) -> None:
        """Offer what the catalog has, and choose what the design says."""
        design = results.workspace.design
        own = Message("none") if design.use_case is None else None
        self._offer(self._use_case, choices.use_cases(results), design.use_case, own)
        self._offer(self._release, choices.releases(results), design.release)
        self._offer(self._profile, choices.profiles(results), design.profile)
        none = Message("none chosen")
        self._offer(self._deployer, choices.deployers(results), design.deployer, none)

    def _dropdown(self, label: Message, on_choice: Callable[[str], None]) -> Widget:
        return dropdown(self._desk.words(label), (("", OWN),), OWN, on_choice)

    def _offer(
        self,
        box: Widget,
        offered: tuple[Choice, ...],
        value: str | None,
        none: Message | None = None,
    ) -> None:
        words = self._desk.words
        first: Pairs = ((words(none), OWN),) if none else ()
        pairs = first + tuple((words(choice.label), choice.value) for choice in offered)
        offer(box, pairs, value or OWN)
        box.tooltip = next((words(choice.note) for choice in offered if choice.taken), "")

    def _start(self, use_case: str) -> None:
        if use_case:
            self._desk.heed(lambda: self._desk.session.start(use_case))

    def _set(self, field: str) -> Callable[[str], None]:
        def changed(value: str) -> None:
            self._desk.edit(SetField.model_validate({"field": field, "value": value or None}))

        return changed
