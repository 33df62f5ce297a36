"""What follows from one workspace: each result computed when it is first asked for, once."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property

from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit
from archbook.model.finding import Finding
from archbook.report.inspection import Grounds
from archbook.rules.api import Rule
from archbook.views.parts.shown_as import shown_as
from archbook.views.parts.subjects import Subjects
from archbook.views.registry import view_called
from archbook.workspace import Workspace
from archbook.workspace.addressed import Addressed
from archbook.workspace.checked import Checked
from archbook.workspace.drawing import Drawing
from archbook.workspace.examiner import Examiner
from archbook.workspace.inspected import Inspected, inspected
from archbook.workspace.planned import Planned
from archbook.workspace.pointed import Pointed, pointed
from archbook.workspace.priced import Bill
from archbook.workspace.racked import Racked
from archbook.workspace.sized import Sized
from archbook.workspace.viewed import scene_of
from archbook.workspace.whole import Whole

_LOG = logging.getLogger(__name__)


class Results:
    """A workspace and its results. They share one blueprint, so a design is planned once.

    Attributes:
        workspace: The design, its catalog and its file.
        day: The day on which waivers are judged.
    """

    def __init__(self, workspace: Workspace, day: date) -> None:
        """Remember the *workspace*; nothing is computed yet."""
        self.workspace = workspace
        self.day = day
        self._drawings: dict[tuple[str, tuple[str, ...], str | None], Drawing] = {}

    @cached_property
    def blueprint(self) -> Blueprint:
        """What stands where, and why.

        Raises:
            DesignError: A name in the design points to nothing.
        """
        return self.workspace.blueprint()

    @cached_property
    def plan(self) -> Planned:
        """The placement, as it shows itself."""
        return Planned(self.blueprint, self.workspace.language)

    @cached_property
    def check(self) -> Checked:
        """The findings; their fixes are proved only when `fixes` asks."""
        examine = Examiner(self.workspace.catalog, None, self.day)
        findings = replace(examine, failed=_log).judge(self.blueprint)
        space = self.workspace
        return Checked(space.design, findings, examine, space.catalog, space.language)

    @cached_property
    def fixes(self) -> tuple[tuple[Finding, tuple[Edit, ...] | None], ...]:
        """Every finding, worst first, with the edits that are proved to cure it."""
        proved = self.check.fixes()
        return tuple((found, proved.get(found.key)) for found in self.check.findings.findings)

    @cached_property
    def whole(self) -> Whole:
        """All that is handed over of the design."""
        return Whole(self.blueprint, self.check, self.day, self.workspace.language)

    @property
    def bill(self) -> Bill:
        """What to buy."""
        return self.whole.bill

    @property
    def size(self) -> Sized:
        """What fits, and what is left."""
        return self.whole.size

    @property
    def racks(self) -> Racked:
        """Racks, power, switches and cables."""
        return self.whole.racks

    @property
    def addresses(self) -> Addressed:
        """VLANs, subnets and addresses."""
        return self.whole.addresses

    def in_language(self, language: str) -> "Results":
        """Return the same results in *language*."""
        if language == self.workspace.language:
            return self
        return Results(replace(self.workspace, language=language), self.day)

    def drawing(self, view: str, lost: tuple[str, ...] = (), focus: str | None = None) -> Drawing:
        """Return one view of the design.

        Args:
            view: Id of the view.
            lost: What is lost together, as ``rack/r1``; for views of a failure.
            focus: The only part to draw, with what it is linked to.

        Raises:
            InputError: The view shows no loss.
            UnknownNameError: No such view, part or thing to lose; the nearest one is named.
        """
        asked = (view, lost, focus)
        if asked not in self._drawings:
            scene = scene_of(view_called(view), self.blueprint, lost, focus)
            self._drawings[asked] = Drawing(scene, self.workspace.language)
        return self._drawings[asked]

    @cached_property
    def subjects(self) -> Subjects:
        """Tell what the ids of drawings stand for."""
        return Subjects(self.blueprint)

    def inspect(self, identifier: str, drawing: Drawing | None = None) -> Inspected:
        """Return who stands at a place of a drawing, why, and what was found about it.

        Args:
            identifier: A subject, as ``group/ctl``, or an id of a drawing.
            drawing: The drawing that has the id.

        Raises:
            UnknownNameError: Neither the design nor the drawing has it; the nearest is named.
        """
        grounds = Grounds(
            self.blueprint,
            self.check.findings,
            lambda: self.addresses.plan,
            lambda: self.racks.site,
        )
        return inspected(
            grounds,
            identifier,
            self.workspace.language,
            scene=drawing.scene if drawing else None,
            subjects=self.subjects,
        )

    def marks(self, subject: str, drawing: Drawing) -> tuple[str, ...]:
        """Return the ids under which a drawing shows *subject*; none when it does not."""
        return shown_as(drawing.scene, self.blueprint, self.subjects, subject)[0]

    def views_showing(self, subject: str, first: str = "") -> Iterator[Pointed]:
        """Yield the views that show *subject*, best first.

        Args:
            subject: What a finding is about, as ``group/ctl``; ``cloud`` is in no box.
            first: The view that is looked at: tried before all others.
        """
        return pointed(
            subject,
            self.blueprint,
            lambda view: self.drawing(view).scene,
            subjects=self.subjects,
            first=first,
        )


def _log(rule: Rule, error: Exception) -> None:
    """Keep the trace of a rule that failed: the finding has only its words."""
    _LOG.error("the rule %s failed", rule.id, exc_info=error)
