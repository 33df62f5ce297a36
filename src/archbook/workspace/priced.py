"""A bill of materials that shows itself and saves itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archbook.bom.grouped import GroupBy
from archbook.errors import OutputError, unknown_name
from archbook.i18n import mark
from archbook.model.bill import BillOfMaterials
from archbook.model.blueprint import Blueprint
from archbook.report.bill import WRITERS, bill_file
from archbook.report.bill_document import bill_document
from archbook.report.bill_tables import bill_html, bill_reasons, bill_table
from archbook.workspace.files import write
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Bill(ShowsItself):
    """What to buy.

    Attributes:
        bill: Lines with count, part and the reason for both.
        blueprint: What stands where.
        language: ``en`` or ``ko``.
    """

    bill: BillOfMaterials
    blueprint: Blueprint
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the bill as the JSON document ``bom/v1``."""
        return bill_document(self.bill, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per line, as a pandas `DataFrame`; unknown figures are missing values."""
        from archbook.workspace.frames.bill import bill_frame  # noqa: PLC0415 - pandas only on demand

        return bill_frame(self.document())

    def parts(self) -> "pd.DataFrame":
        """Return one row per part that is bought, with a column for each year."""
        from archbook.workspace.frames.bill import parts_frame  # noqa: PLC0415 - pandas only on demand

        return parts_frame(self.document())

    def file(self, suffix: str, by: GroupBy = "kind") -> str:
        """Return the bill in a format that is text: ``csv``, ``md`` or ``json``.

        Raises:
            OutputError: No such format; the known ones are named.
        """
        return bill_file(self.bill, suffix, self.language, by)

    def render(self, form: str, by: GroupBy | None = None) -> bytes:
        """Return the bill as a file of the format *form*: one of `FORMS`.

        Args:
            form: ``csv``, ``md``, ``json``, ``xlsx`` or ``cdx.json`` (CycloneDX 1.6).
            by: What lines are put together by; None: by kind, in a workbook by host group.

        Raises:
            OutputError: No such format; the known ones are named.
            MissingProgramError: The package that writes the format is not there.
        """
        if form not in FORMS:
            raise OutputError(unknown_name(mark("format of a bill"), form, FORMS))
        return FORMS[form](self, by)

    def save(self, path: str | Path, by: GroupBy | None = None) -> Path:
        """Write the bill; the end of the path names the format."""
        path = Path(path)
        return write(path, self.render(form_of(path), by))

    def text(self, by: GroupBy = "kind") -> str:
        """Return the bill as text tables."""
        return bill_table(self.bill, self.language, by)

    def reasons(self) -> str:
        """Return every line with its reason, as text."""
        return bill_reasons(self.bill, self.language)

    def html(self, by: GroupBy = "kind") -> str:
        """Return the bill as HTML tables."""
        return bill_html(self.bill, self.language, by)

    def __str__(self) -> str:
        """Return the bill as text tables."""
        return self.text()

    __repr__ = __str__


def form_of(path: Path) -> str:
    """Return the format that the end of *path* names; the longest one that fits."""
    ends = sorted((form for form in FORMS if path.name.endswith(f".{form}")), key=len)
    return ends[-1] if ends else path.suffix.removeprefix(".")


def _text(form: str) -> Callable[[Bill, GroupBy | None], bytes]:
    return lambda bill, by: bill.file(form, by or "kind").encode()


def _workbook(bill: Bill, by: GroupBy | None) -> bytes:
    from archbook.report.bill_sheets import bill_pages  # noqa: PLC0415 - only for this format
    from archbook.report.spreadsheet import workbook  # noqa: PLC0415 - the same

    pages = bill_pages(bill.bill, bill.language, by or "group")
    return workbook(pages, bill.bill.design, bill.language)


def _cyclonedx(bill: Bill, _: GroupBy | None) -> bytes:
    from archbook.formats.cyclonedx import cyclonedx_json  # noqa: PLC0415 - only for this format

    return cyclonedx_json(bill.bill, bill.blueprint).encode()


FORMS: Mapping[str, Callable[[Bill, GroupBy | None], bytes]] = {
    **{form: _text(form) for form in WRITERS},
    "xlsx": _workbook,
    "cdx.json": _cyclonedx,
}
"""End of a file's name → what writes a bill in that format."""
