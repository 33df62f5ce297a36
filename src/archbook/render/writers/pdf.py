"""Pages of vectors with their fonts, made from the SVG by typst, which travels as a wheel."""

from collections.abc import Sequence
from importlib import import_module
from importlib.resources import as_file, files
from json import dumps
from types import ModuleType

from archbook.errors import MissingProgramError
from archbook.i18n import Message
from archbook.model.scene import Scene
from archbook.render.look import Look
from archbook.render.sheet import sheet
from archbook.render.writers.svg import drawn

_BOOK = """
#let book = json(bytes(sys.inputs.book))
#set document(title: book.title, description: book.description, date: none)
#set text(font: "Pretendard", lang: book.language)
#for sheet in book.sheets {
  page(
    width: sheet.width * 1pt,
    height: sheet.height * 1pt,
    margin: 0pt,
    image(bytes(sheet.svg), format: "svg", width: 100%, height: 100%, alt: sheet.description),
  )
}
"""
"""What typst sets: pages as large as their sheets. All of a design's text comes as data."""

_POINTS = 72 / 96
"""Points in a pixel, as CSS has it."""


def write(scene: Scene, look: Look) -> bytes:
    """Return *scene* as PDF of one page.

    Raises:
        MissingProgramError: The package `typst` is not installed.
    """
    return bind((scene,), look)


def bind(scenes: Sequence[Scene], look: Look) -> bytes:
    """Return *scenes* as PDF, a page for each.

    Raises:
        MissingProgramError: The package `typst` is not installed.
    """
    typst = _package()
    first = sheet(scenes[0], look.language)
    book = {
        "title": first.title,
        "description": first.description,
        "language": look.language,
        "sheets": [_sheet(scene, look) for scene in scenes],
    }
    with as_file(files("archbook.render") / "fonts") as fonts:
        made: bytes = typst.compile(
            _BOOK.encode(),
            format="pdf",
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
            sys_inputs={"book": dumps(book)},
        )
    return made


def _sheet(scene: Scene, look: Look) -> dict[str, str | float]:
    laid_out = sheet(scene, look.language)
    return {
        "svg": drawn(scene, look),
        "description": laid_out.description,
        "width": laid_out.width * _POINTS,
        "height": laid_out.height * _POINTS,
    }


def _package() -> ModuleType:
    """Return the package `typst`, which is optional."""
    try:
        return import_module("typst")
    except ModuleNotFoundError:
        raise MissingProgramError(
            Message("PDF needs the Python package typst: pip install 'archbook[drawings]'")
        ) from None
