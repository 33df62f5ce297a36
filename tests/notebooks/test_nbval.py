"""Every cell of every notebook gives what is stored, and the comparison is a real one."""

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import nbformat
from nbformat import NotebookNode

Nbval = Callable[[Path], tuple[dict[str, str], NotebookNode]]
FIRST = "01-first-design.ipynb"


def test_every_cell_gives_what_is_stored(
    cells: list[NotebookNode], faults: dict[str, str]
) -> None:
    assert len(faults) == len(cells)
    assert not any(faults.values()), "\n".join(filter(None, faults.values()))


def test_a_refresh_would_change_nothing(
    path: Path, given: NotebookNode, refresh: ModuleType
) -> None:
    """Stricter than nbval, which compares no bitmap and no cell that is tagged or has no count."""
    assert refresh.canonical(given) == path.read_text(encoding="utf-8")


def test_corrupted_outputs_make_exactly_their_own_cells_fail(
    refresh: ModuleType, nbval: Nbval, tmp_path: Path
) -> None:
    """What the cells give is kept, not what is stored."""
    stored = refresh.FOLDER / FIRST
    notebook = nbformat.read(stored, as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    shown = [at for at, cell in enumerate(cells) if _data(cell)]
    text, picture = shown[0], next(at for at in shown[1:] if "base64," in _html(cells[at]))
    _data(cells[text])["text/plain"] += "!"
    _data(cells[picture])["text/html"] = _html(cells[picture]).replace("base64,", "base64,AA", 1)
    copy = tmp_path / FIRST
    nbformat.write(notebook, copy)
    faults, given = nbval(copy)
    assert [at for at, fault in enumerate(faults.values()) if fault] == [text, picture]
    assert refresh.canonical(given) == stored.read_text(encoding="utf-8")


def _data(cell: NotebookNode) -> dict[str, str]:
    found: dict[str, str] = next((one.data for one in cell.outputs if "data" in one), {})
    return found


def _html(cell: NotebookNode) -> str:
    return _data(cell).get("text/html", "")
