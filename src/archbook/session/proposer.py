"""Proposals for the design at hand: what was filled in, and what came of it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import ValidationError

from archbook.errors import ArchbookError, InputError
from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.labels import label_of
from archbook.model.refused import explained
from archbook.model.wanted import Request
from archbook.session.results import Results
from archbook.workspace.asked import Asked
from archbook.workspace.files import plain
from archbook.workspace.requested import asked_for, request_for
from archbook.workspace.taken_over import taken_over
from archbook.workspace.workspace import Workspace

if TYPE_CHECKING:
    from archbook.model.edit import Edit
    from archbook.workspace.proposed import Proposal


class AtHand(Protocol):
    """What a proposer needs of the session: the design at hand, and two ways to change it."""

    @property
    def results(self) -> Results:
        """The design at hand with all that follows from it."""
        ...

    @property
    def start_design(self) -> Design:
        """The design as it began."""
        ...

    def change(self, *edits: "Edit") -> bool:
        """Make edits."""
        ...

    def take(self, workspace: Workspace) -> bool:
        """Begin anew from a workspace."""
        ...


class Proposer:
    """What a person asks a proposal for. Nothing here changes the design but `take`.

    Attributes:
        proposal: What was proposed last, if anything was.
        messages: Why nothing could be proposed, or filled in; empty when it could.
    """

    def __init__(self, session: AtHand) -> None:
        """Begin with nothing filled in but what the design says."""
        self._session = session
        self._filled: dict[str, Any] | None = None
        self._asked: Asked = {}
        self.proposal: Proposal | None = None
        self.messages: tuple[Message, ...] = ()

    @property
    def _design(self) -> Design:
        return self._session.results.workspace.design

    @property
    def request(self) -> dict[str, Any]:
        """Return what is filled in; before a person fills in anything, what the design says."""
        return request_for(self._design) if self._filled is None else self._filled

    @property
    def stale(self) -> bool:
        """Tell whether the proposal is for something else than what is asked for now."""
        return self.proposal is not None and self._asked != self._asking()

    def fill_in(self, request: dict[str, Any]) -> None:
        """Fill in what is asked for; what cannot be is refused, and `messages` say why."""
        self.messages = ()
        try:
            _request(request)
        except InputError as error:
            self.messages = error.messages()
        else:
            self._filled = request

    def propose(self) -> None:
        """Propose a design; `proposal` has it, or `messages` say what stands against it."""
        from archbook.workspace.proposed import propose  # noqa: PLC0415 - slow to load

        self.messages, self.proposal = (), None
        space, day = self._session.results.workspace, self._session.results.day
        try:
            self._asked = self._asking()
            self.proposal = propose(
                catalog=space.catalog, language=space.language, as_of=day, **self._asked
            )
        except ArchbookError as error:
            self.messages = error.messages()

    def take(self, number: int = 0) -> bool:
        """Make the proposal the design at hand; undo brings back the design before.

        What the proposal says nothing about stays: title, purpose, further requirements, own
        choices and what was written down. What is then wrong is cured by proved fixes.

        Args:
            number: An alternative by its number; the proposal itself when 0.
        """
        if self.proposal is None:
            return False
        proposal, session = self.proposal, self._session
        chosen = proposal.alternative(number) if number else proposal
        space = taken_over(chosen.workspace, self._design, session.start_design)
        if not session.take(self._cured(space)):
            return False
        self.proposal = None
        return True

    def read(self, path: str) -> bool:
        """Make the workload of a list of machines that RVTools wrote; `messages` say why not."""
        from archbook.workspace.survey_import import import_rvtools  # noqa: PLC0415 - pandas

        self.messages = ()
        try:
            survey = import_rvtools(
                plain(Path(path)), language=self._session.results.workspace.language
            )
        except ArchbookError as error:
            self.messages = error.messages()
            return False
        return self._session.change(*survey.edits())

    def _cured(self, space: Workspace) -> Workspace:
        cured = space.fix(as_of=self._session.results.day)
        return replace(space, design=cured.design)

    def _asking(self) -> Asked:
        space = self._session.results.workspace
        return asked_for(space.design, _request(self.request), space.catalog)


def _request(given: dict[str, Any]) -> Request:
    try:
        return Request.model_validate_json(json.dumps(given))
    except ValidationError as error:
        first = error.errors()[0]
        if not first["loc"]:  # no JSON at all, as of half a character
            raise InputError(explained(first)) from None
        name = str(first["loc"][0])
        where = label_of(name, Request.model_fields[name])
        raise InputError(
            Message("{where}: {why}", {"where": where, "why": explained(first)})
        ) from None
