"""Sheets that belong together are numbered; what is drawn on them stays the same."""

from dataclasses import replace

import pypdfium2  # type: ignore[import-untyped]  # the package ships no types

from archbook.model.scene import Node, Scene, Tier, TitleBlock
from archbook.render import bound
from archbook.render.legend import title_block
from archbook.render.marks import Label
from archbook.render.sheet import model_hash

TITLE = TitleBlock("Cloud", "View", "2026.1", "1")
NODE = Node("group/a", "machine", "control", "a")
SCENE = Scene("any", TITLE, "One box.", (Tier("tier", "", (NODE.id,)),), (NODE,))


def _said(title: TitleBlock) -> list[str]:
    return [mark.text for mark in title_block(title, str, "abc")[0] if isinstance(mark, Label)]


def test_a_sheet_among_others_says_its_number() -> None:
    assert _said(replace(TITLE, sheet=2, sheets=3))[-2:] == ["Sheet", "2 / 3"]
    assert "Sheet" not in _said(TITLE)


def test_the_number_is_no_part_of_what_is_drawn() -> None:
    numbered = replace(SCENE, title=replace(TITLE, sheet=2, sheets=3))
    assert model_hash(numbered) == model_hash(SCENE)


def test_a_book_counts_its_pages() -> None:
    book = pypdfium2.PdfDocument(bound([SCENE, SCENE], "pdf"))
    pages = ["".join(page.get_textpage().get_text_range().split()) for page in book]
    assert ["1/2" in pages[0], "2/2" in pages[1]] == [True, True]
