"""Progress on standard error, only for work that lasts over a second."""

from dataclasses import dataclass, field
from time import monotonic

from archbook.cli.settings import Settings
from archbook.i18n import Message, Value

PATIENCE_S = 1.0
"""Seconds that a person waits without being told anything."""


@dataclass(slots=True)
class Progress:
    """Counts steps and speaks when the work has lasted long enough to wonder."""

    settings: Settings
    total: int
    done: int = 0
    began: float = field(default_factory=monotonic)

    def step(self, what: str) -> None:
        """Count one step that is done."""
        self.done += 1
        if monotonic() - self.began > PATIENCE_S:
            values: dict[str, Value] = {"done": self.done, "total": self.total, "what": what}
            self.settings.note(Message("{done} of {total}: {what}", values))
