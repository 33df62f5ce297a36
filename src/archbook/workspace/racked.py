"""Racks that show themselves."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from archbook.model.blueprint import Blueprint
from archbook.model.rack_plan import Site
from archbook.report.racks import racks_document
from archbook.report.racks_csv import racks_csv
from archbook.report.racks_tables import racks_html, racks_table, racks_working
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Racked(ShowsItself):
    """What stands in which rack, what it weighs and draws, and what joins it.

    Attributes:
        site: Racks, their load, switches and cables.
        blueprint: What stands where.
        language: ``en`` or ``ko``.
    """

    site: Site
    blueprint: Blueprint
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the racks as the JSON document ``racks/v1``."""
        return racks_document(self.site, self.blueprint, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per rack, as a pandas `DataFrame`; units stand in the column names."""
        from archbook.workspace.frames.racks import (  # noqa: PLC0415 - pandas only on demand
            racks_frame,
        )

        return racks_frame(self.document())

    def mounted_frame(self) -> "pd.DataFrame":
        """Return one row per thing in a rack, from the top down."""
        from archbook.workspace.frames.racks import (  # noqa: PLC0415 - pandas only on demand
            mounted_frame,
        )

        return mounted_frame(self.document())

    def cables_frame(self) -> "pd.DataFrame":
        """Return one row per kind of cable."""
        from archbook.workspace.frames.racks import (  # noqa: PLC0415 - pandas only on demand
            cables_frame,
        )

        return cables_frame(self.document())

    def csv(self) -> str:
        """Return one line per thing in a rack as CSV, from the top down."""
        return racks_csv(self.site, self.language)

    def working(self) -> str:
        """Return the formula, the inputs and the source of each number, as text."""
        return racks_working(self.site, self.blueprint, self.language)

    def html(self) -> str:
        """Return the racks as HTML tables."""
        return racks_html(self.site, self.blueprint, self.language)

    def __str__(self) -> str:
        """Return the racks as text tables."""
        return racks_table(self.site, self.blueprint, self.language)

    __repr__ = __str__
