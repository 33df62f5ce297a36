"""Each chapter is there in English and in Korean, and the two are one lesson."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from types import ModuleType

from nbformat import NotebookNode

Python = Callable[[NotebookNode], list[ast.Module]]

KEPT = re.compile(r"```.*?```|`[^`]*`|\]\([^)]*\)|https?://\S+", re.DOTALL)
"""What stays as it is in a translation: code and addresses."""

HANGUL = re.compile(r"[가-힣]")
LEAST_KOREAN = 0.4
"""Least share of the letters of a text."""

LETTER = re.compile(r"[A-Za-z가-힣]")


def test_every_chapter_is_in_every_language(refresh: ModuleType) -> None:
    english = [path.name for path in refresh.chapters() if path.parent == refresh.FOLDER]
    korean = [path.name for path in refresh.chapters() if path.parent.name == "ko"]
    assert korean == english


def test_the_code_differs_in_the_language_alone(
    korean: NotebookNode, english: NotebookNode, python: Python
) -> None:
    assert [*_spoken(python(korean))] == [*_spoken(python(english))]


def test_the_text_has_the_same_parts(korean: NotebookNode, english: NotebookNode) -> None:
    assert [*_parts(korean)] == [*_parts(english)]


def test_the_text_is_korean(korean: NotebookNode) -> None:
    """Names such as OpenStack stay as they are, so that not every letter is Korean."""
    for text in _texts(korean):
        words = KEPT.sub("", text)
        share = len(HANGUL.findall(words)) / max(1, len(LETTER.findall(words)))
        assert share > LEAST_KOREAN, text


def _spoken(cells: Iterable[ast.Module]) -> Iterator[str]:
    """Yield the code of each cell without the language that it asks for."""
    for cell in cells:
        for node in ast.walk(cell):
            if isinstance(node, ast.Call):
                node.keywords = [one for one in node.keywords if one.arg != "language"]
        yield ast.unparse(cell)


def _parts(notebook: NotebookNode) -> Iterator[tuple[str, list[str]]]:
    """Yield the kind of each cell, and the levels of its headings."""
    for cell in notebook.cells:
        text = KEPT.sub("", cell.source) if cell.cell_type == "markdown" else ""
        yield cell.cell_type, re.findall(r"^#+(?= )", text, re.MULTILINE)


def _texts(notebook: NotebookNode) -> Iterator[str]:
    return (cell.source for cell in notebook.cells if cell.cell_type == "markdown")
