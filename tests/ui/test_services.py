"""The services panel: a tick is a choice."""

from collections.abc import Callable

import ipywidgets as widgets

from archbook.ui.workbook import Workbook

Find = Callable[[str], widgets.Widget]
Html = Callable[[widgets.Widget], str]


def test_a_ticked_service_is_chosen_and_an_unticked_one_is_not(
    workbook: Workbook, find: Find
) -> None:
    find("Heat").value = True
    assert "heat" in workbook.session.design.services
    find("Heat").value = False
    assert "heat" not in workbook.session.design.services


def test_a_refused_click_is_explained_and_taken_back(
    workbook: Workbook, find: Find, shown: Html
) -> None:
    for name in ("Keystone", "Placement", "Glance", "Neutron", "Horizon"):
        find(name).value = False
    find("Nova").value = False
    assert find("Nova").value is True
    assert workbook.session.design.services == ("nova",)
    assert 'role="alert"' in shown(workbook)
    find("Nova").value = True
    find("Heat").value = True
    assert 'role="alert"' not in shown(workbook)
