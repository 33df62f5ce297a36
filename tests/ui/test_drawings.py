"""The drawing panels."""

from collections.abc import Callable

import ipywidgets as widgets

from archbook.ui.workbook import Workbook

Parts = Callable[[widgets.Widget], list[widgets.Widget]]


def test_a_drawing_fits_or_keeps_its_own_size(workbook: Workbook, parts: Parts) -> None:
    box = next(one for one in parts(workbook) if getattr(one, "description", "") == "Actual size")
    sheet = next(
        one for one in parts(workbook) if "archbook-view" in getattr(one, "_dom_classes", ())
    )
    box.value = True
    assert "archbook-actual" in sheet._dom_classes  # noqa: SLF001 - where ipywidgets keeps them
    box.value = False
    assert "archbook-actual" not in sheet._dom_classes  # noqa: SLF001 - the same
    assert not workbook.session.can_undo


def test_every_view_can_be_turned_to(
    workbook: Workbook, parts: Parts, tab: Callable[[str], widgets.Widget]
) -> None:
    tab("Views")
    box = next(one for one in parts(workbook) if getattr(one, "description", "") == "View")
    sheets = [
        one for one in parts(workbook) if "archbook-view" in getattr(one, "_dom_classes", ())
    ]
    drawn = set()
    for _, view in box.options:
        box.value = view
        drawn |= {sheet.value for sheet in sheets if "<svg" in sheet.value}
    assert len(drawn) >= len(box.options) > 10
    assert not workbook.session.can_undo
