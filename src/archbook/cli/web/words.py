"""What the page around the board says."""

from archbook.cli.settings import Settings
from archbook.cli.web.board import TITLE
from archbook.i18n import Message

WORDS = {
    "again": Message("The terminal in which archbook runs says more."),
    "board": Message("Open the workbook"),
    "broken": Message("This did not work"),
    "enter": Message("Open"),
    "failed": Message("The terminal in which archbook runs says why."),
    "label": Message("Token"),
    "lost": Message(
        "The connection to archbook is gone. What was kept in the design file is safe. "
        "When archbook is running, reload the page."
    ),
    "opening": Message("The workbook is being opened"),
    "reload": Message("Reload"),
    "script": Message("The workbook needs JavaScript; turn it on for this page."),
    "title": TITLE,
    "token": Message("A token opens the workbook"),
    "where": Message(
        "Use the address that archbook has printed in its terminal, or enter the token at its end."
    ),
    "wrong": Message("This is not the token."),
}
"""What the templates call it → what it says."""


def words(settings: Settings) -> dict[str, str]:
    """Return all of it in the user's language."""
    return {name: settings.words(text) for name, text in WORDS.items()}
