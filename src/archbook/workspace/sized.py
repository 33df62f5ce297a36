"""A sizing that shows itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Sizing
from archbook.report.sizing_document import sizing_document
from archbook.report.sizing_tables import sizing_html, sizing_table, sizing_working
from archbook.workspace.packed import Packed
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Sized(ShowsItself):
    """Demand, capacity, what a loss leaves, and headroom of each resource.

    Attributes:
        sizing: Pools, stores and control, each figure with its working.
        blueprint: What stands where.
        language: ``en`` or ``ko``.
    """

    sizing: Sizing
    blueprint: Blueprint
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the sizing as the JSON document ``size/v1``."""
        return sizing_document(self.sizing, self.blueprint, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per pool of hosts or store, as a pandas `DataFrame`.

        Columns end in the unit, as ``demand_ram_gib``; unknown figures are missing values.
        """
        from archbook.workspace.frames.sizing import sizing_frame  # noqa: PLC0415 - pandas only on demand

        return sizing_frame(self.document())

    def estimates(self) -> "pd.DataFrame":
        """Return one row per number that there is nothing to hold against.

        As the hours of a recovery; ``name`` ends in the unit, unknown numbers are missing values.
        """
        from archbook.workspace.frames.sizing import estimates_frame  # noqa: PLC0415 - pandas on demand

        return estimates_frame(self.document())

    def needed_frame(self) -> "pd.DataFrame":
        """Return one row per pool and what asks for hosts, as a pandas `DataFrame`."""
        from archbook.workspace.frames.sizing import needed_frame  # noqa: PLC0415 - pandas only on demand

        return needed_frame(self.document())

    def years_frame(self) -> "pd.DataFrame":
        """Return one row per pool and year ahead, as a pandas `DataFrame`."""
        from archbook.workspace.frames.sizing import years_frame  # noqa: PLC0415 - pandas only on demand

        return years_frame(self.document())

    def packing(self) -> "Packed":
        """Return which instances stand together on how many hosts."""
        return Packed(self.sizing.packings, self.language)

    def working(self) -> str:
        """Return the formula, the inputs and the source of each number, as text."""
        return sizing_working(self.sizing, self.blueprint, self.language)

    def html(self) -> str:
        """Return the sizing as HTML tables."""
        return sizing_html(self.sizing, self.language)

    def __str__(self) -> str:
        """Return the sizing as text tables."""
        return sizing_table(self.sizing, self.language)

    __repr__ = __str__
