"""The difference of two designs that shows itself."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from archbook.model.between import between
from archbook.model.blueprint import Blueprint
from archbook.model.difference import Difference, changes
from archbook.model.edit import apply
from archbook.model.finding import Findings
from archbook.model.told import placed, told
from archbook.report.difference import Paint, difference_document, difference_text, unpainted
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd

    from archbook.workspace.drawing import Drawing


@dataclass(frozen=True, slots=True, repr=False)
class Compared(ShowsItself):
    """What two designs do not have in common.

    Attributes:
        difference: Edits, hosts, networks and findings that came or went.
        before: The earlier design, as planned.
        after: The later one.
        language: ``en`` or ``ko``.
    """

    difference: Difference
    before: Blueprint = field(repr=False)
    after: Blueprint = field(repr=False)
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the difference as the JSON document ``diff/v1``."""
        return difference_document(self.difference, self.after.facts, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per change, as a pandas `DataFrame`."""
        from archbook.workspace.frames.difference import (  # noqa: PLC0415 - only on demand
            difference_frame,
        )

        return difference_frame(self.document())

    def drawing(self) -> "Drawing":
        """Return the difference as a drawing."""
        from archbook.views.difference import compared  # noqa: PLC0415 - only for drawing
        from archbook.workspace.drawing import Drawing  # noqa: PLC0415 - fonts and images

        return Drawing(compared(self.before, self.after, self.difference), self.language)

    def text(self, paint: Paint = unpainted) -> str:
        """Return the difference as text.

        Args:
            paint: Colours a line.
        """
        return difference_text(self.difference, self.language, paint)

    def html(self) -> str:
        """Return the difference as a drawing in HTML."""
        return self.drawing().html()

    def __str__(self) -> str:
        """Return the difference as text."""
        return self.text()

    __repr__ = __str__


def compared(
    before: tuple[Blueprint, Findings], after: tuple[Blueprint, Findings], language: str
) -> Compared:
    """Return what differs between two designs, each with what was found in it."""
    (old, found_before), (new, found_after) = before, after
    stated = tuple(changes(told(old.design), told(new.design)))
    standing = tuple(changes(placed(old), placed(new)))
    edits = between(old.design, new.design)
    left = tuple(changes(told(apply(old.design, *edits)), told(new.design)))
    difference = Difference(
        old.design,
        new.design,
        (*stated, *standing),
        edits,
        left,
        tuple(one for one in found_after.findings if one.key not in found_before.found()),
        tuple(one for one in found_before.findings if one.key not in found_after.found()),
    )
    return Compared(difference, old, new, language)
