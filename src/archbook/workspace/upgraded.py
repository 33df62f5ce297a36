"""A move to a later release that shows itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from archbook.model.catalog.facts import Facts
from archbook.model.upgrade import Upgrade
from archbook.report.upgrade import upgrade_document
from archbook.report.upgrade_page import upgrade_html, upgrade_text
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Upgraded(ShowsItself):
    """What the move to a later release changes, and the way there.

    Attributes:
        upgrade: Steps and changes.
        facts: What exists.
        language: ``en`` or ``ko``.
    """

    upgrade: Upgrade
    facts: Facts
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the move as the JSON document ``upgrade/v1``."""
        return upgrade_document(self.upgrade, self.facts, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per step and change, as a pandas `DataFrame`."""
        from archbook.workspace.frames.design import upgrade_frame  # noqa: PLC0415 - only on demand

        return upgrade_frame(self.document())

    def html(self) -> str:
        """Return the move as HTML."""
        return upgrade_html(self.upgrade, self.facts, self.language)

    def __str__(self) -> str:
        """Return the move as text."""
        return upgrade_text(self.upgrade, self.facts, self.language)

    __repr__ = __str__
