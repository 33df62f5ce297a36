"""The panel of the bill."""

from collections.abc import Callable

import ipywidgets as widgets
import pytest
from tests.ui.bench import called, in_sight

from archbook.bom.grouped import GroupBy
from archbook.model.edit import SetCount
from archbook.session import opened
from archbook.ui.desk import Desk
from archbook.ui.tabs.bill import Bill
from archbook.ui.workbook import Workbook

Find = Callable[[str], widgets.Widget]
Html = Callable[[widgets.Widget], str]


@pytest.mark.parametrize("by", ["phase", "group", "kind"])
def test_lines_are_put_together_as_chosen(
    workbook: Workbook, find: Find, tab: Find, shown: Html, by: GroupBy
) -> None:
    front = tab("Bill")
    find("Put together by").value = by
    assert workbook.session.results.bill.html(by) in shown(front)


def test_the_choice_outlives_a_change_of_the_design(
    workbook: Workbook, find: Find, tab: Find, shown: Html
) -> None:
    front = tab("Bill")
    find("Put together by").value = "group"
    before = shown(front)
    workbook.session.change(SetCount(group="cmp", count=7))
    assert shown(front) != before
    assert workbook.session.results.bill.html("group") in shown(front)


@pytest.mark.parametrize("form", ["xlsx", "csv", "cdx.json"])
def test_a_download_is_the_bill_in_its_format(form: str) -> None:
    given: list[tuple[str, bytes, str]] = []
    desk = Desk(opened(None), "en")
    desk.hand_over = lambda *file: given.append(file)
    panel = Bill(desk)
    desk.bring(panel, desk.session.results)
    called("Put together by", in_sight(panel.widget)).value = "group"
    called("Format", in_sight(panel.widget)).value = form
    called("Download", in_sight(panel.widget)).click()
    ((name, data, _),) = given
    assert name == f"{desk.session.design.name}-bill.{form}"
    assert data == desk.session.results.bill.render(form, "group")
