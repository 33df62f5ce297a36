"""The page: one file, no script, nothing fetched, hostile text harmless."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from archbook.report.page import Contents, Sheet, page
from archbook.workspace import Workspace


def _page(workspace: Workspace, language: str = "en") -> str:
    checked = workspace.check()
    drawing = workspace.draw("topology")
    sheets = (Sheet("Topology", drawing.summary(), drawing.svg()),)
    contents = Contents(
        workspace.blueprint(), checked.findings, checked.fixes(), workspace.bom().bill, sheets
    )
    return page(contents, language)


class _Outline(HTMLParser):
    """Collects tags, what they refer to, and checks that they close."""

    VOID = frozenset({"meta", "img", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.references: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        self.references += [value or "" for name, value in attrs if name in {"src", "href"}]
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _outline(html: str) -> _Outline:
    outline = _Outline()
    outline.feed(html)
    outline.close()
    assert outline.open == []
    return outline


def test_it_needs_no_other_file_and_no_script(workspace: Callable[..., Workspace]) -> None:
    outline = _outline(_page(workspace()))
    assert not outline.tags & {"script", "link", "iframe", "object", "base", "form"}
    allowed = ("data:image/svg+xml;base64,", "https://", "#")
    assert all(reference.startswith(allowed) for reference in outline.references)


def test_hostile_text_is_harmless(hostile: Workspace) -> None:
    html = _page(hostile)
    outline = _outline(html)
    assert "script" not in outline.tags
    assert "bold" not in outline.tags
    assert "&lt;script&gt;" in html
    assert "\x1b" not in html
    assert "\u202e" not in html


def test_every_part_is_there(workspace: Callable[..., Workspace]) -> None:
    html = _page(
        workspace(
            decisions=[{"id": "d1", "what": "OVN", "why": "floating IPs"}],
            assumptions=[{"what": "one site"}],
        )
    )
    for anchor in ("findings", "placement", "bill", "record", "sources"):
        assert f'<section id="{anchor}">' in html
    assert "floating IPs" in html
    assert "one site" in html
    assert "nova-compute" in html


@pytest.mark.parametrize(("count", "status"), [(3, "Sound: 0 errors"), (2, "Not sound: ")])
def test_the_status_line_says_whether_it_is_sound(
    workspace: Callable[..., Workspace], count: int, status: str
) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": count},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
    assert status in _page(workspace(host_groups=groups))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_page_says_its_language(workspace: Callable[..., Workspace], language: str) -> None:
    assert f'<html lang="{language}">' in _page(workspace(language), language)


def test_it_is_styled_for_dark_screens_and_for_paper(workspace: Callable[..., Workspace]) -> None:
    html = _page(workspace())
    assert "prefers-color-scheme: dark" in html
    assert re.search(r"@media print", html)


def test_the_same_design_gives_the_same_page(workspace: Callable[..., Workspace]) -> None:
    assert _page(workspace()) == _page(workspace())
