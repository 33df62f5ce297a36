"""The command in this process, and in one of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from archbook.cli.command import archbook

SMALL = """\
# a comment that must stay
schema: design/v1
name: small
profile: production
release: "2026.1"
services: [keystone, placement, glance, nova, neutron, horizon]
host_groups:
  - {name: ctl, roles: [control], count: 2}  # two on purpose
  - {name: net, roles: [network], count: 3}
  - {name: cmp, roles: [compute], count: 4}
"""
"""A design with two controllers: an error that an edit cures."""

Run = Callable[..., Result]
Start = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder of its own, as a user would."""
    monkeypatch.chdir(tmp_path)
    Path("design.yaml").write_text(SMALL, encoding="utf-8")


@pytest.fixture
def run() -> Run:
    """Return a function that runs the command in this process."""

    def started(*arguments: str) -> Result:
        return CliRunner().invoke(archbook, arguments, prog_name="archbook")

    return started


@pytest.fixture
def start() -> Start:
    """Return a function that runs the command, or any Python text, in a process of its own."""

    def started(*arguments: str, python: str = "") -> subprocess.CompletedProcess[str]:
        text = python or "from archbook.cli import main; main()"
        return subprocess.run(
            [sys.executable, "-c", text, *arguments],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )

    return started


@pytest.fixture
def small() -> str:
    """Return the text of the design in the folder."""
    return SMALL
