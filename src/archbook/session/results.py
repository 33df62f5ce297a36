"""What follows from one workspace: each result computed when it is first asked for, once."""

from datetime import date
from functools import cached_property

from archbook.addressing import network_plan
from archbook.bom import bill
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit
from archbook.model.finding import Finding
from archbook.physical import site
from archbook.sizing import size
from archbook.views.registry import view_called
from archbook.workspace import Workspace
from archbook.workspace.addressed import Addressed
from archbook.workspace.checked import Checked
from archbook.workspace.drawing import Drawing
from archbook.workspace.planned import Planned
from archbook.workspace.priced import Bill
from archbook.workspace.racked import Racked
from archbook.workspace.sized import Sized
from archbook.workspace.viewed import scene_of
from archbook.workspace.workspace import Examiner


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
        self._drawings: dict[str, Drawing] = {}

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
        findings = examine.judge(self.blueprint)
        space = self.workspace
        return Checked(space.design, findings, examine, space.catalog, space.language)

    @cached_property
    def fixes(self) -> tuple[tuple[Finding, tuple[Edit, ...] | None], ...]:
        """Every finding, worst first, with the edits that are proved to cure it."""
        proved = self.check.fixes()
        return tuple((found, proved.get(found.key)) for found in self.check.findings.findings)

    @cached_property
    def bill(self) -> Bill:
        """What to buy."""
        return Bill(bill(self.blueprint), self.blueprint, self.workspace.language)

    @cached_property
    def size(self) -> Sized:
        """What fits, and what is left."""
        return Sized(size(self.blueprint), self.blueprint, self.workspace.language)

    @cached_property
    def racks(self) -> Racked:
        """Racks, power, switches and cables."""
        return Racked(site(self.blueprint), self.blueprint, self.workspace.language)

    @cached_property
    def addresses(self) -> Addressed:
        """VLANs, subnets and addresses."""
        return Addressed(network_plan(self.blueprint), self.blueprint, self.workspace.language)

    def drawing(self, view: str) -> Drawing:
        """Return one view of the design.

        Raises:
            UnknownNameError: No such view; the nearest one is named.
        """
        if view not in self._drawings:
            scene = scene_of(view_called(view), self.blueprint)
            self._drawings[view] = Drawing(scene, self.workspace.language)
        return self._drawings[view]
