"""Compare: the changes since an earlier state, in words and drawn."""

import os
import subprocess
from html import escape
from pathlib import Path
from shutil import which

import pytest
from tests.ui.bench import DAY, Bench

from archbook.model.edit import AddService, SetCount
from archbook.session.baselines import BEFORE, COMMIT, START
from archbook.ui.tabs.compare import Compare
from archbook.workspace import Workspace, new
from archbook.workspace import open as open_design

SAME = "The designs say the same."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "design.yaml"
    new("starter").save(path)
    return path


@pytest.fixture
def bench(file: Path) -> Bench:
    """Compare a design with two changes since its file was read."""
    made = Bench(Compare, file)
    made.session.change(SetCount(group="cmp", count=7))
    made.session.change(AddService(service="heat"))
    return made


def expect_difference(bench: Bench, before: Workspace) -> None:
    wanted = before.diff(bench.session.workspace, as_of=DAY)
    assert wanted.text().strip()
    assert f"<pre>{escape(wanted.text().strip())}</pre>" in bench.html()
    assert bench.panel.widget.children[-1].svg == wanted.drawing().svg()


def offered(bench: Bench) -> list[str]:
    return [value for _, value in bench.find("Compare with").options]


def test_nothing_has_changed_in_a_design_that_was_just_read(file: Path) -> None:
    bench = Bench(Compare, file)
    assert SAME in bench.html()
    assert offered(bench) == [START]


def test_where_it_began_is_compared_with_at_first(bench: Bench, file: Path) -> None:
    assert bench.find("Compare with").value == START
    expect_difference(bench, open_design(file))


def test_the_step_before_is_compared_with(bench: Bench, file: Path) -> None:
    bench.find("Compare with").value = BEFORE
    expect_difference(bench, open_design(file).apply(SetCount(group="cmp", count=7)))
    bench.session.change(SetCount(group="cmp", count=8))
    assert bench.find("Compare with").value == BEFORE
    expect_difference(
        bench,
        open_design(file).apply(SetCount(group="cmp", count=7), AddService(service="heat")),
    )


def test_a_baseline_that_is_gone_makes_way_for_where_it_began(bench: Bench) -> None:
    bench.find("Compare with").value = BEFORE
    bench.session.undo()
    bench.session.undo()
    assert bench.find("Compare with").value == START
    assert SAME in bench.html()


def test_another_file_is_compared_with(bench: Bench, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    new("hci").save(other)
    bench.find("Another file").value = f"  {other} "
    assert bench.find("Compare with").value == str(other)
    expect_difference(bench, open_design(other))
    bench.find("Another file").value = ""
    assert bench.find("Compare with").value == START
    assert not bench.session.messages


@pytest.mark.parametrize("text", [None, "<b>precious</b>", "schema: design/v9\nname: x\n"])
def test_a_file_that_cannot_be_used_is_said_in_its_place(
    bench: Bench, tmp_path: Path, text: str | None
) -> None:
    other = tmp_path / "other.yaml"
    if text is not None:
        other.write_text(text, encoding="utf-8")
    bench.find("Another file").value = str(other)
    assert f'<div role="alert">{other}' in bench.html()
    assert "<b>" not in bench.html()
    assert bench.panel.widget.children[-1].svg == ""
    assert bench.alarms == []
    bench.find("Compare with").value = START
    assert 'role="alert"' not in bench.html()
    assert bench.panel.widget.children[-1].svg


def test_a_revision_is_kept_and_compared_with(bench: Bench, file: Path) -> None:
    bench.press("Keeps a copy beside the design file and counts the revision")
    copy = file.with_name("design.r1.yaml")
    assert bench.session.design.revision == "2"
    kept = open_design(copy)
    assert kept.design.services == bench.session.design.services
    bench.session.change(SetCount(group="cmp", count=11))
    bench.find("Compare with").value = str(copy)
    expect_difference(bench, kept)


@pytest.mark.skipif(which("git") is None, reason="there is no git")
def test_the_last_commit_is_compared_with(bench: Bench, file: Path) -> None:
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    for words in (("init", "-q"), ("add", file.name), ("commit", "-q", "-m", "first")):
        command = ("git", *settings, *words)
        subprocess.run(command, cwd=file.parent, env=clean, check=True)
    committed = open_design(file)
    bench.session.save()
    bench.session.change(SetCount(group="cmp", count=11))
    assert COMMIT in offered(bench)
    bench.find("Compare with").value = COMMIT
    expect_difference(bench, committed)


def test_choosing_is_no_change_of_the_design(bench: Bench) -> None:
    design = bench.session.design
    bench.find("Compare with").value = BEFORE
    assert bench.session.design is design
    bench.session.undo()
    bench.session.undo()
    assert not bench.session.can_undo
