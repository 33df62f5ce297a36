"""The one place where text from a design or a catalog is made harmless for a terminal.

A design is somebody else's file: an escape sequence in a title must not move the reader's cursor,
and a direction mark must not make a name read as another.
"""

from unicodedata import category

from archbook.i18n.message import Localized, Message
from archbook.i18n.translation import translate

_REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories that never reach a reader: controls, format marks, surrogates, unassigned."""


def plain(text: str) -> str:
    """Return *text* as one line without control, escape and direction characters."""
    return " ".join("".join(map(_harmless, text)).split())


def plain_lines(text: str) -> str:
    """Return *text* without those characters, with its line ends and spaces kept."""
    return "\n".join("".join(map(_harmless, line)) for line in text.split("\n"))


def _harmless(letter: str) -> str:
    if letter in "\t\r\n":
        return " "
    return "" if category(letter) in _REFUSED else letter


def words(text: Message | Localized | str, language: str) -> str:
    """Return *text* in *language*, made harmless."""
    return plain(translate(text, language))
