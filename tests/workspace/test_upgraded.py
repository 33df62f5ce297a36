"""The verb `upgrade`: a result that shows itself, as a document and as a frame."""

from datetime import date

import archbook
from archbook.workspace.upgraded import Upgraded

DAY = date(2026, 11, 22)


def moved() -> Upgraded:
    return archbook.new("starter", release="2023.1").upgrade("2026.1", as_of=DAY)


def test_it_shows_itself() -> None:
    upgraded = moved()
    bundle = upgraded._repr_mimebundle_()
    assert bundle["text/plain"] == str(upgraded) == repr(upgraded)
    assert bundle["text/html"] == upgraded.html()
    assert "2023.1 → 2024.1 → 2025.1 → 2026.1" in str(upgraded)


def test_the_frame_has_a_row_for_each_step_and_change() -> None:
    upgraded = moved()
    frame = upgraded.frame()
    assert len(frame) == sum(len(step.changes) for step in upgraded.upgrade.steps)
    assert set(frame["to"]) <= {"2024.1", "2025.1", "2026.1"}
    assert {"since", "kind", "subject", "message", "groups", "source"} <= set(frame.columns)


def test_the_frame_of_no_change_has_its_columns() -> None:
    asked = archbook.new("starter", release="bexar")
    frame = asked.upgrade("cactus", as_of=DAY).frame()
    assert frame.empty
    assert "kind" in frame.columns


def test_the_design_stays_as_it_is() -> None:
    asked = archbook.new("starter", release="2023.1")
    before = asked.design
    asked.upgrade("2026.1", as_of=DAY)
    assert asked.design == before
    assert asked.design.release == "2023.1"
