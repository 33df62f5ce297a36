"""Messages: what archbook has to say, before a language is chosen.

The core makes a `Message` (an English template and its values). Only the edge (command, widget,
report) turns it into words with `archbook.i18n.translation.translate`.
"""

from archbook.i18n.message import Localized, Message, Value, mark

__all__ = ["Localized", "Message", "Value", "mark"]
