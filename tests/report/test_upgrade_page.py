"""A move as people read it: the way, each step, each sort of change, each source."""

from datetime import date

import pytest

import archbook
from archbook.model.upgrade import What
from archbook.report.upgrade_page import HEADINGS, told, untold
from archbook.workspace.upgraded import Upgraded

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def textbook() -> Upgraded:
    return archbook.new("textbook-full", release="queens").upgrade("2026.2", as_of=DAY)


def test_every_sort_has_a_heading() -> None:
    assert set(HEADINGS) == set(What)


def test_every_change_is_told_with_its_release_and_its_source(textbook: Upgraded) -> None:
    text = " ".join(str(textbook).split())
    assert textbook.upgrade.changes
    for change in textbook.upgrade.changes:
        assert " ".join(str(told(change)).split()) in text
        assert textbook.facts.source(change.source).url in text


def test_the_way_stands_first(textbook: Upgraded) -> None:
    lines = str(textbook).splitlines()
    assert lines[0] == "textbook-full: from OpenStack Queens to 2026.2"
    assert lines[2] == "Queens ⇒ 2026.2"
    assert lines[3].startswith("Build a cloud of 2026.2 beside this one")


def test_what_a_change_says_is_not_said_again_as_a_finding(textbook: Upgraded) -> None:
    rules = [found.rule for found in untold(textbook.upgrade)]
    assert rules == ["services.placement-present"]
    assert "services.in-release" not in str(textbook)
    assert "services.placement-present" in str(textbook)


def test_a_step_without_changes_says_so() -> None:
    text = str(archbook.new("starter", release="bexar").upgrade("cactus", as_of=DAY))
    assert "Bexar → Cactus: nothing that this design shows changes" in text


def test_html_and_text_say_the_same(textbook: Upgraded) -> None:
    page = textbook.html()
    assert page.count("<li>") >= len(textbook.upgrade.changes)
    assert "Queens ⇒ 2026.2" in page
    assert "services.placement-present" in page
