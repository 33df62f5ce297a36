"""The workbook: a design's controls, and beside them what follows from it."""

from datetime import date
from typing import Any

import ipywidgets as widgets

from archbook.i18n import Message
from archbook.session import Session, opened
from archbook.session.opening import Openable
from archbook.ui.beginnings import Beginnings
from archbook.ui.bill import Bill
from archbook.ui.controls import column, row, text
from archbook.ui.desk import Desk, Panel
from archbook.ui.drawings import Drawing, Placement, Views
from archbook.ui.findings import Findings
from archbook.ui.host_groups import HostGroups
from archbook.ui.options import Options
from archbook.ui.services import Services
from archbook.ui.status import Status
from archbook.ui.style import STYLE
from archbook.ui.tables import Tables
from archbook.ui.tabs import Tabs
from archbook.ui.toolbar import Toolbar


class Workbook(widgets.VBox):  # type: ignore[misc]  # ipywidgets has no types
    """The notebook's drawing board.

    Attributes:
        session: What the controls change; a script may change it too, and the controls follow.
    """

    def __init__(
        self,
        design: Openable = None,
        *,
        session: Session | None = None,
        language: str = "en",
        as_of: date | None = None,
    ) -> None:
        """Open the workbook.

        Args:
            design: A workspace, a design, a design file's path; the starter use case when not
                given.
            session: Work on this session instead of a new one.
            language: ``en`` or ``ko``.
            as_of: The day on which waivers are judged; today when not given.

        Raises:
            InputError: The design cannot be used; every fault is named.
        """
        self.session = session or opened(design, language=language, as_of=as_of)
        self._desk = desk = Desk(self.session, language)
        beginnings, toolbar, status = Beginnings(desk), Toolbar(desk), Status(desk)
        hosts, choices, views = HostGroups(desk), _choices(desk), _views(desk)
        # The status comes first: it clears the alert line, to which the others may add.
        self._panels: tuple[Panel, ...] = (status, beginnings, toolbar, hosts, choices, views)
        side = column((hosts.widget, choices.widget), "archbook-side")
        body = row((side, views.widget), "archbook-body")
        tops = (beginnings.widget, toolbar.widget, status.widget)
        super().__init__((_style(), *tops, body))
        self.add_class("archbook")
        self._unsubscribe = self.session.subscribe(lambda _: self._show())
        self._show()

    def close(self) -> None:
        """Leave the session, and take the widget off the page."""
        self._unsubscribe()
        super().close()

    def _show(self) -> None:
        with self.session.turn:
            results = self.session.results
            for panel in self._panels:
                self._desk.bring(panel, results)

    def __repr__(self) -> str:
        """Return a line that stays the same from run to run, for stored notebooks."""
        words = Message(
            "archbook Workbook: {design}, OpenStack {release}; run the cells to use it",
            {
                "design": self.session.design.heading(),
                "release": self.session.design.release,
            },
        )
        return self._desk.words(words)

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - IPython's own
        """Return the live widget, and a picture for where no kernel runs or none is trusted."""
        bundle: dict[str, Any] = super()._repr_mimebundle_(**options) or {}
        picture = self.session.results.drawing("topology").html()
        return bundle | {"text/plain": repr(self), "text/html": picture}


def _choices(desk: Desk) -> Tabs:
    return Tabs(desk, ((Message("Services"), Services(desk)), (Message("Options"), Options(desk))))


def _views(desk: Desk) -> Tabs:
    return Tabs(
        desk,
        (
            (Message("Topology"), Drawing(desk, "topology")),
            (Message("Placement"), Placement(desk)),
            (Message("Views"), Views(desk)),
            (Message("Findings"), Findings(desk)),
            (Message("Size"), Tables(desk, lambda results: results.size)),
            (Message("Racks"), Tables(desk, lambda results: results.racks)),
            (Message("Networks"), Tables(desk, lambda results: results.addresses)),
            (Message("Bill"), Bill(desk)),
        ),
    )


def _style() -> Any:  # noqa: ANN401 - ipywidgets has no types
    style = text()
    style.value = STYLE
    return style
