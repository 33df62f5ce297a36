"""What an import has to say about a place in a file."""

from dataclasses import dataclass
from typing import Literal

from archbook.errors import Fault, FaultyFileError
from archbook.i18n import Message

Weight = Literal["open", "aside"]
"""`open`: not understood, so that a person should look. `aside`: has no part in a design."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that was not taken into the design, and where it stands.

    It never holds the value of a setting: the value may be a secret.
    """

    path: str
    line: int | None
    message: Message
    weight: Weight = "open"

    def located(self) -> Message:
        """Return the message behind its file and line, as a compiler would write it."""
        fault = Fault((), self.message, self.line)
        return FaultyFileError([fault], self.path).messages()[0]
