"""A part of a step: a heading, and what stands under it."""

from typing import Any

from archbook.i18n import Message
from archbook.ui.controls import column, text
from archbook.ui.desk import Desk


def part(desk: Desk, title: Message, *panels: Any, note: Message | None = None) -> Any:  # noqa: ANN401 - ipywidgets has no types
    """Return widgets under a heading, with a *note* on what they are for."""
    heading = text("archbook-part")
    said = f"<p>{desk.html(note)}</p>" if note else ""
    heading.value = f"<h4>{desk.html(title)}</h4>{said}"
    return column((heading, *panels))
