"""HTML that is folded until a reader asks for it; the keyboard opens it, too."""

from archbook.i18n import Localized, Message
from archbook.ui.desk import Desk


def folded(desk: Desk, heading: Message | Localized | str, html: str) -> str:
    """Return *html* under a heading that unfolds it; nothing when there is none."""
    if not html:
        return ""
    return f"<details><summary>{desk.html(heading)}</summary>{html}</details>"
