"""After a switch to Korean no text of the board stays English that has a Korean one."""

from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any

import ipywidgets as widgets
from tests.ui.bench import in_sight
from tests.ui.conftest import dressed

from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.ui.workbook import Workbook

_WORDS = ("description", "tooltip", "placeholder")

_NAMES = {"Placement", "cloud"}
"""A service and the subject of findings: names in both languages, and English words besides."""


class _Read(HTMLParser):
    """What a reader sees of a page, and what is said when a pointer rests on it.

    Cells of tables are left out: they have names of services and words of the design file.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self._tag = ""
        self.feed(page)

    def handle_data(self, data: str) -> None:
        if self._tag != "td":
            self.words.append(data)

    def handle_endtag(self, tag: str) -> None:
        del tag
        self._tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag = tag
        said = {"title", "alt", "aria-label"}
        self.words += [value for name, value in attrs if value and name in said]


def _said(seen: Iterable[Any]) -> Iterator[str]:
    for one in seen:
        yield from (getattr(one, name, None) or "" for name in _WORDS)
        if isinstance(one, widgets.HTML):
            yield from _Read(one.value).words
        if isinstance(one, widgets.Tab):
            yield from one.titles
        if isinstance(one, widgets.Dropdown):
            yield from (label for label, _ in one.options)


def _whole_board(workbook: Workbook) -> Iterator[str]:
    for knob in dressed(workbook, "archbook-rail").children:
        knob.click()
        yield from _said(in_sight(workbook))
    tabs = dressed(workbook, "archbook-tabs")
    for place in range(len(tabs.children)):
        tabs.selected_index = place
        yield from _said(in_sight(workbook))


def _english(workbook: Workbook) -> set[str]:
    """Return what has a Korean text and is not shown by it; the design's own words may stay."""
    own = workbook.session.design.model_dump_json(by_alias=True)
    words = {said.strip() for said in _whole_board(workbook)}
    found = {said for said in words if "{" not in said and f'"{said}"' not in own}
    return {said for said in found - _NAMES if translate(Message(said), "ko") != said}


def test_nothing_stays_english_that_has_a_korean_text(workbook: Workbook) -> None:
    assert {"Storage", "Severity"} <= _english(workbook)
    workbook.speak("ko")
    assert _english(workbook) == set()
