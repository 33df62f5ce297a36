"""A plugin for nbval's run: what the cells gave is kept, so that one run serves every check."""

from functools import partial
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import nbformat
import nbval.kernel
import pytest
from jupyter_client.manager import KernelManager
from nbval.plugin import IPyNbCell

FOLDER = Path(mkdtemp())
"""Holds what a kernel listens on; the name of such a file must be short."""


def pytest_configure() -> None:
    """Let kernels talk over files: two that start at once may choose the same port."""
    connection = str(FOLDER / "kernel.json")
    nbval.kernel.KernelManager = partial(
        KernelManager, transport="ipc", connection_file=connection
    )


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    rmtree(FOLDER)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Wait for outputs as long as for the cell: machines may have much else to do."""
    if isinstance(item, IPyNbCell):
        item.output_timeout = item.config.option.nbval_cell_timeout


def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Write the outputs of *item*, a cell, into its notebook: nbval has compared them by now."""
    if isinstance(item, IPyNbCell) and item.test_outputs is not None:
        item.cell.outputs = item.test_outputs
        nbformat.write(item.parent.nb, item.path)
