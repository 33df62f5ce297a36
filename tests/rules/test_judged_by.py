"""What a profile changes beside severities: what is required, and positions on thresholds."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.rules.judged_by import judged_by
from archbook.rules.thresholds import position


def test_a_profile_requires_what_the_design_leaves_unsaid(
    blueprint: Callable[..., Blueprint],
) -> None:
    seen = judged_by(bundled().profile("korea-public"), blueprint())
    assert seen.design.requirements.backup
    assert seen.design.profile == "korea-public"


@pytest.mark.parametrize("said", ["none", "room"])
def test_what_the_design_says_itself_counts(
    blueprint: Callable[..., Blueprint], said: str
) -> None:
    stated: dict[str, Any] = {"requirements": {"control_survives": said}}
    seen = judged_by(bundled().profile("sovereign"), blueprint(**stated))
    assert seen.design.requirements.control_survives == said
    assert seen.design.requirements.storage_survives == "rack"


def test_a_design_of_a_profile_that_requires_nothing_stays_as_it_is(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint()
    assert judged_by(bundled().profile("production"), planned) is planned


@pytest.mark.parametrize(("profile", "value"), [("production", 4), ("sovereign", 3)])
def test_thresholds_are_those_of_the_profile_that_judges(
    blueprint: Callable[..., Blueprint], profile: str, value: float
) -> None:
    seen = judged_by(bundled().profile(profile), blueprint())
    assert position(seen, "cpu-overcommit").value == value


def test_a_position_speaks_of_the_designs_release(
    blueprint: Callable[..., Blueprint],
) -> None:
    assert position(blueprint(release="zed"), "cpu-overcommit").value == 16
    assert position(blueprint(release="2023.1"), "cpu-overcommit").value == 4
