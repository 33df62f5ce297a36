"""Sections are found, each says something of a full design, and none of nothing."""

from collections.abc import Callable
from datetime import date

import pytest

from archbook.report.document.registry import all_sections
from archbook.workspace.documented import DesignDocument


def test_ids_are_unique_and_the_sources_come_last() -> None:
    ids = [section.id for section in all_sections()]
    assert len(set(ids)) == len(ids)
    assert ids[0] == "summary"
    assert ids[-1] == "sources"


def test_a_full_design_has_every_section(golden: Callable[..., DesignDocument]) -> None:
    content = golden("production").content
    assert [one.id for one in content.chapters] == [one.id for one in all_sections()]
    assert all(chapter.blocks for chapter in content.chapters)


def test_a_section_with_nothing_to_say_is_left_out(
    document: Callable[..., DesignDocument],
) -> None:
    without = document(decisions=None, assumptions=None, waivers=None).content
    ids = {chapter.id for chapter in without.chapters}
    assert not ids & {"waivers", "assumptions"}
    assert "decisions" in ids  # it says that there are none


@pytest.mark.parametrize("only", [("findings",), ("findings", "sources")])
def test_some_sections_can_be_had_alone(
    document: Callable[..., DesignDocument], only: tuple[str, ...]
) -> None:
    whole = document().whole
    chapters = DesignDocument(whole, anyway=True, only=only).content.chapters
    assert tuple(chapter.id for chapter in chapters) == only
    assert whole.day == date(2026, 11, 24)
