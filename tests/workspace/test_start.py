"""Where a workspace comes from."""

from pathlib import Path

import pytest

from archbook.errors import DesignError, UnknownNameError
from archbook.workspace import new
from archbook.workspace import open as open_design


def test_a_new_design_is_complete_and_commented() -> None:
    space = new("starter", name="mine", release="2026.2", profile="production")
    design = space.design
    assert (design.name, design.release, design.profile) == ("mine", "2026.2", "production")
    assert (design.title, design.use_case) == ("Starter", "starter")
    assert space.text().startswith("# Starter: ")


def test_a_new_design_speaks_the_language_that_was_asked_for() -> None:
    space = new("hci", language="ko")
    assert space.design.title == "하이퍼컨버지드(HCI)"
    assert "# 하이퍼컨버지드" in space.text()


def test_a_use_case_that_does_not_exist_is_named_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'starter'"):
        new("startr")


def test_what_was_written_opens_as_it_was(tmp_path: Path) -> None:
    space = new("production-private")
    space.save(tmp_path / "design.yaml")
    opened = open_design(tmp_path / "design.yaml")
    assert opened.design == space.design
    assert opened.text() == space.text()


def test_a_fault_of_an_opened_file_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "design.yaml"
    path.write_text(new("starter").text().replace("horizon]", "horizn]"), encoding="utf-8")
    with pytest.raises(
        DesignError, match=r"design\.yaml:\d+: services\[5\]: no service is called"
    ):
        open_design(path).plan()
