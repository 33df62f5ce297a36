"""Find a control of the workbook by the name that its reader sees."""

from collections.abc import Callable, Iterator
from datetime import date

import ipywidgets as widgets
import pytest

from archbook.ui.workbook import Workbook

DAY = date(2026, 11, 24)

Find = Callable[[str], widgets.Widget]


@pytest.fixture
def workbook() -> Iterator[Workbook]:
    made = Workbook(as_of=DAY)
    yield made
    made.close()


def everything(widget: widgets.Widget) -> Iterator[widgets.Widget]:
    """Yield *widget* and all that stands in it."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from everything(child)


def _called(widget: widgets.Widget, name: str) -> bool:
    words: str = getattr(widget, "description", "")
    return words == name or words.startswith((f"{name}:", f"{name} ("))


@pytest.fixture
def find(workbook: Workbook) -> Find:
    def found(name: str) -> widgets.Widget:
        named = [one for one in everything(workbook) if _called(one, name)]
        assert len(named) == 1, f"{len(named)} controls are named {name!r}"
        return named[0]

    return found


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
    """Return all HTML in a widget."""

    def html(widget: widgets.Widget) -> str:
        texts = (one.value for one in everything(widget) if isinstance(one, widgets.HTML))
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
        return next(one for one in shown(workbook).splitlines() if 'role="status"' in one)

    return line
