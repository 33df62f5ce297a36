"""The script that runs the notebooks: an empty folder for each, and no stop at the first fault."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
Write = Callable[..., Path]
Refresh = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a notebook of code cells into the folder of notebooks."""

    def written(name: str, *code: str) -> Path:
        notebook = nbformat.v4.new_notebook()
        notebook.cells = [nbformat.v4.new_code_cell(one) for one in code]
        path = tmp_path / "notebooks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        nbformat.write(notebook, path)
        return path

    return written


@pytest.fixture
def script(tmp_path: Path) -> Refresh:
    """Return a function that runs the script, in a checkout that has little else."""
    script = tmp_path / "docs/refresh_notebooks.py"
    script.parent.mkdir()
    shutil.copy(ROOT / "docs/refresh_notebooks.py", script)
    command = (sys.executable, str(script))
    return lambda *names: subprocess.run(
        [*command, *names], capture_output=True, text=True, check=False
    )


def test_a_notebook_runs_in_an_empty_folder(write: Write, script: Refresh) -> None:
    path = write("1.ipynb", "import os\nos.listdir()", "open('here', 'w').close()")
    (path.parent / "design.yaml").write_text("a reader's own", encoding="utf-8")
    ended = script()
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "1.ipynb written\n", "")
    assert '"[]"' in path.read_text(encoding="utf-8")
    assert {one.name for one in path.parent.iterdir()} == {"1.ipynb", "design.yaml"}


def test_one_that_fails_is_named_and_the_others_are_written(write: Write, script: Refresh) -> None:
    broken, good = write("1.ipynb", "1 / 0"), write("ko/2.ipynb", "20 + 22")
    kept = write(".ipynb_checkpoints/2.ipynb", "7")
    before = broken.read_bytes(), kept.read_bytes()
    ended = script()
    assert (ended.returncode, ended.stdout) == (1, "ko/2.ipynb written\n")
    assert ended.stderr == "1.ipynb cannot be run: ZeroDivisionError: division by zero\n"
    assert "42" in good.read_text(encoding="utf-8")
    assert (broken.read_bytes(), kept.read_bytes()) == before


def test_a_second_run_writes_nothing(write: Write, script: Refresh) -> None:
    write("one.ipynb", "20 + 22")
    write("two.ipynb", "1 / 0")
    assert script("one").stdout == "one.ipynb written\n"
    again = script("one")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
