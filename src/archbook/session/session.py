"""The session: the one place where a design at hand changes."""

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import RLock

from archbook.errors import ArchbookError, OutputError, unexpected
from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit import Edit, SetField
from archbook.model.edit.base import validated
from archbook.session.history import History, Moment, Origin
from archbook.session.proposer import Proposer
from archbook.session.results import Results
from archbook.session.shelf import Shelf
from archbook.workspace import Workspace, new
from archbook.workspace import open as open_design
from archbook.workspace.examiner import today
from archbook.workspace.files import plain
from archbook.workspace.revisions import next_revision, revision_file

_LOG = logging.getLogger(__name__)

Callback = Callable[["Session"], None]
"""Called after every change, refused or not, with the session itself."""


class Session:
    """A design that a person works on.

    Every verb returns True when it was done. What cannot be done is refused: the design stays as
    it is, `messages` says why, and nothing is raised, because a click has no one to catch it.

    Attributes:
        messages: Why the last change was refused; empty when it was not.
        unkept: Why the last change could not be kept in its file; empty when it could.
        contested: Whether somebody else has changed the file: it is written again only when
            `keep_mine` or `take_theirs` has said which of the two holds.
        autosave: Whether each change is kept in the file at once.
        proposer: What a proposal is asked for, and what was proposed last.
        turn: Held while the design changes and its subscribers look at it. JupyterLab runs cells
            and clicks on different threads of the kernel; they take turns here.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        as_of: date | None = None,
        keep_in: str | Path | None = None,
    ) -> None:
        """Begin with *workspace*.

        Args:
            workspace: The design at hand.
            as_of: The day on which waivers are judged; today when not given.
            keep_in: The file that each change is kept in, where the design has none of its own.

        Raises:
            DesignError: A name in the design points to nothing.
        """
        self._day = as_of or today()
        self._shelf = Shelf()
        self._early: list[Callback] = []
        self._callbacks: list[Callback] = []
        self.autosave = keep_in is not None
        self.messages: tuple[Message, ...] = ()
        self.unkept: tuple[Message, ...] = ()
        self.contested = False
        self.turn = RLock()
        self.proposer = Proposer(self)
        path = workspace.path or (Path(keep_in) if keep_in is not None else None)
        self._shelf.took(workspace)
        self._shelf.missed(path)
        self._history = History(_beginning(self._usable(workspace), path))

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
    def start_design(self) -> Design:
        """The design as its use case starts it, or as its file was read."""
        return self._history.now.origin.start

    @property
    def path(self) -> Path | None:
        """The file that the design is kept in."""
        return self._history.now.origin.path

    @property
    def saved(self) -> bool:
        """Tell whether the file holds the design as it is now."""
        return self._shelf.holds(self.path, self.design)

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
        return self.design != self.start_design

    @property
    def design_before(self) -> Design | None:
        """The design before the last change; None when there was none."""
        past = self._history.past
        return past[-1].results.workspace.design if past else None

    def subscribe(self, callback: Callback, *, early: bool = False) -> Callable[[], None]:
        """Call *callback* after every change, and return what ends that.

        Args:
            callback: What is called.
            early: Call it before the design is kept in its file: what shows the design need not
                wait for the disk.
        """
        callbacks = self._early if early else self._callbacks
        callbacks.append(callback)

        def unsubscribe() -> None:
            if callback in callbacks:
                callbacks.remove(callback)

        return unsubscribe

    def change(self, *edits: Edit) -> bool:
        """Make *edits* to the design, all or none."""
        return self._attempt(lambda: self._become(self.workspace.apply(*edits)))

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
            self._take(fresh)

        return self._attempt(started)

    def take(self, workspace: Workspace) -> bool:
        """Begin anew from a workspace, as from a proposal; undo brings back the design before."""
        fresh = replace(workspace, language=self.workspace.language, path=None)
        return self._attempt(lambda: self._take(fresh))

    def load(self, path: str | Path) -> bool:
        """Begin anew from a design file."""

        def loaded() -> None:
            space = self.workspace
            read = open_design(plain(Path(path)), catalog=space.catalog, language=space.language)
            begun = _beginning(self._usable(read), read.path)
            self._shelf.took(read)
            self._history.push(begun)

        return self._attempt(loaded)

    def save(self, path: str | Path | None = None) -> bool:
        """Write the design file, whole or not at all; comments of a read file stay.

        A file that this session did not read or write, or that somebody else has changed since,
        is never replaced.

        Args:
            path: Where to; the file that the design is kept in when not given.
        """

        def written() -> None:
            target = Path(path) if path is not None else self.path
            if target is None:
                raise OutputError(Message("say where to save the design: save('design.yaml')"))
            self._shelf.write(self.workspace, target)
            now = self._history.now
            self._history.put(Moment(now.results, replace(now.origin, path=target)))

        return self._attempt(written)

    def undo(self) -> bool:
        """Take the last change back."""
        return self._attempt(lambda: self._walk(self._history.back))

    def redo(self) -> bool:
        """Make the change again that was taken back last."""
        return self._attempt(lambda: self._walk(self._history.forward))

    def reset(self, *sections: str) -> bool:
        """Go back to where the design began: its use case's start, or its file as it was read.

        Args:
            sections: Only these top-level keys of the design; the whole design when none.
        """

        def again() -> None:
            start = self.start_design
            if sections:
                start = _with_sections(self.design, start, sections)
            self._become(self.workspace.with_design(start))

        return self._attempt(again)

    def changed(self, *sections: str) -> bool:
        """Tell whether any of these top-level keys differs from where the design began."""
        now, start = self.design, self.start_design
        return any(getattr(now, name) != getattr(start, name) for name in sections)

    def speak(self, language: str) -> bool:
        """Show everything in *language*; the design and its steps stay."""

        def spoken() -> None:
            self._history.put(self._in_language(self._history.now, language))

        return self._attempt(spoken)

    def look(self) -> bool:
        """Look whether somebody else has changed the file.

        A design that nobody has touched here is read anew; otherwise the two are contested.
        """
        if self.contested or not self._shelf.changed_outside(self.path):
            return True
        untouched = not self.can_undo and not self.can_redo
        if untouched and self.path:
            return self.take_theirs()
        return self._attempt(lambda: None)

    def new_revision(self) -> bool:
        """Keep the design as it is beside its file, and give it the next revision number.

        The copy is named after its revision, as ``design.r1.yaml``; it is never replaced.
        """

        def kept() -> None:
            if self.path is None:
                raise OutputError(Message("say where to save the design: save('design.yaml')"))
            self._shelf.write(self.workspace, revision_file(self.path, self.design.revision))
            edit = SetField(field="revision", value=next_revision(self.design.revision))
            self._become(self.workspace.apply(edit))

        return self._attempt(kept)

    def take_theirs(self) -> bool:
        """Read what somebody else has written into the file; undo brings back the own design."""
        self.contested = False
        return self.load(self.path or "")

    def keep_mine(self) -> bool:
        """Write the design over what somebody else has written into the file."""

        def written() -> None:
            if self.path:
                self._shelf.accept(self.path)
                self._shelf.write(self.workspace, self.path)

        self.contested = False
        return self._attempt(written)

    def _walk(self, step: Callable[[], bool]) -> None:
        language = self.workspace.language
        if step():
            self._history.put(self._in_language(self._history.now, language))

    def _become(self, workspace: Workspace) -> None:
        after = self._usable(workspace)
        if after.workspace.design != self.design:
            self._history.push(Moment(after, self._history.now.origin))

    def _take(self, fresh: Workspace) -> None:
        results = self._usable(fresh)
        path = self.path if self.autosave else None
        if path:
            with suppress(OutputError):  # then the file itself cannot be written over either
                self._shelf.set_aside(path)
        self._history.push(_beginning(results, path))

    def _usable(self, workspace: Workspace) -> Results:
        results = Results(workspace, self._day)
        _ = results.blueprint  # what cannot be planned is refused here, before anything changes
        return results

    def _in_language(self, moment: Moment, language: str) -> Moment:
        return replace(moment, results=moment.results.in_language(language))

    def refuse(self, *why: Message) -> None:
        """Say why something that was asked for cannot be done; the design stays as it is."""
        with self.turn:
            self.messages = why
            self._tell(self._early)
            self._tell(self._callbacks)

    def _attempt(self, act: Callable[[], object]) -> bool:
        with self.turn:
            self.messages = ()
            self._try(act)
            self._tell(self._early)
            if not self.messages:
                self._try(self._keep)
            self._tell(self._callbacks)
            return not self.messages

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except ArchbookError as error:
            self._refused(error.messages())
        except Exception as error:  # noqa: BLE001 - who clicked must see it, no traceback
            _LOG.exception("the design cannot be changed")
            self._refused((unexpected(error),))

    def _refused(self, why: tuple[Message, ...]) -> None:
        self.messages = why
        self.contested = self._shelf.changed_outside(self.path)

    def _tell(self, callbacks: list[Callback]) -> None:
        for callback in tuple(callbacks):
            try:
                callback(self)
            except Exception:  # noqa: BLE001 - one that fails must not silence the others
                _LOG.exception("a subscriber of the session failed")

    def _keep(self) -> None:
        """Keep the design in its file, unless it is there already or somebody else changed it."""
        self.unkept = ()
        self.contested = self._shelf.changed_outside(self.path)
        idle = self.saved or not (self.can_undo or self.can_redo)
        if self.contested or not self.autosave or idle or not self.path:
            return
        try:
            self._shelf.write(self.workspace, self.path)
        except ArchbookError as error:
            self.unkept = error.messages()


def _beginning(results: Results, path: Path | None) -> Moment:
    return Moment(results, Origin(results.workspace.design, path))


def _with_sections(design: Design, start: Design, sections: tuple[str, ...]) -> Design:
    """Return *design* with some top-level keys as they are stated in *start*."""
    kept = {name: value for name, value in design.stated().items() if name not in sections}
    return validated(json.dumps(kept | start.stated(*sections)))
