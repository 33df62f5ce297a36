"""The session: the one place where a design at hand changes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from threading import RLock

from archbook.errors import ArchbookError, OutputError
from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit import Edit
from archbook.session.history import History, Moment, Origin
from archbook.session.results import Results
from archbook.workspace import Workspace, new
from archbook.workspace import open as open_design
from archbook.workspace.workspace import today

Callback = Callable[["Session"], None]
"""Called after every change, refused or not, with the session itself."""


class Session:
    """A design that a person works on.

    Every verb returns True when it was done. What cannot be done is refused: the design stays as
    it is, `messages` says why, and nothing is raised, because a click has no one to catch it.

    Attributes:
        messages: Why the last change was refused; empty when it was not.
        turn: Held while the design changes and its subscribers look at it. JupyterLab runs cells
            and clicks on different threads of the kernel; they take turns here.
    """

    def __init__(self, workspace: Workspace, *, as_of: date | None = None) -> None:
        """Begin with *workspace*.

        Args:
            workspace: The design at hand.
            as_of: The day on which waivers are judged; today when not given.

        Raises:
            DesignError: A name in the design points to nothing.
        """
        self._day = as_of or today()
        self._history = History(_beginning(self._usable(workspace)))
        self._callbacks: list[Callback] = []
        self.messages: tuple[Message, ...] = ()
        self.turn = RLock()

    @property
    def results(self) -> Results:
        """The design at hand with all that follows from it."""
        return self._history.now.results

    @property
    def workspace(self) -> Workspace:
        """The design at hand."""
        return self.results.workspace

    @property
    def design(self) -> Design:
        """What the architect asks for."""
        return self.workspace.design

    @property
    def path(self) -> Path | None:
        """The file that the design was last read from or written to."""
        return self._history.now.origin.path

    @property
    def saved(self) -> bool:
        """Tell whether the file holds the design as it is now."""
        return self.design == self._history.now.origin.saved

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a change to take back."""
        return bool(self._history.past)

    @property
    def can_redo(self) -> bool:
        """Tell whether there is a change to make again."""
        return bool(self._history.future)

    @property
    def can_reset(self) -> bool:
        """Tell whether the design differs from the one that it began as."""
        return self.design != self._history.now.origin.start.workspace.design

    def subscribe(self, callback: Callback) -> Callable[[], None]:
        """Call *callback* after every change, and return what ends that."""
        self._callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in self._callbacks:
                self._callbacks.remove(callback)

        return unsubscribe

    def change(self, *edits: Edit) -> bool:
        """Make *edits* to the design, all or none."""

        def edited() -> None:
            after = self._usable(self.workspace.apply(*edits))
            if after.workspace.design != self.design:
                self._history.push(Moment(after, self._history.now.origin))

        return self._attempt(edited)

    def start(
        self, use_case: str, *, release: str | None = None, profile: str | None = None
    ) -> bool:
        """Begin anew from a use case; the design before it can be had back by undo.

        Args:
            use_case: Id of the use case.
            release: OpenStack release; the use case's own when not given.
            profile: Profile; the use case's own when not given.
        """

        def started() -> None:
            space = self.workspace
            fresh = new(
                use_case,
                release=release,
                profile=profile,
                catalog=space.catalog,
                language=space.language,
            )
            self._begin(fresh)

        return self._attempt(started)

    def load(self, path: str | Path) -> bool:
        """Begin anew from a design file."""

        def loaded() -> None:
            space = self.workspace
            self._begin(open_design(path, catalog=space.catalog, language=space.language))

        return self._attempt(loaded)

    def save(self, path: str | Path | None = None) -> bool:
        """Write the design file, whole or not at all; comments of a read file stay.

        A file that this session did not read or write, or that somebody else has changed since,
        is never replaced.

        Args:
            path: Where to; the file last read or written when not given.
        """

        def written() -> None:
            target = Path(path) if path is not None else self.path
            if target is not None and target.exists() and not _same(target, self.path):
                text = "{path}: exists and is another design; choose another name, or open it"
                raise OutputError(Message(text, {"path": str(target)}))
            origin = self._history.now.origin
            over = origin.text if target is not None and _same(target, self.path) else None
            kept = self.workspace.save(target, over=over)
            origin.path, origin.saved, origin.text = kept.path, kept.design, kept.text()

        return self._attempt(written)

    def undo(self) -> bool:
        """Take the last change back."""
        return self._attempt(self._history.back)

    def redo(self) -> bool:
        """Make the change again that was taken back last."""
        return self._attempt(self._history.forward)

    def reset(self) -> bool:
        """Go back to where the design began: its use case's start, or its file as it was read."""

        def again() -> None:
            origin = self._history.now.origin
            self._history.push(Moment(origin.start, origin))

        return self._attempt(again if self.can_reset else lambda: None)

    def _usable(self, workspace: Workspace) -> Results:
        results = Results(workspace, self._day)
        _ = results.blueprint  # what cannot be planned is refused here, before anything changes
        return results

    def _begin(self, workspace: Workspace) -> None:
        self._history.push(_beginning(self._usable(workspace)))

    def _attempt(self, act: Callable[[], object]) -> bool:
        with self.turn:
            self.messages = ()
            try:
                act()
            except ArchbookError as error:
                self.messages = error.messages()
            for callback in tuple(self._callbacks):
                callback(self)
            return not self.messages


def _same(path: Path, other: Path | None) -> bool:
    return other is not None and path.resolve() == other.resolve()


def _beginning(results: Results) -> Moment:
    space = results.workspace
    if space.path is None:
        return Moment(results, Origin(results))
    held = space.document.text if space.document else None
    return Moment(results, Origin(results, space.path, space.design, held))
