"""Tabs: only what is in front is computed."""

from collections.abc import Callable

import ipywidgets as widgets

from archbook.ui.workbook import Workbook

Find = Callable[[str], widgets.Widget]


def test_only_the_tab_in_front_is_computed(workbook: Workbook, find: Find, tab: Find) -> None:
    tab("Bill")
    find("cmp").value = 3
    assert set(vars(workbook.session.results)) >= {"bill", "blueprint", "check"}
    assert "fixes" not in vars(workbook.session.results)
    assert "plan" not in vars(workbook.session.results)
    tab("Findings")
    assert "fixes" in vars(workbook.session.results)
