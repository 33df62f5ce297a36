"""What no tool holds: small files, short functions, plain names, decisions that are listed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = sorted((ROOT / "src").rglob("*.py"))
DECISIONS = ROOT / "docs" / "decisions"

MOST_LINES = 400
"""Lines of a file. A longer one has more than one thing to say."""

SHORT = 35
"""Lines of a function with its docstring that nine of ten do not pass."""

LONGEST = 90
"""Lines of a function with its docstring. Long ones are tables or one row of fields."""

SAY_NOTHING = frozenset({"common", "handler", "handlers", "helper", "helpers", "manager", "misc"})
SAY_NOTHING |= {"util", "utils"}
"""Names of files that do not tell what is in them."""


@pytest.fixture(scope="module")
def lengths() -> dict[str, int]:
    """Return how many lines each function has."""
    return {
        f"{path.relative_to(ROOT)}:{found.lineno} {found.name}": _lines(found)
        for path in CODE
        for found in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(found, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_no_file_is_long() -> None:
    counts = {path: path.read_text(encoding="utf-8").count("\n") for path in CODE}
    assert {path: count for path, count in counts.items() if count > MOST_LINES} == {}


def test_nine_of_ten_functions_are_short(lengths: dict[str, int]) -> None:
    short = sum(length <= SHORT for length in lengths.values())
    assert short / len(lengths) > 9 / 10


def test_no_function_is_long(lengths: dict[str, int]) -> None:
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_files_are_named_after_what_is_in_them() -> None:
    assert [path for path in CODE if {path.stem, path.parent.name} & SAY_NOTHING] == []


def test_every_decision_is_listed_with_its_title() -> None:
    listed = (DECISIONS / "README.md").read_text(encoding="utf-8").splitlines()
    assert [line for line in listed if line.startswith("| [")] == list(_rows())


def _lines(found: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (found.end_lineno or found.lineno) - found.lineno + 1


def _rows() -> Iterator[str]:
    for path in sorted(DECISIONS.glob("[0-9]*.md")):
        heading = path.read_text(encoding="utf-8").split("\n", 1)[0]
        found = re.fullmatch(r"# (\d{4}) (.+)", heading)
        assert found, f"{path.name}: begins with its number and title"
        yield f"| [{found[1]}]({path.name}) | {found[2]} |"
