"""The chapter of drawings shows every view there is."""

import re
from types import ModuleType

import nbformat

from archbook.views.registry import all_views


def test_every_view_is_drawn_below_a_heading_of_its_own(refresh: ModuleType) -> None:
    cells = nbformat.read(refresh.FOLDER / "09-gallery.ipynb", as_version=4).cells
    text = "\n".join(cell.source for cell in cells)
    shown = re.findall(
        r"^### `([a-z-]+)`\n\n.+\n(?:compute = .+\n)?cloud\.draw\(\"\1\"", text, re.MULTILINE
    )
    assert sorted(shown) == [view.id for view in all_views()]
