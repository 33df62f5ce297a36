"""The notebooks, and nbval run on them as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import nbformat
import pytest
from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
NOTEBOOKS = tuple(sorted((ROOT / "notebooks").glob("*.ipynb")))

Outcome = dict[str, bool]
"""Cell → whether it passed."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test that asks for a `path` every notebook in turn."""
    if "path" in metafunc.fixturenames:
        metafunc.parametrize("path", NOTEBOOKS, ids=[path.name for path in NOTEBOOKS])


@pytest.fixture
def notebook(path: Path) -> NotebookNode:
    stored: NotebookNode = nbformat.read(path, as_version=4)
    return stored


@pytest.fixture
def cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


@pytest.fixture
def nbval(tmp_path: Path) -> Callable[[Path], Outcome]:
    """Return a function that runs a notebook and compares every output with the stored one."""

    def ran(notebook: Path) -> Outcome:
        report = tmp_path / "report.xml"
        command = [
            *(sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env"),
            *("--nbval-cell-timeout=120", "-p", "no:cacheprovider", f"--junitxml={report}"),
            *(f"--rootdir={notebook.parent}", str(notebook)),
        ]
        subprocess.run(
            command, env=_environment(), cwd=notebook.parent, capture_output=True, check=False
        )
        return {
            str(case.get("name")): case.find("failure") is None and case.find("error") is None
            for case in ET.parse(report).iter("testcase")  # noqa: S314 - written just above
        }

    return ran


def _environment() -> dict[str, str]:
    """Let the kernel, which runs in another folder, use this checkout."""
    inherited = os.environ.get("PYTHONPATH", "")
    paths = (str(ROOT / "src"), *filter(None, inherited.split(os.pathsep)))
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)}
