"""HTML: one file, nothing fetched, no script, alternative texts, hostile text harmless."""

from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from archbook.workspace.documented import DesignDocument

Made = Callable[..., DesignDocument]


class _Outline(HTMLParser):
    """Collects tags, what they refer to and what pictures say, and checks that they close."""

    VOID = frozenset({"meta", "img", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.references: list[str] = []
        self.ids: list[str] = []
        self.alternatives: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)
        self.references += [given[name] for name in ("src", "href") if name in given]
        self.ids += [given["id"]] if "id" in given else []
        if tag == "img":
            self.alternatives.append(given["alt"])
        assert not any(name.startswith("on") for name in given)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def _outline(document: DesignDocument) -> _Outline:
    outline = _Outline()
    outline.feed(document.render("html").decode())
    outline.close()
    assert outline.open == []
    return outline


def test_it_fetches_nothing_and_runs_nothing(document: Made) -> None:
    outline = _outline(document())
    assert not outline.tags & {"script", "link", "iframe", "object", "base", "form"}
    allowed = ("data:image/svg+xml;base64,", "https://", "#")
    assert all(reference.startswith(allowed) for reference in outline.references)


def test_every_drawing_says_what_is_on_it(document: Made) -> None:
    found = document()
    alternatives = _outline(found).alternatives
    assert len(alternatives) == len(found.content.figures()) > 10
    assert all(alternatives)


def test_contents_lead_to_every_chapter(document: Made) -> None:
    outline = _outline(document())
    links = [one for one in outline.references if one.startswith("#")]
    assert links
    assert {link.removeprefix("#") for link in links} <= set(outline.ids)


def test_hostile_text_is_harmless(injected: DesignDocument) -> None:
    outline = _outline(injected)
    assert "script" not in outline.tags
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in injected.render("html").decode()


@pytest.mark.parametrize("language", ["en", "ko"])
def test_it_says_its_language_and_suits_paper_and_dark_screens(
    document: Made, language: str
) -> None:
    html = document(language).render("html").decode()
    assert f'<html lang="{language}">' in html
    assert "prefers-color-scheme: dark" in html
    assert "@media print" in html


def test_the_same_design_gives_the_same_bytes(document: Made) -> None:
    assert document().render("html") == document().render("html")


def test_wide_drawings_are_printed_on_lying_pages(golden: Callable[[str], DesignDocument]) -> None:
    page = golden("production").render("html").decode()
    assert '<figure id="view-networks" class="wide">' in page
    assert '<figure id="view-topology">' in page
    assert "figure.wide { page: wide; }" in page
