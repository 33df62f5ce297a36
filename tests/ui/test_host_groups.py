"""The panel of host groups."""

from collections.abc import Callable

import ipywidgets as widgets

from archbook.ui.workbook import Workbook

Find = Callable[[str], widgets.Widget]
Parts = Callable[[widgets.Widget], list[widgets.Widget]]


def test_a_group_is_added_by_its_role_and_removed_by_its_button(
    workbook: Workbook, find: Find, parts: Parts
) -> None:
    find("Add group").value = "network"
    added = workbook.session.design.host_groups[-1]
    assert (added.name, added.roles, added.count) == ("network", ("network",), 1)
    assert find("Add group").value == ""
    find("network").value = 3
    find("Add group").value = "network"
    assert workbook.session.design.host_groups[-1].name == "network-2"
    trash = next(
        one
        for one in parts(workbook)
        if isinstance(one, widgets.Button) and one.tooltip == "Remove group network-2"
    )
    trash.click()
    assert [group.name for group in workbook.session.design.host_groups] == [
        *("ctl", "cmp", "network"),
    ]
    assert find("network").value == 3
