"""The page on the workbook: its code runs, and it names the keys that the drawing heeds."""

import re
from pathlib import Path

import pytest

from archbook.ui.board import STEPS
from archbook.workspace import new

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "use-the-workbook.md").read_text(encoding="utf-8")
SCRIPT = (ROOT / "src" / "archbook" / "ui" / "diagram" / "diagram.js").read_text(encoding="utf-8")

KEYS = {
    "←": "ArrowLeft",
    "→": "ArrowRight",
    "↑": "ArrowUp",
    "↓": "ArrowDown",
    "Page Down": "PageDown",
    "Page Up": "PageUp",
    "Home": "Home",
    "End": "End",
    "Enter": "Enter",
    "Space": '" "',
    "Esc": "Escape",
    "+": '"+"',
    "−": '"-"',
    "0": "0",
    "1": "1",
}
"""Key as the page writes it → as the script does."""


def test_its_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cloud.yaml").write_text(new("starter").text(), encoding="utf-8")
    names: dict[str, object] = {}
    for code in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
        exec(code, names)  # noqa: S102 - the page's own code, which the reader is told to run
    assert "count: 8" not in (tmp_path / "design.yaml").read_text(encoding="utf-8"), "undone"


def test_it_names_every_step() -> None:
    named = re.findall(r"\*(\w[\w ]+)\*", PAGE)
    assert {str(step.TITLE) for step in STEPS.values()} - {"Record"} <= set(named)


def test_the_keys_of_a_drawing_are_those_that_its_script_heeds() -> None:
    acts = SCRIPT.partition("  acts() {")[2].partition("  /** Show where")[0]
    heeded = set(re.findall(r"^      (\S+|\" \"): ", acts, re.MULTILINE)) - {'"="'}
    assert heeded == set(KEYS.values())
    table = PAGE.partition("| a drawing |")[2].partition("With a pointer")[0]
    assert [key for key in KEYS if key not in table] == []
