"""The steps of a design: a button for each, one in sight at a time."""

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar, Protocol

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import button, close, column, row, text
from archbook.ui.desk import Desk
from archbook.ui.later import Later


class Step(Protocol):
    """A panel that asks for one part of the design.

    Attributes:
        TITLE: What the step is called.
        SECTIONS: Top-level keys of the design that it asks for.
        widget: What stands on the board.
    """

    TITLE: ClassVar[Message]
    SECTIONS: ClassVar[tuple[str, ...]]
    widget: Any

    def __init__(self, desk: Desk) -> None:
        """Make the controls."""
        ...

    def show(self, results: Results, /) -> None:
        """Bring the controls up to date."""
        ...


class Steps:
    """A rail of steps, and the one that is chosen.

    Attributes:
        widget: The rail and the step beside each other.
        chosen: Place of the step that is chosen.
    """

    def __init__(self, desk: Desk, steps: Sequence[type[Step]], chosen: int = 0) -> None:
        """Make the rail; a step is made when it is first chosen."""
        self._desk, self._steps = desk, tuple(steps)
        self._panes = tuple(Later(desk, step) for step in steps)
        self._results: Results | None = None
        self.chosen = min(chosen, len(self._steps) - 1)
        words = desk.words
        self._rail = tuple(
            button(self._name(place), "", partial(self.choose, place))
            for place in range(len(self._steps))
        )
        self._heading = text("archbook-step-name")
        self._reset = button(words(Message("Back to the default")), "undo", self._back)
        self._before = button(words(Message("Back")), "chevron-left", partial(self._move, -1))
        self._next = button(words(Message("Next")), "chevron-right", partial(self._move, 1))
        head = row((self._heading, self._reset), "archbook-step-head")
        foot = row((self._before, self._next), "archbook-step-foot")
        self._middle = column((), "archbook-step-body")
        pane = column((head, self._middle, foot), "archbook-step")
        self.widget: Any = row((column(self._rail, "archbook-rail"), pane), "archbook-steps")

    def choose(self, place: int) -> None:
        """Show another step."""
        self.chosen = place
        if self._results is not None:
            self.show(self._results)

    def show(self, results: Results) -> None:
        """Mark what was changed, and bring the chosen step up to date."""
        self._results = results
        self._desk.quietly(self._mark)
        pane = self._panes[self.chosen]
        if self._middle.children != (pane.widget,):
            self._middle.children = (pane.widget,)
        self._desk.bring(pane, results)

    def close(self) -> None:
        """Take every step, in sight or not, out of the kernel and the page."""
        close((self.widget, *(pane.widget for pane in self._panes)))

    def _mark(self) -> None:
        session, words = self._desk.session, self._desk.words
        for place, (knob, step) in enumerate(zip(self._rail, self._steps, strict=True)):
            here, changed = place == self.chosen, session.changed(*step.SECTIONS)
            name = Message("{name} •", {"name": self._name(place)})
            knob.description = words(name) if changed else self._name(place)
            note = Message("differs from where this design began")
            knob.tooltip = words(note) if changed else self._name(place)
            knob.button_style = "primary" if here else ""
        step = self._steps[self.chosen]
        self._heading.value = f"<h3>{self._desk.html(step.TITLE)}</h3>"
        self._reset.disabled = not session.changed(*step.SECTIONS)
        self._before.disabled = self.chosen == 0
        self._next.disabled = self.chosen == len(self._steps) - 1

    def _name(self, place: int) -> str:
        return f"{place + 1} {self._desk.words(self._steps[place].TITLE)}"

    def _back(self) -> None:
        sections = self._steps[self.chosen].SECTIONS
        self._desk.heed(lambda: self._desk.session.reset(*sections))

    def _move(self, by: int) -> None:
        self.choose(max(0, min(len(self._steps) - 1, self.chosen + by)))
