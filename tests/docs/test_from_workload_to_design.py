"""What the page about proposals shows works as it is written there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/how-to/from-workload-to-design.md").read_text(encoding="utf-8")
BASH = shutil.which("bash") or "/bin/bash"


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the files that the page shows."""
    for text in blocks("yaml"):
        name = re.match(r"# (\S+)\n", text)
        assert name
        (tmp_path / name[1]).write_text(text, encoding="utf-8")
    return tmp_path


def started(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return subprocess.run(
        [BASH, "-e", "-c", line],
        cwd=folder,
        env=os.environ | {"PATH": paths, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )


def test_every_command_works(folder: Path) -> None:
    for line in blocks("sh"):
        done = started(line, folder)
        assert done.returncode == 0, done.stderr
    assert "0 errors, 0 warnings" in started("archbook check cloud.yaml", folder).stdout
    assert "0 errors, 0 warnings" in started("archbook check other.yaml", folder).stdout


def test_the_counts_of_the_page_are_those_of_the_design(folder: Path) -> None:
    started(blocks("sh")[0], folder)
    text = (folder / "cloud.yaml").read_text(encoding="utf-8")
    assert re.search(r"name: cmp\n.*\n    count: 8\n", text)
    assert re.search(r"name: osd, .*count: 6,", text)


def test_the_python_works(folder: Path) -> None:
    (text,) = blocks("python")
    done = started(f"python - <<'PY'\n{text}\nPY", folder)
    assert done.returncode == 0, done.stderr
    assert (folder / "cloud.yaml").is_file()
