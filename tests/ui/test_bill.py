"""The panel of the bill."""

from collections.abc import Callable

import ipywidgets as widgets
import pytest

from archbook.bom.grouped import GroupBy
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
    find("cmp").value = 7
    assert workbook.session.results.bill.html("group") in shown(front)
