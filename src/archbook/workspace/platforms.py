"""Cloud platforms compared, as a result that shows itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from archbook.catalog.library import Catalog
from archbook.model.platform_matrix import PlatformMatrix, platform_matrix
from archbook.report.platforms import platforms_document, platforms_html, platforms_table
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Platforms(ShowsItself):
    """What a private cloud can be built with, weighed by what matters.

    Attributes:
        matrix: Points of each platform by criterion, and the weights.
        catalog: What exists.
        language: ``en`` or ``ko``.
    """

    matrix: PlatformMatrix
    catalog: Catalog = field(repr=False)
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the comparison as the JSON document ``platforms/v1``, with every reason."""
        return platforms_document(self.matrix, self.catalog, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per platform, as a pandas `DataFrame`; unknown is a missing value."""
        from archbook.workspace.frames.choices import (  # noqa: PLC0415 - pandas only on demand
            platforms_frame,
        )

        return platforms_frame(self.document())

    def html(self) -> str:
        """Return the comparison as an HTML table."""
        return platforms_html(self.matrix, self.language)

    def __str__(self) -> str:
        """Return the comparison as a text table."""
        return platforms_table(self.matrix, self.language)

    __repr__ = __str__


def platforms(
    catalog: Catalog, weights: Mapping[str, float] | None = None, *, language: str = "en"
) -> Platforms:
    """Compare the cloud platforms of the catalog.

    Args:
        catalog: What exists.
        weights: Criterion → weight, zero or more; a criterion not named weighs 1.
        language: ``en`` or ``ko``, for what is shown.

    Raises:
        UnknownNameError: No such criterion; the nearest one is named.
        InputError: A weight is below zero, or all of them are zero.
    """
    entries = map(catalog.platform, catalog.ids("platforms"))
    return Platforms(platform_matrix(entries, weights), catalog, language)
