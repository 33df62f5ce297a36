"""How the cells of a workbook look."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from archbook.report.spreadsheet.page import Form

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

_EVERY = {"font_name": "Arial", "font_size": 10, "valign": "top"}
"""A font that every office has, or one of the same widths."""

_LOOKS: Mapping[Form, Mapping[str, Any]] = {
    "text": {"align": "left", "indent": 1},
    "wrapped": {"text_wrap": True, "align": "left", "indent": 1},
    "count": {"num_format": '#,##0;-#,##0;"-"', "align": "right"},
    "number": {"num_format": "#,##0.###", "align": "right"},
    "share": {"num_format": "0.####", "align": "right"},
    "money": {"num_format": "#,##0.00", "align": "right"},
    "rate": {"num_format": "#,##0.000000", "align": "right"},
}
"""Zero pieces are a dash: what matters in a bill is what is bought."""


_HEADING = {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#E8ECF1"}

_SIDES = ("align", "indent")


class Forms:
    """The formats of one workbook, each made once."""

    def __init__(self, book: "Workbook") -> None:
        """Make that of titles."""
        self._book = book
        self._made: dict[tuple[Form, bool, bool], Format] = {}
        self.title = self._format(bold=True, font_size=14)

    def heading(self, form: Form) -> "Format":
        """Return the format of the heading above a column: words left, numbers right."""
        return self._format(**(_HEADING | {k: v for k, v in _LOOKS[form].items() if k in _SIDES}))

    def of(self, form: Form, *, total: bool = False, risky: bool = False) -> "Format":
        """Return the format of a cell.

        Args:
            form: That of its column.
            total: Whether it stands in a row of totals.
            risky: Whether its text looks like a formula: it stays a text when it is edited, too.
        """
        key = form, total, risky
        if key not in self._made:
            looks = {**_LOOKS[form], "quote_prefix": risky}
            if total:
                looks |= {"bold": True, "top": 1}
            self._made[key] = self._format(**looks)
        return self._made[key]

    def _format(self, **looks: Any) -> "Format":  # noqa: ANN401 - what XlsxWriter takes
        return self._book.add_format({**_EVERY, **looks})
