"""Look at all of a board, as a person does who presses every button of the rail and every tab."""

from collections.abc import Iterator
from typing import Any

import ipywidgets as widgets
from tests.ui.bench import called, in_sight
from tests.ui.conftest import dressed, everything

from archbook.ui.diagram import DiagramView
from archbook.ui.workbook import Workbook
from archbook.views.parts.said import everything_said


def tabs_of(made: Workbook) -> Any:  # noqa: ANN401 - ipywidgets has no types
    """Return the tabs of a board."""
    return next(one for one in everything(made) if isinstance(one, widgets.Tab))


def steps_and_tabs(made: Workbook) -> Iterator[str]:
    """Look at each step, then at each tab; yield what is looked at."""
    for knob in dressed(made, "archbook-rail").children:
        knob.click()
        yield knob.description
    tabs = tabs_of(made)
    for place, title in enumerate(tabs.titles):
        tabs.selected_index = place
        yield title


def views_and_boxes(made: Workbook, most: int = 4) -> Iterator[str]:
    """Look at each view and choose the first boxes of it; yield what is looked at."""
    tabs_of(made).selected_index = 0
    box = called("View", in_sight(made))
    (stage,) = (one for one in in_sight(made) if isinstance(one, DiagramView))
    for _, view in box.options:
        box.value = view
        for one in list(everything_said(made.session.results.drawing(view).scene))[:most]:
            stage.selected = one.id
            yield f"{view}: {one.id}"
