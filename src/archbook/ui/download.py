"""A result as a file for the reader's browser: a dropdown of formats, and a button."""

from collections.abc import Callable, Iterable
from mimetypes import guess_type
from typing import Any

from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import button, dropdown, row
from archbook.ui.desk import Desk

Make = Callable[[Results, str], tuple[str, bytes]]
"""Makes a file of the results in a format: its name without the format, and its content."""


class Download:
    """Offers one result as a file.

    Attributes:
        widget: The dropdown and the button.
    """

    def __init__(self, desk: Desk, forms: Iterable[str], make: Make) -> None:
        """Offer what *make* makes in each of *forms*; the first one is chosen."""
        self._desk, self._make = desk, make
        pairs = tuple((form, form) for form in forms)
        words = desk.words
        first = pairs[0][1]
        self._form = dropdown(words(Message("Format")), pairs, first, lambda _: None)
        knob = button(words(Message("Download")), "download", self._given)
        self.widget: Any = row((self._form, knob))

    def _given(self) -> None:
        self._desk.quietly(self._give)

    def _give(self) -> None:
        form = self._form.value
        stem, content = self._make(self._desk.session.results, form)
        name = f"{stem}.{form}"
        self._desk.hand_over(name, content, guess_type(name)[0] or "application/octet-stream")
