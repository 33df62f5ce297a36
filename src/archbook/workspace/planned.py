"""A plan that shows itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from archbook.model.blueprint import Blueprint
from archbook.report.plan import plan_document, plan_html, plan_table
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Planned(ShowsItself):
    """Which component stands on which host group, and why."""

    blueprint: Blueprint
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the plan as the JSON document ``plan/v1``."""
        return plan_document(self.blueprint, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per group and component, as a pandas `DataFrame`."""
        from archbook.workspace.frames.design import plan_frame  # noqa: PLC0415 - pandas only on demand

        return plan_frame(self.document())

    def html(self) -> str:
        """Return the placement as HTML tables."""
        return plan_html(self.blueprint, self.language)

    def __str__(self) -> str:
        """Return the placement as a text table."""
        return plan_table(self.blueprint, self.language)

    __repr__ = __str__
