"""Formats, themes and sizes of drawings, as the command gives them."""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # the package ships no types
import pytest
from click.testing import Result
from PIL import Image

from archbook.render import SUFFIXES
from archbook.views.registry import all_views

Run = Callable[..., Result]


def test_every_format_is_written(run: Run) -> None:
    assert run("draw", "design.yaml", "--all", "-o", "out").exit_code == 0
    names = {path.name for path in Path("out").iterdir()}
    assert {f"topology.{suffix}" for suffix in SUFFIXES} <= names
    assert len(names) % len(SUFFIXES) == 0


def test_formats_that_need_a_missing_package_are_left_out_and_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    result = run("draw", "design.yaml", "--all", "-o", "out")
    assert result.exit_code == 0
    assert "pip install 'archbook[drawings]'" in result.stderr
    assert {path.suffix for path in Path("out").iterdir()} == {
        f".{suffix}" for suffix in SUFFIXES if suffix != "pdf"
    }


def test_a_format_that_is_asked_for_by_name_must_be_there(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    result = run("draw", "design.yaml", "--all", "--formats", "pdf", "-o", "out")
    assert result.exit_code == 3
    assert not Path("out").exists()


def test_an_unknown_format_is_refused_before_anything_is_written(run: Run) -> None:
    result = run("draw", "design.yaml", "--all", "--formats", "svg,gif", "-o", "out")
    assert result.exit_code == 2
    assert "gif" in result.stderr
    assert not Path("out").exists()


@pytest.mark.parametrize("suffix", ["pdf", "drawio"])
def test_every_view_is_a_page_of_one_file(run: Run, suffix: str) -> None:
    assert run("draw", "design.yaml", "--all", "-o", f"book.{suffix}").exit_code == 0
    content = Path(f"book.{suffix}").read_bytes()
    pages = len(pypdfium2.PdfDocument(content)) if suffix == "pdf" else content.count(b"<diagram ")
    assert pages == len(all_views())


def test_a_format_with_one_drawing_to_a_file_says_which_can_hold_more(run: Run) -> None:
    result = run("draw", "design.yaml", "--all", "-o", "book.svg")
    assert result.exit_code == 2
    assert "drawio, pdf" in result.stderr


def test_a_folder_may_have_a_dot_in_its_name(run: Run) -> None:
    arguments = ("draw", "design.yaml", "--all", "--formats", "mmd", "-o", "drawings.v2")
    assert run(*arguments).exit_code == 0
    assert Path("drawings.v2/topology.mmd").is_file()


def test_a_dark_picture_is_dark(run: Run) -> None:
    assert run("draw", "design.yaml", "--theme", "dark", "-o", "d.png").exit_code == 0
    corner = Image.open("d.png").convert("L").getpixel((0, 0))
    assert isinstance(corner, int)
    assert corner < 64


def test_a_theme_is_guessed_from_a_slip(run: Run) -> None:
    result = run("draw", "design.yaml", "--theme", "drak")
    assert result.exit_code == 2
    assert "did you mean 'dark'?" in result.stderr


def test_a_png_is_as_large_as_asked_for(run: Run) -> None:
    for scale in ("1", "2"):
        assert run("draw", "design.yaml", "--scale", scale, "-o", f"{scale}.png").exit_code == 0
    one, two = (Image.open(BytesIO(Path(f"{scale}.png").read_bytes())) for scale in (1, 2))
    assert two.size == (2 * one.width, 2 * one.height)
