"""Run the notebooks and store what they show, byte for byte the same each time.

Each runs in an empty folder of its own, as a reader's very first run does: a design that somebody
keeps beside the notebooks changes nothing here, and nothing is written beside them.
"""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from traitlets.config import Config

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "notebooks"
WIDGET = "application/vnd.jupyter.widget-view+json"
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
MOST_SECONDS = 120
"""Longest time that a cell may take."""


def chapters() -> tuple[Path, ...]:
    """Return the notebooks, in the order of the lessons: English, then the other languages."""
    return (*sorted(FOLDER.glob("*.ipynb")), *sorted(FOLDER.glob("[!.]*/*.ipynb")))


def refreshed(path: Path) -> str:
    """Return the notebook at *path*, which is not changed, as it is stored after a run."""
    notebook = nbformat.read(path, as_version=4)
    for cell in _code(notebook):
        cell.outputs = []
    with TemporaryDirectory() as folder:
        _run(notebook, Path(folder))
    return canonical(notebook)


def _run(notebook: NotebookNode, folder: Path) -> None:
    """Run *notebook* in a folder below *folder*, whose rest is for the kernel itself."""
    (folder / "work").mkdir()
    # Kernels of one machine that start at once may choose the same port; files are their own.
    kernel = {"transport": "ipc", "connection_file": str(folder / "kernel.json")}
    client = NotebookClient(
        notebook,
        config=Config(KernelManager=kernel),
        timeout=MOST_SECONDS,
        startup_timeout=MOST_SECONDS,
        # Where outputs come late, nbclient would go on without them and say nothing.
        iopub_timeout=MOST_SECONDS,
        raise_on_iopub_timeout=True,
        kernel_name="python3",
        coalesce_streams=True,
        store_widget_state=False,
        record_timing=False,
        resources={"metadata": {"path": str(folder / "work")}},
    )
    client.execute(env=os.environ | {"IPYTHONDIR": str(folder / "ipython")})


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


def main(names: list[str]) -> int:
    """Refresh every notebook, or those that have one of *names* in their name."""
    wanted = [path for path in chapters() if not names or any(name in path.name for name in names)]
    failed = False
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, run in [(path, pool.submit(refreshed, path)) for path in wanted]:
            name = path.relative_to(FOLDER)
            try:
                text = run.result()
            except CellExecutionError as error:
                failed = True
                sys.stderr.write(f"{name} cannot be run: {error.ename}: {error.evalue}\n")
                continue
            if text != path.read_text(encoding="utf-8"):
                path.write_text(text, encoding="utf-8")
                print(f"{name} written")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
