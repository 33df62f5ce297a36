"""Panel: what to buy."""

from typing import cast

from archbook.bom.grouped import GroupBy
from archbook.i18n import Message
from archbook.session import Results
from archbook.ui.controls import column, dropdown, row, text
from archbook.ui.desk import Desk
from archbook.ui.download import Download
from archbook.workspace.priced import FORMS

WAYS: dict[GroupBy, Message] = {
    "kind": Message("Kind"),
    "phase": Message("Year"),
    "group": Message("Host group"),
}
"""What lines are put together by → what the dropdown calls it."""


class Bill:
    """The bill of materials, put together as the reader likes."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty table, and the dropdown above it."""
        self._desk = desk
        self._by: GroupBy = "kind"
        self._results: Results | None = None
        self._table = text("archbook-table")
        ways = tuple((desk.words(name), way) for way, name in WAYS.items())
        put_together = dropdown(desk.words(Message("Put together by")), ways, "kind", self._group)
        forms = sorted(FORMS, key=lambda form: form != "xlsx")
        download = Download(desk, forms, self._file).widget
        self.widget = column((row((put_together, download)), self._table))

    def show(self, results: Results) -> None:
        """List what to buy."""
        self._results = results
        self._table.value = results.bill.html(self._by)

    def _group(self, way: str) -> None:
        self._by = cast("GroupBy", way)  # the dropdown offers nothing else
        if self._results:
            self._desk.bring(self, self._results)

    def _file(self, results: Results, form: str) -> tuple[str, bytes]:
        return f"{results.workspace.design.name}-bill", results.bill.render(form, self._by)
