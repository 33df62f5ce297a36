"""Progress on standard error, only for work that lasts over a second."""

import sys
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from archbook.cli.settings import Settings
from archbook.i18n import Message, Value
from archbook.report.plain import plain

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

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


@dataclass(slots=True)
class Rows:
    """Shows how far the reading of files is: a bar on a terminal, else a line now and then."""

    settings: Settings
    began: float = field(default_factory=monotonic)
    _bar: "Bar | None" = None
    _tasks: dict[tuple[str, int], "TaskID"] = field(default_factory=dict)

    def tell(self, path: str, rows: int, expected: int | None) -> None:
        """Show it, unless nobody has had time to wonder."""
        if monotonic() - self.began <= PATIENCE_S or self.settings.quiet:
            return
        if expected and sys.stderr.isatty():
            self._draw(path, rows, expected)
        else:
            self.settings.note(Message("{path}: {rows} rows read", {"path": path, "rows": rows}))

    def done(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()

    def _draw(self, path: str, rows: int, expected: int) -> None:
        from rich.console import Console  # noqa: PLC0415 - rich is slow to load
        from rich.markup import escape  # noqa: PLC0415 - the same
        from rich.progress import Progress as Bar  # noqa: PLC0415 - the same

        if not self._bar:
            self._bar = Bar(console=Console(stderr=True), transient=True)
            self._bar.start()
        key = path, expected
        if key not in self._tasks:
            self._tasks[key] = self._bar.add_task(escape(plain(path)), total=expected)
        self._bar.update(self._tasks[key], completed=rows)


def peak_mib() -> float | None:
    """Return the most memory that this process held so far, in MiB; None where nobody counts."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (2**20 if sys.platform == "darwin" else 2**10)
