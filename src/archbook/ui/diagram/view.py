"""A drawing that a person can zoom, pan, and point into, with a pointer or with keys."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from archbook.i18n import Message
from archbook.i18n.translation import translate

_HERE = Path(__file__).parent

LABELS: dict[str, Message] = {
    "bar": Message("The drawing's size"),
    "drawing": Message("Drawing"),
    "larger": Message("Larger"),
    "smaller": Message("Smaller"),
    "fit": Message("Fit the drawing"),
    "actual": Message("Actual size"),
    "full": Message("Full screen"),
    "broken": Message("This drawing cannot be shown."),
    "wheel": Message("Hold Ctrl to zoom with the wheel"),
    "keys": Message(
        "Arrow keys go from box to box, Page Down into a box, Page Up out of it. Enter chooses, "
        "Escape clears. Plus, minus and 0 zoom, Shift with arrow keys moves the drawing."
    ),
    "selected": Message("Chosen: {name}", {"name": "{name}"}),
    "cleared": Message("Nothing is chosen"),
}
"""What the page says: name in the script → words."""


class DiagramView(anywidget.AnyWidget):
    """A drawing on a stage.

    Attributes:
        svg: The drawing, as archbook writes it; empty for none.
        view: Which view it is: the next drawing of the same view keeps zoom and place.
        marked: Ids of boxes with a ring around them.
        selected: Id of the box that a person chose; empty for none.
        labels: Words for buttons and for what is announced.
        height: Height of the stage, as CSS writes it.
    """

    _esm = _HERE / "diagram.js"
    _css = _HERE / "diagram.css"

    svg = traitlets.Unicode("").tag(sync=True)
    view = traitlets.Unicode("").tag(sync=True)
    marked = traitlets.List(traitlets.Unicode()).tag(sync=True)
    selected = traitlets.Unicode("").tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    height = traitlets.Unicode("560px").tag(sync=True)

    def __init__(self, *, language: str = "en", height: str = "560px") -> None:
        """Make an empty stage.

        Args:
            language: ``en`` or ``ko``, for buttons and announcements.
            height: Height of the stage, as CSS writes it.
        """
        labels = {name: translate(words, language) for name, words in LABELS.items()}
        super().__init__(labels=labels, height=height)

    def draw(self, view: str, svg: str) -> None:
        """Put a drawing on the stage; an equal one sends nothing."""
        with self.hold_sync():
            self.view = view
            self.svg = svg

    def on_seen(self, callback: Callable[[], object]) -> None:
        """Call *callback* when the page is shown, and each time a person comes back to it."""

        def heard(_widget: object, content: Any, _buffers: object) -> None:  # noqa: ANN401 - JSON
            if isinstance(content, dict) and content.get("seen") is True:
                callback()

        self.on_msg(heard)

    def download(self, name: str, data: bytes, mime: str) -> None:
        """Have the browser save *data* as a file of that name."""
        self.send({"download": name, "type": mime}, buffers=[data])
