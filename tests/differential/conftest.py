"""Packages of Kolla-Ansible: pip fetches them once and pytest's cache keeps them."""

import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

Wheel = Callable[[str], Path]


@pytest.fixture(scope="module")
def wheel(request: pytest.FixtureRequest) -> Wheel:
    """Return a function: version → package; the test is skipped where pip cannot fetch it."""
    folder = Path(request.config.cache.mkdir("kolla-ansible"))

    def fetched(version: str) -> Path:
        path = folder / f"kolla_ansible-{version}-py3-none-any.whl"
        fault = "" if path.is_file() else _fetch(folder, version)
        if fault or not path.is_file():
            pytest.skip(f"pip cannot fetch kolla-ansible {version}: {fault}")
        return path

    return fetched


@cache
def _fetch(folder: Path, version: str) -> str:
    """Ask pip once for a *version*; return what went wrong, if anything did."""
    options = ("--no-deps", "--only-binary=:all:", "--python-version=3.12", "--retries=1")
    command = [sys.executable, "-m", "pip", "download", *options, f"--dest={folder}"]
    try:
        run = subprocess.run(
            [*command, f"kolla-ansible=={version}"],
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
    except subprocess.TimeoutExpired:
        return "no answer within a minute"
    return " ".join(run.stderr.strip().splitlines()[-1:]) if run.returncode else ""
