"""Copies beside a design file, and what git keeps of it."""

import subprocess
from pathlib import Path
from shutil import which

import pytest

from archbook.marked.tree import MOST_BYTES
from archbook.workspace.revisions import committed, kept_revisions, next_revision, revision_file


@pytest.mark.parametrize(
    ("revision", "following"),
    [
        ("1", "2"),
        ("9", "10"),
        ("r3", "r4"),
        ("2026-11", "2026-12"),
        ("1.2 draft", "1.3 draft"),
        ("draft", "draft.2"),
        ("x" * 20, "x" * 18 + ".2"),
    ],
)
def test_the_last_number_is_counted_up(revision: str, following: str) -> None:
    assert next_revision(revision) == following


def test_a_copy_is_named_after_its_revision_and_nothing_else() -> None:
    assert revision_file(Path("a/cloud.yaml"), "2") == Path("a/cloud.r2.yaml")
    assert revision_file(Path("a/cloud.yaml"), "../../x") == Path("a/cloud.r..-..-x.yaml")


def test_copies_are_found_and_other_files_are_not(tmp_path: Path) -> None:
    path = tmp_path / "cloud.yaml"
    for name in ("cloud.yaml", "cloud.r1.yaml", "cloud.r2.yaml", "clouds.r1.yaml", "cloud.rx"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert {one.name for one in kept_revisions(path)} == {"cloud.r1.yaml", "cloud.r2.yaml"}
    assert kept_revisions(tmp_path / "nowhere" / "cloud.yaml") == ()


@pytest.mark.skipif(which("git") is None, reason="git is not installed")
def test_git_gives_the_last_commit_of_the_very_file(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "cloud.yaml"
    path.parent.mkdir()
    path.write_text("one", encoding="utf-8")
    assert committed(path) is None
    _commit(tmp_path)
    path.write_text("two", encoding="utf-8")
    assert committed(path) == b"one"
    assert committed(path.with_name("other.yaml")) is None


HOSTILE = """
[core]
\tfsmonitor = {evil}
\tsshCommand = {evil}
\tpager = {evil}
\thooksPath = {folder}
[filter "evil"]
\tsmudge = {evil}
\tprocess = {evil}
[diff "evil"]
\ttextconv = {evil}
[alias]
\tcat-file = !{evil}
[protocol "ext"]
\tallow = always
[remote "origin"]
\turl = {url}
\tpromisor = true
\tuploadpack = {evil}
[extensions]
\tpartialClone = origin
"""


@pytest.mark.skipif(which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("url", ["ext::{evil} x", "{folder}", "file://{folder}", "ssh://h/x"])
@pytest.mark.parametrize("missing", [False, True])
def test_git_runs_and_fetches_nothing_whatever_the_repository_says(
    url: str, tmp_path: Path, *, missing: bool
) -> None:
    path, evil, ran = (tmp_path / name for name in ("repo/cloud.yaml", "evil", "ran"))
    path.parent.mkdir()
    path.write_text("one", encoding="utf-8")
    (path.parent / ".gitattributes").write_text("*.yaml filter=evil diff=evil\n", "utf-8")
    _commit(path.parent)
    evil.write_text(f"#!/bin/sh\ntouch {ran}\n", encoding="utf-8")
    evil.chmod(0o755)
    named = {"evil": evil, "folder": tmp_path}
    config = path.parent / ".git" / "config"
    text = config.read_text(encoding="utf-8").replace("version = 0", "version = 1")
    config.write_text(text + HOSTILE.format(url=url.format(**named), **named), encoding="utf-8")
    if missing:
        (path.parent / ".git" / "objects" / ONE[:2] / ONE[2:]).unlink()
    assert committed(path) == (None if missing else b"one")
    assert not ran.exists()


ONE = "43dd47ea691c90a5fa7827892c70241913351963"
"""What git calls the content ``one``."""


@pytest.mark.skipif(which("git") is None, reason="git is not installed")
def test_a_commit_larger_than_any_design_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "cloud.yaml"
    path.write_text("x" * (MOST_BYTES + 1), encoding="utf-8")
    _commit(tmp_path)
    assert committed(path) is None


def test_a_copy_that_leads_nowhere_is_none(tmp_path: Path) -> None:
    (tmp_path / "cloud.r1.yaml").symlink_to(tmp_path / "gone")
    (tmp_path / "cloud.r2.yaml").mkdir()
    assert kept_revisions(tmp_path / "cloud.yaml") == ()


def _commit(folder: Path) -> None:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for command in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "one")):
        subprocess.run(["git", *command], cwd=folder, check=True)  # noqa: S607 - the one there is
