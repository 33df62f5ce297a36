"""What must hold of a stored notebook, so that comparing it means something."""

import ast
import inspect
import re
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from tempfile import gettempdir
from types import ModuleType
from typing import get_args

import nbformat
import pytest
from nbformat import NotebookNode

import archbook
from archbook import Workspace

Python = Callable[[NotebookNode], list[ast.Module]]

ROOT = Path(__file__).parents[2]
LAX = {"nbval-ignore-output", "nbval-skip"}
WIDGET = "application/vnd.jupyter.widget-view+json"
MOST_BYTES = 1_500_000
BOARD = "archbook.Workbook("
"""Live: what is stored of it is a picture, which no day changes."""

LOGIC = (ast.FunctionDef, ast.ClassDef, ast.While, ast.If, ast.IfExp, ast.Lambda, ast.Try)


@pytest.fixture
def nodes(notebook: NotebookNode, python: Python) -> list[ast.AST]:
    return [node for cell in python(notebook) for node in ast.walk(cell)]


@pytest.fixture
def calls(nodes: list[ast.AST]) -> list[ast.Call]:
    return [node for node in nodes if isinstance(node, ast.Call)]


def test_there_are_chapters_in_every_language(refresh: ModuleType) -> None:
    folders = {str(path.parent.relative_to(refresh.FOLDER)) for path in refresh.chapters()}
    assert folders == {".", "ko"}


def test_counts_run_from_one(cells: list[NotebookNode]) -> None:
    """A cell without a count is not compared by nbval, even when it is strict."""
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))


def test_no_live_widget_is_stored(path: Path, notebook: NotebookNode) -> None:
    assert "widgets" not in notebook.metadata
    text = path.read_text(encoding="utf-8")
    assert WIDGET not in text
    assert "IPY_MODEL_" not in text


def test_no_cell_ended_in_an_error(cells: list[NotebookNode]) -> None:
    kinds = {output.output_type for cell in cells for output in cell.outputs}
    assert kinds <= {"stream", "execute_result", "display_data"}
    names = {output.get("name") for cell in cells for output in cell.outputs}
    assert "stderr" not in names


def test_no_path_of_a_machine_is_stored(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    pictures = re.findall(r"base64,([A-Za-z0-9+/=]+)", text)
    seen = "\n".join([text, *(b64decode(one).decode("latin-1") for one in pictures)])
    traces = ("site-packages", "ipykernel", " at 0x", "127.0.0.1:", gettempdir())
    for trace in (str(ROOT), str(Path.home()), *traces):
        assert trace not in seen, trace


def test_most_outputs_are_compared(cells: list[NotebookNode]) -> None:
    lax = [cell for cell in cells if LAX & set(cell.metadata.get("tags", ()))]
    assert any(cell.outputs for cell in cells if cell not in lax)
    assert len(lax) * 3 <= len(cells)


def test_a_notebook_is_quick_to_fetch(path: Path) -> None:
    assert path.stat().st_size < MOST_BYTES


def test_a_cell_holds_no_logic(nodes: list[ast.AST]) -> None:
    assert not [ast.unparse(node) for node in nodes if isinstance(node, LOGIC)]


def test_nothing_is_judged_by_the_day_of_the_run(calls: list[ast.Call]) -> None:
    """Who opens a stored notebook next year is to find what is stored."""
    for call in calls:
        if "as_of" in parameters(call) and not ast.unparse(call).startswith(BOARD):
            assert "as_of" in named(call), ast.unparse(call)


@pytest.mark.usefixtures("korean")
def test_a_korean_chapter_answers_in_korean(calls: list[ast.Call]) -> None:
    for call in calls:
        if "language" in parameters(call):
            assert "language='ko'" in ast.unparse(call), ast.unparse(call)


def test_a_workbook_is_stored_with_its_picture(board: NotebookNode) -> None:
    assert board["text/plain"].startswith("archbook ")
    assert board["text/html"].startswith("<img alt=")


def test_links_lead_to_files(path: Path, notebook: NotebookNode) -> None:
    texts = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    for link in re.findall(r"\]\(([^)#]+)", "\n".join(texts)):
        assert "://" in link or (path.parent / link).is_file(), link


def test_the_stored_form_is_the_canonical_one(
    path: Path, notebook: NotebookNode, refresh: ModuleType
) -> None:
    assert refresh.canonical(notebook) == path.read_text(encoding="utf-8")


def test_what_differs_from_run_to_run_is_dropped(
    path: Path, notebook: NotebookNode, cells: list[NotebookNode], refresh: ModuleType
) -> None:
    cells[0].execution_count = 99
    cells[0].metadata = nbformat.from_dict({"execution": {"iopub.status.idle": "2026"}})
    shown = next(one for cell in cells for one in cell.outputs if "data" in one)
    shown.data[WIDGET] = {"model_id": "1234"}
    notebook.metadata["widgets"] = {"state": {}}
    assert refresh.canonical(notebook) == path.read_text(encoding="utf-8")


def parameters(call: ast.Call) -> frozenset[str]:
    """Return the parameters of what *call* calls, when it is a verb of archbook."""
    if not isinstance(call.func, ast.Attribute):
        return frozenset()
    module = isinstance(call.func.value, ast.Name) and call.func.value.id == "archbook"
    verb = getattr(archbook if module else Workspace, call.func.attr, None)
    if not callable(verb):
        return frozenset()
    taken = inspect.signature(verb).parameters
    typed = [one.annotation for one in taken.values() if one.kind is one.VAR_KEYWORD]
    listed = (name for one in typed for kind in get_args(one) for name in kind.__annotations__)
    return frozenset((*taken, *listed))


def named(call: ast.Call) -> frozenset[str]:
    return frozenset(word.arg for word in call.keywords if word.arg)
