"""What must hold of a stored notebook, so that comparing it means something."""

import importlib.util
import sys
from pathlib import Path
from tempfile import gettempdir
from types import ModuleType

import nbformat
import pytest
from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
LAX = {"nbval-ignore-output", "nbval-skip"}
WIDGET = "application/vnd.jupyter.widget-view+json"


@pytest.fixture
def refresh() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs/refresh_notebooks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_is_a_notebook() -> None:
    assert list((ROOT / "notebooks").glob("*.ipynb"))


def test_counts_run_from_one(cells: list[NotebookNode]) -> None:
    """A cell without a count is not compared by nbval, even when it is strict."""
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))


def test_no_live_widget_is_stored(notebook: NotebookNode, cells: list[NotebookNode]) -> None:
    assert "widgets" not in notebook.metadata
    assert not any(WIDGET in output.get("data", {}) for cell in cells for output in cell.outputs)


def test_no_cell_ended_in_an_error(cells: list[NotebookNode]) -> None:
    kinds = {output.output_type for cell in cells for output in cell.outputs}
    assert kinds <= {"stream", "execute_result", "display_data"}
    names = {output.get("name") for cell in cells for output in cell.outputs}
    assert "stderr" not in names


def test_no_path_of_a_machine_is_stored(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for trace in (
        str(ROOT),
        str(Path.home()),
        gettempdir(),
        "site-packages",
        "ipykernel",
        " at 0x",
    ):
        assert trace not in text, trace


def test_most_outputs_are_compared(cells: list[NotebookNode]) -> None:
    lax = [cell for cell in cells if LAX & set(cell.metadata.get("tags", ()))]
    assert any(cell.outputs for cell in cells if cell not in lax)
    assert len(lax) * 3 <= len(cells)


def test_a_cell_holds_no_logic(cells: list[NotebookNode]) -> None:
    for cell in cells:
        for word in ("def ", "class ", "while ", "if ", "lambda "):
            assert word not in cell.source, cell.source


def test_a_workbook_is_stored_with_its_picture(cells: list[NotebookNode]) -> None:
    shown = [cell for cell in cells if "Workbook(" in cell.source]
    if not shown:
        pytest.skip("this chapter shows no workbook")
    data = shown[-1].outputs[-1].data
    assert data["text/plain"].startswith("archbook Workbook: ")
    assert data["text/html"].startswith("<img alt=")


def test_the_stored_form_is_the_canonical_one(
    path: Path, notebook: NotebookNode, refresh: ModuleType
) -> None:
    assert refresh.canonical(notebook) == path.read_text(encoding="utf-8")


def test_what_differs_from_run_to_run_is_dropped(path: Path, refresh: ModuleType) -> None:
    notebook = nbformat.read(path, as_version=4)
    cell = next(one for one in notebook.cells if one.cell_type == "code")
    cell.execution_count = 99
    cell.metadata = nbformat.from_dict({"execution": {"iopub.status.idle": "2026"}})
    shown = next(
        output
        for one in notebook.cells
        if one.cell_type == "code"
        for output in one.outputs
        if "data" in output
    )
    shown.data[WIDGET] = {"model_id": "1234"}
    notebook.metadata["widgets"] = {"state": {}}
    assert refresh.canonical(notebook) == path.read_text(encoding="utf-8")


def test_check_fails_on_a_stale_notebook_and_changes_nothing(
    path: Path,
    refresh: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    monkeypatch.setattr(refresh, "NOTEBOOKS", tmp_path)
    monkeypatch.setattr(refresh, "refreshed", lambda _: "fresh\n")
    monkeypatch.setattr(sys, "argv", ["refresh", "--check"])
    assert refresh.main() == 1
    assert path.name in capsys.readouterr().err
    assert copy.read_bytes() == path.read_bytes()
    monkeypatch.setattr(sys, "argv", ["refresh"])
    assert refresh.main() == 0
    assert copy.read_text(encoding="utf-8") == "fresh\n"
