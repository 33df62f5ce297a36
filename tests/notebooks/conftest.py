"""The notebooks, and nbval run on them as a process of its own."""

import ast
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import nbformat
import pytest
from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "notebooks"
DESIGN = ROOT / "tests/golden/production.yaml"
ALL_PASSED, SOME_FAILED = 0, 1
"""How pytest ends when it could do its work."""


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs/refresh_notebooks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


REFRESH = _script()
CHAPTERS: tuple[Path, ...] = REFRESH.chapters()


Run = tuple[dict[str, str], NotebookNode]
"""Cell → what nbval has against it, if anything; and the notebook with what its cells gave."""

Runs = Mapping[tuple[Path, bool], Future[Run]]
"""Notebook, and whether it finds a design → the run."""

Nbval = Callable[[Path], Run]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give each test that asks for a `path` every notebook in turn, or those that it is about."""
    if "path" in metafunc.fixturenames:
        wanted = [KINDS[name] for name in metafunc.fixturenames if name in KINDS]
        paths = [path for path in CHAPTERS if all(fits(path) for fits in wanted)]
        names = [str(path.relative_to(FOLDER)) for path in paths]
        metafunc.parametrize("path", paths, ids=names)


def _is_korean(path: Path) -> bool:
    return path.parent.name == "ko"


def _has_board(path: Path) -> bool:
    return "archbook.Workbook(" in path.read_text(encoding="utf-8")


def _opens_a_design(path: Path) -> bool:
    """Tell whether a chapter is about the reader's own design; one language of it will do."""
    return path.parent == FOLDER and "archbook.resume(" in path.read_text(encoding="utf-8")


OWN = "given_on_own_design"
KINDS: Mapping[str, Callable[[Path], bool]] = {
    "korean": _is_korean,
    "board": _has_board,
    OWN: _opens_a_design,
}
"""Fixture → the notebooks that tests which ask for it are about."""


@pytest.fixture(scope="session")
def refresh() -> ModuleType:
    return REFRESH


@pytest.fixture
def notebook(path: Path) -> NotebookNode:
    stored: NotebookNode = nbformat.read(path, as_version=4)
    return stored


@pytest.fixture
def cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


@pytest.fixture
def korean(notebook: NotebookNode) -> NotebookNode:
    return notebook


@pytest.fixture
def english(path: Path) -> NotebookNode:
    """Return the English notebook beside a Korean one."""
    stored: NotebookNode = nbformat.read(FOLDER / path.name, as_version=4)
    return stored


@pytest.fixture
def board(cells: list[NotebookNode]) -> NotebookNode:
    """Return what is stored of the workbook of a chapter that shows one."""
    shown: NotebookNode = next(one for one in cells if "archbook.Workbook(" in one.source)
    data: NotebookNode = shown.outputs[-1].data
    return data


@pytest.fixture
def python() -> Callable[[NotebookNode], list[ast.Module]]:
    """Return a function that parses the cells of a notebook; one with a magic is a text."""
    return _python


def _python(notebook: NotebookNode) -> list[ast.Module]:
    code = (cell.source for cell in notebook.cells if cell.cell_type == "code")
    return [ast.parse(repr(text) if text.startswith("%%") else text) for text in code]


@pytest.fixture(scope="session")
def nbval(tmp_path_factory: pytest.TempPathFactory) -> Nbval:
    """Return a function that runs a copy of a notebook and compares every output."""
    return lambda path: _nbval(path, tmp_path_factory.mktemp("nbval"))


@pytest.fixture(scope="session")
def runs(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Runs]:
    """Run what the chosen tests ask for, as many at once as there are processors."""
    wanted = {
        (Path(str(item.callspec.params["path"])), OWN in item.fixturenames): None
        for item in request.session.items
        if isinstance(item, pytest.Function) and "runs" in item.fixturenames
    }
    pool = ThreadPoolExecutor(os.cpu_count())
    yield {
        (path, own): pool.submit(_nbval, path, tmp_path_factory.mktemp("nbval"), own=own)
        for path, own in wanted
    }
    pool.shutdown(cancel_futures=True)


@pytest.fixture
def faults(path: Path, runs: Runs) -> dict[str, str]:
    """Return what nbval has against each cell of the notebook."""
    return runs[path, False].result()[0]


@pytest.fixture
def given(path: Path, runs: Runs) -> NotebookNode:
    """Return the notebook with what its cells gave when nbval ran them."""
    return runs[path, False].result()[1]


@pytest.fixture
def given_on_own_design(path: Path, runs: Runs) -> NotebookNode:
    """Return the notebook with what its cells gave beside a design of the reader's own."""
    return runs[path, True].result()[1]


def _nbval(notebook: Path, folder: Path, *, own: bool = False) -> Run:
    """Run *notebook* in a folder of its own below *folder*, empty but for a reader's design."""
    copy, report = folder / "work" / notebook.name, folder / "report.xml"
    copy.parent.mkdir()
    copy.write_bytes(notebook.read_bytes())
    if own:
        (copy.parent / "design.yaml").write_bytes(DESIGN.read_bytes())
    command = [
        *(sys.executable, "-m", "pytest", "-p", "nbval.plugin", "-p", "keep_outputs"),
        *("--nbval", "--nbval-current-env", "--color=no", f"--junitxml={report}"),
        *(f"--nbval-cell-timeout={REFRESH.MOST_SECONDS}", f"--rootdir={copy.parent}", str(copy)),
    ]
    ended = subprocess.run(
        command, env=_environment(folder), cwd=folder, capture_output=True, text=True, check=False
    )
    assert ended.returncode in {ALL_PASSED, SOME_FAILED}, ended.stdout + ended.stderr
    cases = ET.parse(report).iter("testcase")  # noqa: S314 - written just above
    faults = {str(case.get("name")): "".join(case.itertext()).strip() for case in cases}
    return faults, nbformat.read(copy, as_version=4)


def _environment(folder: Path) -> dict[str, str]:
    """Let the kernel, which runs in another folder, use this checkout and nobody's own profile."""
    inherited = os.environ.get("PYTHONPATH", "")
    here = (str(ROOT / "src"), str(Path(__file__).parent))
    paths = (*here, *filter(None, inherited.split(os.pathsep)))
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(paths),
        "IPYTHONDIR": str(folder / "ipython"),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",  # the others only cost time
    }
