"""The whole workbook, driven by the names that its reader sees."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import ipywidgets as widgets
import pytest
from tests.ui.bench import called, in_sight

from archbook.ui.workbook import Workbook

DAY = date(2026, 11, 24)

Find = Callable[[str], Any]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return where the workbook keeps its design."""
    return tmp_path / "design.yaml"


@pytest.fixture
def workbook(file: Path) -> Iterator[Workbook]:
    """Open a workbook that keeps its design in *file*."""
    made = Workbook(file=file, as_of=DAY)
    yield made
    made.close()


def everything(widget: widgets.Widget) -> Iterator[widgets.Widget]:
    """Yield *widget* and all that stands in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from everything(child)


def dressed(widget: widgets.Widget, name: str) -> widgets.Widget:
    """Return what has a class of that name in the style sheet."""
    return next(one for one in everything(widget) if name in getattr(one, "_dom_classes", ()))


@pytest.fixture
def find(workbook: Workbook) -> Find:
    """Return a function: the name of a control in sight → the control."""

    def found(name: str) -> Any:  # noqa: ANN401 - ipywidgets has no types
        return called(name, in_sight(workbook))

    return found


@pytest.fixture
def step(workbook: Workbook) -> Callable[[str], widgets.Widget]:
    """Return a function: press the button of a step → what is in the step."""

    def chosen(name: str) -> widgets.Widget:
        rail = dressed(workbook, "archbook-rail").children
        (knob,) = (one for one in rail if one.description.strip("0123456789 •") == name)
        knob.click()
        return dressed(workbook, "archbook-step")

    return chosen


@pytest.fixture
def tab(workbook: Workbook) -> Callable[[str], widgets.Widget]:
    """Bring a tab to the front and return what is in it."""

    def brought(name: str) -> widgets.Widget:
        for one in everything(workbook):
            if isinstance(one, widgets.Tab) and name in one.titles:
                one.selected_index = one.titles.index(name)
                return one.children[one.selected_index]
        raise AssertionError(name)

    return brought


@pytest.fixture
def shown() -> Callable[[widgets.Widget], str]:
    """Return all HTML that is in sight in a widget."""

    def html(widget: widgets.Widget) -> str:
        texts = (one.value for one in in_sight(widget) if isinstance(one, widgets.HTML))
        return "\n".join(texts)

    return html


@pytest.fixture
def parts() -> Callable[[widgets.Widget], list[widgets.Widget]]:
    """Return a function: a widget → it and all that stands in it."""
    return lambda widget: list(everything(widget))


@pytest.fixture
def status(workbook: Workbook, shown: Callable[[widgets.Widget], str]) -> Callable[[], str]:
    """Return a function that reads the status line."""

    def line() -> str:
        return next(
            one
            for one in shown(workbook).splitlines()
            if 'role="status" aria-live="polite"' in one
        )

    return line
