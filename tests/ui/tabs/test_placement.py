"""The placement, drawn and as a table."""

from datetime import date
from pathlib import Path

from archbook.session import opened
from archbook.ui.controls import close
from archbook.ui.desk import Desk
from archbook.ui.tabs.placement import Placement

GOLDEN = Path(__file__).parents[2] / "golden"


def test_the_drawing_and_the_table_show_the_placement() -> None:
    session = opened(GOLDEN / "lab.yaml", as_of=date(2026, 11, 24))
    desk = Desk(session, "en")
    panel = Placement(desk)
    desk.bring(panel, session.results)
    assert panel.stage.view.svg == session.results.drawing("placement").svg()
    stage, table = panel.widget.children
    assert table.value == session.results.plan.html()
    panel.stage.view.selected = "group/ctl/nova/nova-api"
    assert "nova-api" in stage.children[1].value
    close((panel.widget,))
