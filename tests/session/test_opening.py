"""A session opens on whatever is at hand."""

from pathlib import Path

import pytest

from archbook.errors import InputError
from archbook.session import opened
from archbook.workspace import new


def test_nothing_gives_the_starter() -> None:
    assert opened(None).design == new("starter").design


def test_a_workspace_keeps_its_file_and_takes_the_language(tmp_path: Path) -> None:
    saved = new("starter").save(tmp_path / "a.yaml")
    session = opened(saved, language="ko")
    assert session.path == tmp_path / "a.yaml"
    assert session.workspace.language == "ko"


def test_a_design_and_a_path_give_the_same(tmp_path: Path) -> None:
    space = new("production-private")
    path = tmp_path / "a.yaml"
    space.save(path)
    assert opened(space.design).design == opened(path).design == opened(str(path)).design


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no\.yaml"):
        opened(tmp_path / "no.yaml")
