"""Hostile texts in a design are harmless in every output."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
"""Runs the command in this process."""


HOSTILE = (
    'title: "=HYPERLINK(1) <script>alert(1)</script> [bold]b[/bold] \\e[31m \\u202e | x"\n'
    'decisions:\n  - {id: d1, what: "<script>", why: "\\e]0;t\\a"}\n'
    "waivers:\n  - {rule: availability.quorum-members, subject: mariadb, "
    'reason: "=cmd \\e[2J <script>", until: 2099-01-01}\n'
)

OUTPUTS = (
    ("plan", "design.yaml"),
    ("plan", "design.yaml", "--format", "json"),
    ("plan", "design.yaml", "--format", "csv"),
    ("check", "design.yaml", "-v"),
    ("check", "design.yaml", "--format", "json"),
    ("check", "design.yaml", "--format", "sarif"),
    ("check", "design.yaml", "--format", "junit"),
    ("check", "design.yaml", "--format", "github"),
    ("fix", "design.yaml", "--dry-run"),
    ("bom", "design.yaml"),
    ("draw", "design.yaml"),
    ("explain", "availability.quorum-members", "design.yaml"),
)


@pytest.fixture(autouse=True)
def _hostile(small: str) -> None:
    Path("design.yaml").write_text(small + HOSTILE, encoding="utf-8")


@pytest.mark.parametrize("arguments", OUTPUTS, ids=" ".join)
def test_no_escape_sequence_reaches_the_terminal(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code in {0, 1}, result.output
    for letter in ("\x1b", "\x07", "\x9b", "\u202e"):
        assert letter not in result.output


@pytest.mark.parametrize("suffix", ["csv", "md", "json"])
def test_bills_are_harmless(run: Run, suffix: str) -> None:
    assert run("bom", "design.yaml", "-o", f"b.{suffix}").exit_code == 0
    text = Path(f"b.{suffix}").read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert "<script" not in text


def test_drawings_are_harmless(run: Run) -> None:
    svg = run("draw", "design.yaml").stdout
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


def test_a_hostile_path_is_harmless(run: Run) -> None:
    result = run("plan", "no\x1b[31m<such>.yaml")
    assert result.exit_code == 2
    assert "\x1b" not in result.output


def test_json_keeps_the_words(run: Run) -> None:
    document = json.loads(run("check", "design.yaml", "--format", "json").stdout)
    assert document["waived"][0]["reason"] == "=cmd [2J <script>"
