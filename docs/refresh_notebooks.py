"""Run the notebooks and store what they show, byte for byte the same each time.

``--check`` writes nothing and fails when a notebook would change.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

ROOT = Path(__file__).parents[1]
NOTEBOOKS = ROOT / "notebooks"
WIDGET = "application/vnd.jupyter.widget-view+json"
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def refreshed(path: Path, *, seconds: int = 120) -> str:
    """Return the notebook at *path* as it is stored after a run.

    Args:
        path: The notebook; it is not changed.
        seconds: How long one cell may take.
    """
    notebook = nbformat.read(path, as_version=4)
    for cell in _code(notebook):
        cell.outputs = []
    client = NotebookClient(
        notebook,
        timeout=seconds,
        startup_timeout=seconds,
        kernel_name="python3",
        store_widget_state=False,
        record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute()
    return canonical(notebook)


def canonical(notebook: NotebookNode) -> str:
    """Return *notebook* as text without what differs from run to run.

    Counts run from 1, because nbval compares no cell whose count is missing. Names of live
    widgets are dropped: a reader without a kernel then sees the picture beside them.
    """
    notebook.metadata = nbformat.from_dict(METADATA)
    for place, cell in enumerate(notebook.cells):
        cell.id = f"cell-{place + 1:02d}"
    for count, cell in enumerate(_code(notebook), start=1):
        cell.execution_count = count
        cell.metadata = nbformat.from_dict(
            {"tags": cell.metadata["tags"]} if "tags" in cell.metadata else {}
        )
        for output in cell.outputs:
            _settle(output, count)
    nbformat.validate(notebook)
    text: str = nbformat.writes(notebook)
    return text.rstrip("\n") + "\n"


def _settle(output: NotebookNode, count: int) -> None:
    if "execution_count" in output:
        output.execution_count = count
    if "data" in output:
        output.data.pop(WIDGET, None)


def _code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def main() -> int:
    """Refresh every notebook, or check that none needs it."""
    stale = 0
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        text = refreshed(path)
        if text == path.read_text(encoding="utf-8"):
            continue
        stale += 1
        if "--check" in sys.argv:
            sys.stderr.write(f"{path.name} is out of date: run docs/refresh_notebooks.py\n")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{path.name} written")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
