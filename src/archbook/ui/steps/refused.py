"""Why something was refused, in its place."""

from collections.abc import Iterable

from archbook.i18n import Message
from archbook.ui.desk import Desk


def refused(desk: Desk, messages: Iterable[Message]) -> str:
    """Return *messages* as HTML that screen readers announce; nothing when there are none."""
    lines = "<br>".join(map(desk.html, messages))
    return f'<div role="alert">{lines}</div>' if lines else ""
