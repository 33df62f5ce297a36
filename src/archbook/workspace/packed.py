"""A packing that shows itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from archbook.model.packing import Packing
from archbook.model.sizing import pool_subject
from archbook.report.html import table_html
from archbook.report.packing import packing_document, pattern_tables
from archbook.report.text import table_text
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Packed(ShowsItself):
    """Which instances stand together on how many hosts, with and without the loss asked for."""

    packings: tuple[Packing, ...]
    language: str = "en"

    def document(self) -> list[dict[str, Any]]:
        """Return the packings as they stand in the JSON document ``size/v1``."""
        return [packing_document(one, pool_subject(one.name)) for one in self.packings]

    def frame(self) -> "pd.DataFrame":
        """Return one row per pattern, as a pandas `DataFrame`: hosts, instances on each."""
        from archbook.workspace.frames.sizing import packing_frame  # noqa: PLC0415 - pandas only on demand

        return packing_frame(self.document())

    def html(self) -> str:
        """Return the patterns as HTML tables."""
        return "\n".join(table_html(one, self.language) for one in pattern_tables(self.packings))

    def __str__(self) -> str:
        """Return the patterns as text tables."""
        return "\n\n".join(table_text(one, self.language) for one in pattern_tables(self.packings))

    __repr__ = __str__
