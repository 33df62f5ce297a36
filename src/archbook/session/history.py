"""What was, what is, and what was taken back."""

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from archbook.model.design import Design
from archbook.session.results import Results

MOST_STEPS = 200
"""Steps that can be undone; older ones are forgotten, so that memory stays bounded."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a run of moments began, and the file that it is kept in.

    Undo may go back over the start of a design: it then finds the file of the design before.

    Attributes:
        start: The design as its use case starts it, or as its file was read.
        path: The file that it is kept in.
    """

    start: Design
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A state of the session: the design with its results, and where that design began."""

    results: Results
    origin: Origin


@dataclass(slots=True)
class History:
    """A line of moments, with the present one somewhere on it.

    Attributes:
        now: The state at hand.
        past: The states before it, the latest last.
        future: The states that were taken back, the next one last.
    """

    now: Moment
    past: deque[Moment] = field(default_factory=lambda: deque(maxlen=MOST_STEPS))
    future: list[Moment] = field(default_factory=list)

    def push(self, moment: Moment) -> None:
        """Make *moment* the present; what was undone before can no longer be redone."""
        self.past.append(self.now)
        self.future.clear()
        self.now = moment

    def put(self, moment: Moment) -> None:
        """Set *moment* in the place of the present: the same design, kept or shown otherwise."""
        self.now = moment

    def back(self) -> bool:
        """Go one moment back; False when there is none."""
        if not self.past:
            return False
        self.future.append(self.now)
        self.now = self.past.pop()
        return True

    def forward(self) -> bool:
        """Go one moment forward; False when there is none."""
        if not self.future:
            return False
        self.past.append(self.now)
        self.now = self.future.pop()
        return True
