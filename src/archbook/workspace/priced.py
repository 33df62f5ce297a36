"""A bill of materials that shows itself and saves itself."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archbook.model.bill import BillOfMaterials
from archbook.report.bill import bill_document, bill_file, bill_html, bill_table
from archbook.workspace.files import write
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Bill(ShowsItself):
    """What to buy."""

    bill: BillOfMaterials
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the bill as the JSON document ``bom/v1``."""
        return bill_document(self.bill)

    def frame(self) -> "pd.DataFrame":
        """Return one row per line, as a pandas `DataFrame`; unknown figures are missing values."""
        from archbook.workspace.frames import bill_frame  # noqa: PLC0415 - pandas only on demand

        return bill_frame(self.document())

    def file(self, suffix: str) -> str:
        """Return the bill in the format that *suffix* names: ``csv``, ``md`` or ``json``.

        Raises:
            OutputError: No such format; the known ones are named.
        """
        return bill_file(self.bill, suffix, self.language)

    def save(self, path: str | Path) -> Path:
        """Write the bill; the path's suffix names the format."""
        path = Path(path)
        return write(path, self.file(path.suffix.removeprefix(".")))

    def html(self) -> str:
        """Return the bill as an HTML table."""
        return bill_html(self.bill, self.language)

    def __str__(self) -> str:
        """Return the bill as a text table."""
        return bill_table(self.bill, self.language)

    __repr__ = __str__
