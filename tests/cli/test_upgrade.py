"""`archbook upgrade`: exit codes, forms, messages."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def to(run: Run, release: str, *more: str) -> Result:
    return run("upgrade", "design.yaml", "--to", release, *more)


def test_it_exits_0_however_much_changes(run: Run) -> None:
    assert (
        run("new", "--use-case", "textbook-full", "--release", "queens", "-o", "q.yaml").exit_code
        == 0
    )
    result = run("upgrade", "q.yaml", "--to", "2026.2")
    assert result.exit_code == 0
    assert "Monasca is gone" in result.stdout
    assert result.stderr == ""


def test_json_is_the_document(run: Run) -> None:
    result = to(run, "2026.2", "--format", "json", "--as-of", "2026-11-22")
    document = json.loads(result.stdout)
    assert (document["schema"], document["path"]) == ("upgrade/v1", ["2026.1", "2026.2"])


def test_it_writes_a_file(run: Run) -> None:
    result = to(run, "2026.2", "-o", "move.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2026.1 → 2026.2" in Path("move.txt").read_text(encoding="utf-8")


def test_the_day_decides_what_is_at_its_end(run: Run) -> None:
    run("new", "--use-case", "starter", "--release", "queens", "-o", "q.yaml")
    then = run("upgrade", "q.yaml", "--to", "stein", "--as-of", "2019-06-01").stdout
    assert "Queens → Rocky → Stein" in then
    now = run("upgrade", "q.yaml", "--to", "stein", "--as-of", "2026-11-22").stdout
    assert "Queens ⇒ Stein" in now


@pytest.mark.parametrize(
    ("release", "said"),
    [
        ("2026.3", "no release is called '2026.3'; did you mean '2026.2'?"),
        ("2026.1", "2026.1 is not newer than 2026.1, the design's release"),
        ("queens", "Queens is not newer than 2026.1, the design's release"),
    ],
)
def test_a_release_that_cannot_be_moved_to_is_said(run: Run, release: str, said: str) -> None:
    result = to(run, release)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


def test_without_a_release_it_asks_for_one(run: Run) -> None:
    result = run("upgrade", "design.yaml")
    assert result.exit_code == 2
    assert "--to" in result.stderr


def test_a_fault_of_the_design_names_its_line(run: Run) -> None:
    text = Path("design.yaml").read_text(encoding="utf-8")
    Path("design.yaml").write_text(text.replace("horizon", "horizn"), encoding="utf-8")
    result = to(run, "2026.2")
    assert result.exit_code == 2
    assert "design.yaml:6" in result.stderr
    assert "did you mean 'horizon'" in result.stderr
