"""Hostile texts in a design are harmless in every output."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
"""Runs the command in this process."""


HOSTILE = (
    'title: "=HYPERLINK(1) <script>alert(1)</script> [bold]b[/bold] \\u202e | x"\n'
    'decisions:\n  - {id: d1, what: "<script>", why: "[red]"}\n'
    "waivers:\n  - {rule: availability.quorum-members, subject: mariadb, "
    'reason: "=cmd \\u202e <script>", until: 2099-01-01}\n'
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
    ("size", "design.yaml", "-v"),
    ("size", "design.yaml", "--format", "json"),
    ("draw", "design.yaml"),
    ("explain", "availability.quorum-members", "design.yaml"),
)


@pytest.fixture(autouse=True)
def _hostile(small: str) -> None:
    Path("design.yaml").write_text(small + HOSTILE, encoding="utf-8")


@pytest.mark.parametrize("arguments", OUTPUTS, ids=" ".join)
def test_no_direction_mark_reaches_the_terminal(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code in {0, 1}, result.output
    assert "\u202e" not in result.output
    assert "\x1b" not in result.output


@pytest.mark.parametrize("suffix", ["csv", "md", "json"])
def test_bills_are_harmless(run: Run, suffix: str) -> None:
    assert run("bom", "design.yaml", "-o", f"b.{suffix}").exit_code == 0
    text = Path(f"b.{suffix}").read_text(encoding="utf-8")
    assert "\x1b" not in text
    assert "<script" not in text


def test_the_difference_names_a_hostile_file_on_one_line(run: Run) -> None:
    hostile = Path("a\n::error::b.yaml")
    Path("design.yaml").rename(hostile)
    result = run("fix", str(hostile), "--dry-run")
    assert "--- a ::error::b.yaml" in result.stdout
    assert not [line for line in result.stdout.splitlines() if line.startswith("::")]


def test_drawings_are_harmless(run: Run) -> None:
    svg = run("draw", "design.yaml").stdout
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


@pytest.mark.parametrize("escape", ["\\e[2J", "\\x9b31m", "\\a", "\\0"])
def test_escape_sequences_are_refused_without_being_shown(
    run: Run, small: str, escape: str
) -> None:
    Path("design.yaml").write_text(f'{small}title: "a{escape}b"\n', encoding="utf-8")
    result = run("plan", "design.yaml")
    assert result.exit_code == 2
    assert result.stderr.startswith("design.yaml:11: title: ")
    assert result.output.rstrip("\n").isprintable()


def test_a_catalog_cannot_steer_the_terminal(run: Run) -> None:
    folder = Path("mine") / "roles"
    folder.mkdir(parents=True)
    entry = (
        'schema: role/v1\nid: edge\ntitle: {en: "my \\e[31mrole"}\npurpose: {en: "\\e]0;x\\a"}\n'
        "order: 99\nsources: {archbook: [purpose, order]}\n"
    )
    (folder / "edge.yaml").write_text(entry, encoding="utf-8")
    for arguments in (("list", "roles"), ("show", "roles/edge")):
        result = run("catalog", *arguments, "--catalog", "mine")
        assert "role" in result.output
        assert "\x1b" not in result.output


def test_a_hostile_path_is_harmless(run: Run) -> None:
    result = run("plan", "no\x1b[31m<such>.yaml")
    assert result.exit_code == 2
    assert "\x1b" not in result.output


def test_json_keeps_the_words(run: Run) -> None:
    document = json.loads(run("check", "design.yaml", "--format", "json").stdout)
    assert document["waived"][0]["reason"] == "=cmd <script>"
