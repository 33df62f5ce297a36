"""services.release-maintained."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Findings, Hit
from archbook.rules.engine import check
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.release-maintained"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def _on(day: date, planned: Blueprint) -> Findings:
    return check(planned, (rule_called(RULE),), bundled().profile("production"), day)


@pytest.mark.parametrize(("later", "found"), [(-1, 0), (0, 0), (1, 1), (400, 1)])
def test_the_last_day_counts(blueprint: Callable[..., Blueprint], later: int, found: int) -> None:
    planned = blueprint(**SOUND)
    until = planned.release.maintained_until
    assert until
    assert len(_on(until + timedelta(days=later), planned).findings) == found


def test_says_since_when_and_which_release_is_newest(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    until = bundled().release("2024.1").maintained_until
    assert str(hit.message) == (
        f"2024.1 was maintained until {until}: no release with fixes follows; the newest SLURP "
        "release is 2026.1"
    )
    assert hit.candidates == ()


def test_a_last_day_that_is_not_known_is_not_judged(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(release="2026.2")
    assert planned.release.maintained_until is None
    assert _on(date(2099, 1, 1), planned).passed == (RULE,)
