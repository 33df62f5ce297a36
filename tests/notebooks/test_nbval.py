"""Every cell of every notebook gives what is stored, and the comparison is a real one."""

from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat import NotebookNode

Nbval = Callable[[Path], dict[str, bool]]


def test_every_cell_gives_what_is_stored(
    path: Path, cells: list[NotebookNode], nbval: Nbval
) -> None:
    outcome = nbval(path)
    assert len(outcome) == len(cells)
    assert all(outcome.values()), [cell for cell, passed in outcome.items() if not passed]


def test_corrupted_outputs_make_exactly_their_own_cells_fail(
    path: Path, notebook: NotebookNode, cells: list[NotebookNode], nbval: Nbval, tmp_path: Path
) -> None:
    """The text of one cell, and the picture of the workbook, which is a widget."""
    place = next(
        at for at, cell in enumerate(cells) for output in cell.outputs if "data" in output
    )
    text = next(output for output in cells[place].outputs if "data" in output)
    text.data["text/plain"] = text.data["text/plain"].replace("e", "E", 1)
    picture = cells[-1].outputs[-1]
    picture.data["text/html"] = picture.data["text/html"].replace("base64,", "base64,AAAA", 1)
    copy = tmp_path / path.name
    nbformat.write(notebook, copy)
    failed = [at for at, passed in enumerate(nbval(copy).values()) if not passed]
    assert failed == [place, len(cells) - 1]
