"""One panel on a session of its own, driven by the names that its reader sees."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Protocol

import ipywidgets as widgets

from archbook.session import Results, opened
from archbook.session.opening import Openable
from archbook.ui.controls import close
from archbook.ui.desk import Desk

DAY = date(2026, 11, 24)


class Shown(Protocol):
    """A panel that is made from a desk."""

    widget: Any

    def __init__(self, desk: Desk) -> None:
        """Make the controls."""
        ...

    def show(self, results: Results) -> None:
        """Bring the controls up to date."""
        ...


class Bench:
    """A panel that follows its session, as on the board.

    Attributes:
        session: What the panel changes.
        desk: What it shares with others.
        alarms: What went wrong while it was shown.
        panel: The panel.
    """

    def __init__(
        self, panel: type[Shown], design: Openable = None, *, language: str = "en"
    ) -> None:
        """Open *design*, make the panel and keep what it raises alarm about."""
        self.session = opened(design, language=language, as_of=DAY)
        self.alarms: list[str] = []
        self.desk = Desk(self.session, language)
        self.desk.alarm = lambda message: self.alarms.append(self.desk.words(message))
        self.panel = panel(self.desk)
        self.session.subscribe(lambda _: self._show())
        self._show()
        assert self.alarms == []

    def _show(self) -> None:
        self.desk.bring(self.panel, self.session.results)

    def find(self, name: str, part: str = "") -> Any:  # noqa: ANN401 - ipywidgets has no types
        """Return the one control in sight that is called *name*, in one part of the step.

        A part is named by its heading, records by what they are called.
        """
        return called(name, in_sight(self._part(part)))

    def close(self) -> None:
        """Take the panel out of the kernel."""
        close((self.panel.widget,))

    def names(self, part: str = "") -> set[str]:
        """Return what the controls in sight are called."""
        return {getattr(one, "description", "") for one in in_sight(self._part(part))}

    def press(self, tooltip: str, part: str = "") -> None:
        """Click the button in sight that says so when a pointer rests on it."""
        seen = in_sight(self._part(part))
        buttons = [one for one in seen if isinstance(one, widgets.Button)]
        (found,) = (one for one in buttons if one.tooltip == tooltip)
        assert not found.disabled
        found.click()

    def html(self, part: str = "") -> str:
        """Return all HTML in sight."""
        seen = in_sight(self._part(part))
        return "\n".join(one.value for one in seen if isinstance(one, widgets.HTML))

    def _part(self, title: str) -> Any:  # noqa: ANN401 - ipywidgets has no types
        """Return what stands under a heading, or the records that are called so."""
        if not title:
            return self.panel.widget
        seen = list(in_sight(self.panel.widget))
        return next(one for one in seen if title in _titles(one))


def _titles(widget: Any) -> Iterator[str]:  # noqa: ANN401 - ipywidgets has no types
    for first in getattr(widget, "children", ())[:1]:
        classes = getattr(first, "_dom_classes", ())
        if "archbook-part" in classes:
            yield first.value.partition("</h4>")[0].removeprefix("<h4>")
        if "archbook-record-bar" in classes:
            yield first.children[0].description


def in_sight(widget: Any) -> Iterator[Any]:  # noqa: ANN401 - ipywidgets has no types
    """Yield *widget* and all that stands in it, without what is hidden or behind a tab."""
    if widget.layout.display == "none":
        return
    yield widget
    children = getattr(widget, "children", ())
    if isinstance(widget, widgets.Tab):
        children = children[widget.selected_index : widget.selected_index + 1]
    for child in children:
        yield from in_sight(child)


def called(name: str, seen: Iterable[Any]) -> Any:  # noqa: ANN401 - ipywidgets has no types
    """Return the one control that is called *name*, or begins so before what is said of it."""
    named = [one for one in seen if getattr(one, "description", "").startswith(name)]
    exact = [one for one in named if one.description == name]
    begun = (f"{name}:", f"{name} (")
    found = exact or [one for one in named if one.description.startswith(begun)]
    assert len(found) == 1, f"{len(found)} controls are named {name!r}"
    return found[0]
