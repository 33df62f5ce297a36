"""Controls as archbook uses them: each has a name, none reports while it is typed into."""

from collections.abc import Callable, Iterable
from datetime import date
from html import escape
from typing import TypeVar

import ipywidgets as widgets

_LABEL = {"description_width": "initial"}
_WIDE = {"width": "auto"}

T = TypeVar("T", bound=widgets.DOMWidget)

Pairs = tuple[tuple[str, str], ...]
"""What a dropdown offers: (words, value)."""


def dropdown(
    label: str, pairs: Pairs, value: str, on_choice: Callable[[str], None]
) -> widgets.Dropdown:
    """Return a dropdown that calls *on_choice* with the value that was chosen."""
    box = widgets.Dropdown(
        description=label, options=pairs, value=value, style=_LABEL, layout=_WIDE
    )
    box.observe(lambda change: on_choice(change["new"]), "value")
    return box


def offer(box: widgets.Dropdown, pairs: Pairs, value: str) -> None:
    """Set what a dropdown offers and what is chosen."""
    if box.options != pairs:
        box.options = pairs
    box.value = value


def check_box(
    label: str, on_click: Callable[[bool], None], *, tooltip: str = ""
) -> widgets.Checkbox:
    """Return a check box that calls *on_click* with its new state."""
    box = widgets.Checkbox(
        description=label, indent=False, tooltip=tooltip, style=_LABEL, layout=_WIDE
    )
    box.observe(lambda change: on_click(change["new"]), "value")
    return box


def count_field(
    label: str, on_count: Callable[[int], None], *, tooltip: str = ""
) -> widgets.IntText:
    """Return a field that calls *on_count* when a whole number was typed.

    It has no bounds of its own: it would set a number to them without a word.
    """
    field = widgets.IntText(
        description=label,
        value=1,
        continuous_update=False,
        tooltip=tooltip,
        style=_LABEL,
        layout=_WIDE,
    )
    field.observe(lambda change: on_count(change["new"]), "value")
    return field


def text_field(
    label: str, value: str, hint: str = "", on_text: Callable[[str], None] | None = None
) -> widgets.Text:
    """Return a field for a line of text that calls *on_text* when it was typed.

    Args:
        label: Its name.
        value: What stands in it.
        hint: What is shown while it is empty.
        on_text: Called with the text.
    """
    field = widgets.Text(
        description=label,
        value=value,
        placeholder=hint,
        continuous_update=False,
        style=_LABEL,
        layout=_WIDE,
    )
    if on_text:
        field.observe(lambda change: on_text(change["new"]), "value")
    return field


def lines_field(label: str, hint: str, on_text: Callable[[str], None]) -> widgets.Textarea:
    """Return a field for several lines of text that calls *on_text* when they were typed."""
    field = widgets.Textarea(
        description=label,
        placeholder=hint,
        rows=2,
        continuous_update=False,
        style=_LABEL,
        layout=_WIDE,
    )
    field.observe(lambda change: on_text(change["new"]), "value")
    return field


def day_field(label: str, on_day: Callable[[date | None], None]) -> widgets.DatePicker:
    """Return a field for a day that calls *on_day* when one was chosen."""
    field = widgets.DatePicker(description=label, style=_LABEL, layout=_WIDE)
    field.observe(lambda change: on_day(change["new"]), "value")
    return field


def button(
    label: str, icon: str, on_click: Callable[[], object], *, tooltip: str = ""
) -> widgets.Button:
    """Return a button that calls *on_click*."""
    knob = widgets.Button(
        description=label, icon=icon, tooltip=tooltip or label, layout={"width": "auto"}
    )
    knob.on_click(lambda _: on_click())
    return knob


def row(children: Iterable[widgets.Widget], name: str = "archbook-row") -> widgets.HBox:
    """Return controls side by side, in as many lines as they need."""
    return _classed(widgets.HBox(tuple(children)), name)


def column(children: Iterable[widgets.Widget], name: str = "archbook-column") -> widgets.VBox:
    """Return controls one below the other."""
    return _classed(widgets.VBox(tuple(children)), name)


def explained(boxes: Iterable[widgets.Checkbox]) -> widgets.HBox:
    """Return check boxes one below the other, each with a mark that shows its tooltip.

    Check boxes and dropdowns that have a label never show their tooltip in the browser.
    """
    stacked = tuple(boxes)
    marks = (box.tooltip for box in stacked)
    return _marked(column(stacked, "archbook-boxes"), marks)


def explained_one(box: widgets.Widget, meaning: str) -> widgets.HBox:
    """Return a control with a mark beside it that shows what it means."""
    return _marked(box, (meaning,))


def _marked(boxes: widgets.Widget, meanings: Iterable[str | None]) -> widgets.HBox:
    marks = text("archbook-meanings")
    marks.value = "".join(map(_mark, meanings))
    return row((boxes, marks), "archbook-explained")


def _mark(meaning: str | None) -> str:
    if not meaning:
        return "<span></span>"
    return f'<span role="img" title="{escape(meaning, quote=True)}">?</span>'


def close(trees: Iterable[widgets.Widget]) -> None:
    """Take widgets, with all that stands in them, out of the kernel and the page.

    A layout and a style are widgets of their own: ipywidgets leaves them behind.
    """
    for widget in trees:
        close(getattr(widget, "children", ()))
        widget.close()
        close(filter(None, (getattr(widget, name, None) for name in ("layout", "style"))))


def text(name: str = "archbook-text") -> widgets.HTML:
    """Return a place for HTML."""
    return _classed(widgets.HTML(), name)


def _classed(widget: T, name: str) -> T:
    widget.add_class(name)
    return widget
