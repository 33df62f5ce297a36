"""A design at hand: what every verb starts from."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Self

from archbook.catalog.library import Catalog
from archbook.errors import DesignError
from archbook.formats.design import Document
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.plan import plan
from archbook.workspace.checked import Checked
from archbook.workspace.examiner import Examiner, today
from archbook.workspace.planned import Planned


@dataclass(frozen=True, slots=True)
class AtHand:
    """A design with its catalog, planned and checked when asked for.

    The groups of verbs in `archbook.workspace.verbs` are made of this, and `Workspace` of them.

    Attributes:
        design: What the architect asks for.
        catalog: What exists.
        document: The file that the design was read from, with its comments.
        path: Where that file is.
        language: ``en`` or ``ko``, for everything that is shown.
    """

    design: Design
    catalog: Catalog = field(repr=False)
    document: Document | None = field(default=None, repr=False)
    path: Path | None = None
    language: str = "en"

    def blueprint(self) -> Blueprint:
        """Return what stands where, and why.

        Raises:
            DesignError: A name in the design points to nothing; file and line are named.
        """
        try:
            return plan(self.design, self.catalog)
        except DesignError as error:
            if self.document and self.document.design == self.design:
                raise self.document.located(error) from None
            raise

    def plan(self) -> Planned:
        """Place every component and say why."""
        return Planned(self.blueprint(), self.language)

    def check(self, *, profile: str | None = None, as_of: date | None = None) -> Checked:
        """Hold the design against the rules.

        Args:
            profile: Profile to judge by, instead of the design's own.
            as_of: The day on which waivers are judged; today when not given.
        """
        examine = Examiner(self.catalog, profile, as_of or today())
        return examine.checked(self.blueprint(), self.language)

    def with_design(self, design: Design) -> Self:
        """Return this workspace with another design, to be written back into the same file."""
        return replace(self, design=design)
