"""The PDF is one page of vectors as large as the sheet, with text that can be selected."""

import sys
from collections.abc import Mapping

import pypdfium2  # type: ignore[import-untyped]  # the package ships no types
import pytest

from archbook.errors import MissingProgramError
from archbook.model.scene import Node, Scene, Tier, TitleBlock
from archbook.render import render
from archbook.render.sheet import sheet


def _named(name: str) -> Scene:
    node = Node("n", "machine", "control", name)
    return Scene("any", TitleBlock(name, "y", "z", "1"), name, (Tier("t", "", ("n",)),), (node,))


def test_it_is_one_page_as_large_as_the_sheet(scenes: Mapping[str, Scene]) -> None:
    for name in (one for one in scenes if one.startswith(("lab/", "large/"))):
        scene = scenes[name]
        laid_out = sheet(scene, "en")
        pages = pypdfium2.PdfDocument(render(scene, "pdf"))
        assert len(pages) == 1
        size = (laid_out.width * 0.75, laid_out.height * 0.75)
        assert pages[0].get_size() == pytest.approx(size, abs=0.5), name


def _text(scene: Scene) -> str:
    """Return the text of the PDF without its gaps: a reader breaks few words as it likes."""
    page = pypdfium2.PdfDocument(render(scene, "pdf"))[0]
    return "".join(page.get_textpage().get_text_range().split())


def test_its_text_can_be_selected_also_in_korean() -> None:
    assert "컨트롤러nova" in _text(_named("컨트롤러 nova"))


def test_korean_is_drawn_and_not_replaced_by_boxes() -> None:
    """Missing characters all look alike; two different names of one length must not."""
    pictures = [
        pypdfium2.PdfDocument(render(_named(name), "pdf"))[0].render().to_numpy().tobytes()
        for name in ("가나", "호흥")
    ]
    assert pictures[0] != pictures[1]


def test_it_holds_lines_and_no_picture_of_the_sheet(scenes: Mapping[str, Scene]) -> None:
    page = pypdfium2.PdfDocument(render(scenes["production/topology"], "pdf"))[0]
    kinds = {one.type for one in page.get_objects()}
    raw = pypdfium2.raw
    assert raw.FPDF_PAGEOBJ_PATH in kinds
    assert raw.FPDF_PAGEOBJ_TEXT in kinds
    assert raw.FPDF_PAGEOBJ_IMAGE not in kinds


def test_it_names_the_sheet_and_no_day() -> None:
    about = pypdfium2.PdfDocument(render(_named("x"), "pdf")).get_metadata_dict()
    assert about["Title"] == "x · y"
    assert not about["CreationDate"]


def test_a_name_is_no_command() -> None:
    assert '#panic()"]' in _text(_named('#panic() "]'))


def test_without_the_package_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingProgramError, match="pip install") as caught:
        render(_named("x"), "pdf")
    assert caught.value.exit_code == 3
