"""The whole move: the target has to be newer, findings new, the same input the same bytes."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import archbook
from archbook.catalog import bundled
from archbook.errors import InputError, UnknownNameError
from archbook.model.design import Design
from archbook.model.finding import Findings
from archbook.model.upgrade import Upgrade
from archbook.upgrade import upgrade

Moved = Callable[..., Upgrade]
GOLDEN = Path(__file__).parents[1] / "golden" / "production.yaml"


def _nothing(_: object) -> Findings:
    return Findings((), (), (), ())


def test_what_is_at_its_end_depends_on_the_day(design: Callable[..., Design]) -> None:
    asked = design(release="queens")

    def way(day: date) -> str:
        return upgrade(asked, bundled(), "stein", _nothing, day).way

    assert way(date(2019, 6, 1)) == "in-place"
    assert way(date(2024, 6, 1)) == "parallel"


@pytest.mark.parametrize("target", ["2025.2", "2025.1", "austin"])
def test_a_target_that_is_not_newer_is_refused(moved: Moved, target: str) -> None:
    with pytest.raises(InputError, match=r"is not newer than 2025\.2, the design's release"):
        moved("2025.2", target)


def test_the_newest_release_has_nothing_after_it(moved: Moved) -> None:
    with pytest.raises(InputError, match=r"2026\.2 is the newest one that is known"):
        moved("2026.2", "2026.2")


def test_an_unknown_release_names_the_nearest(moved: Moved) -> None:
    with pytest.raises(UnknownNameError, match=r"did you mean '2026\.2'"):
        moved("2025.2", "2026.3")


def test_only_what_the_target_adds_is_a_new_finding() -> None:
    asked = archbook.new("textbook-full", release="queens")
    made = asked.upgrade("2026.2", as_of=date(2026, 11, 22)).upgrade
    found = {(one.rule, one.subject) for one in made.new_findings}
    assert ("services.in-release", "service/monasca") in found
    assert ("services.placement-present", "service/nova") in found
    before = asked.check(as_of=date(2026, 11, 22)).findings.found()
    assert before
    assert not found & before


@pytest.mark.parametrize("start", ["2023.1", "2025.2"])
def test_the_golden_production_cloud_moves_in_place(start: str) -> None:
    workspace = archbook.open(GOLDEN)
    asked = workspace.with_design(workspace.design.model_copy(update={"release": start}))
    made = asked.upgrade("2026.1", as_of=date(2026, 11, 22)).upgrade
    assert made.way == "in-place"
    moves = {change.subject: str(change.message) for change in made.steps[-1].changes}
    assert "from block storage hosts to control hosts" in moves["component/cinder-volume"]
    assert made.new_findings == ()


def test_the_same_move_gives_the_same_bytes() -> None:
    asked = archbook.new("textbook-full", release="queens")
    one, other = (
        json.dumps(asked.upgrade("2026.2", as_of=date(2026, 11, 22)).document()) for _ in range(2)
    )
    assert one == other
