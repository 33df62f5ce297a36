"""Part of a step: the choices inside services."""

from functools import partial

from ipywidgets import Widget

from archbook.model.edit import SetOption
from archbook.session import Results, choices
from archbook.session.choices import Question
from archbook.ui.controls import check_box, column, dropdown, explained, explained_one, offer, text
from archbook.ui.desk import Desk

DEFAULT = ""
"""Value of "what the catalog takes"."""


class Options:
    """A dropdown for each option; check boxes where several values may hold at once."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty panel; the controls come with the first results."""
        self._desk = desk
        self._dropdowns: dict[str, Widget] = {}
        self._boxes: dict[tuple[str, str], Widget] = {}
        self._headings: dict[str, Widget] = {}
        self._parts: dict[str, Widget] = {}
        self.widget = column(())

    def show(self, results: Results) -> None:
        """Ask what the services at hand leave open; name the default of what is not said."""
        asked = choices.questions(results)
        for question in asked:
            if question.multiple:
                self._tick(question)
            else:
                self._choose(question)
        for question in asked:
            if question.id not in self._parts:
                self._parts[question.id] = self._part(question)
        parts = tuple(self._parts[question.id] for question in asked)
        if self.widget.children != parts:
            self.widget.children = parts

    def _choose(self, question: Question) -> None:
        words = self._desk.words
        offered = ((words(one.label), one.value) for one in question.choices)
        pairs = ((words(question.default), DEFAULT), *offered)
        taken = next((one.value for one in question.choices if one.taken), DEFAULT)
        if question.id not in self._dropdowns:
            chosen = partial(self._chosen, question.id)
            made = dropdown(words(question.title), pairs, taken, chosen)
            made.tooltip = words(question.note)
            self._dropdowns[question.id] = made
        offer(self._dropdowns[question.id], pairs, taken)

    def _tick(self, question: Question) -> None:
        words, html = self._desk.words, self._desk.html
        if question.id not in self._headings:
            self._headings[question.id] = text("archbook-layer")
        title = self._desk.titled(question.title, question.note)
        self._headings[question.id].value = f"{title} <small>{html(question.default)}</small>"
        for one in question.choices:
            key = (question.id, one.value)
            if key not in self._boxes:
                clicked = partial(self._clicked, key)
                self._boxes[key] = check_box(words(one.label), clicked, tooltip=words(one.note))
            self._boxes[key].description = words(one.label)
            self._boxes[key].value = one.taken

    def _part(self, question: Question) -> Widget:
        if not question.multiple:
            box = self._dropdowns[question.id]
            return explained_one(box, box.tooltip)
        boxes = (self._boxes[question.id, one.value] for one in question.choices)
        return column((self._headings[question.id], explained(boxes)))

    def _chosen(self, option: str, value: str) -> None:
        self._desk.edit(SetOption(option=option, value=value or None))

    def _clicked(self, clicked: tuple[str, str], ticked: bool) -> None:  # noqa: FBT001 - a box's new state
        self._desk.heed(lambda: self._take(clicked, ticked=ticked))

    def _take(self, clicked: tuple[str, str], *, ticked: bool) -> None:
        option, _ = clicked
        taken = tuple(
            key[1]
            for key, box in self._boxes.items()
            if key[0] == option and (ticked if key == clicked else box.value)
        )
        self._desk.session.change(SetOption(option=option, value=taken or None))
