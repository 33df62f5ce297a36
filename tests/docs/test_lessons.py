"""The chapters about the course text show all of it, and every name in them can be asked for."""

import ast
from collections import defaultdict
from pathlib import Path

import nbformat
import pytest

from archbook.catalog import bundled
from archbook.report.concepts import KIND_NAMES

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "course-text.md"
LESSONS = sorted(NOTEBOOKS.glob("0[2456]-*.ipynb")) + sorted(NOTEBOOKS.glob("11-*.ipynb"))


@pytest.fixture(scope="module")
def asked() -> dict[str, set[str]]:
    """Return the verbs that the chapters call → the names that they are given."""
    names: dict[str, set[str]] = defaultdict(set)
    for path in LESSONS:
        cells = nbformat.read(path, as_version=4).cells
        for cell in (cell for cell in cells if cell.cell_type == "code"):
            for node in ast.walk(ast.parse(cell.source)):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                    given = (one.value for one in node.args if isinstance(one, ast.Constant))
                    names[node.func.attr] |= {str(one) for one in given}
    return names


def test_every_section_with_terms_is_shown(asked: dict[str, set[str]]) -> None:
    catalog = bundled()
    sections = {catalog.term(one).course for one in catalog.ids("terms")}
    assert asked["terms"] == {one for one in sections if one.startswith(("1.", "2."))}


def test_every_kind_of_concept_is_shown(asked: dict[str, set[str]]) -> None:
    assert asked["concepts"] == set(KIND_NAMES) - {"service_group"}


def test_every_service_that_the_text_counts_is_shown(asked: dict[str, set[str]]) -> None:
    catalog = bundled()
    core = {one for one in catalog.ids("services") if catalog.service(one).core}
    assert core <= asked["services"]


def test_every_one_of_its_example_clouds_is_shown(asked: dict[str, set[str]]) -> None:
    text = {one for one in bundled().ids("use-cases") if one.startswith("textbook-")}
    assert text <= asked["new"]
    changed = {one.removeprefix("textbook-") for one in text} - {"full"}
    assert {f"use-cases/{one}" for one in changed} <= asked["explain"]


def test_the_page_leads_to_every_chapter() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for path in LESSONS:
        assert f"(../../notebooks/{path.name})" in page
