"""services.lifecycle."""

from collections.abc import Callable
from dataclasses import replace

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Hit, Severity
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.lifecycle"

FAILS, SOUND = examples(RULE)


def test_a_service_that_was_retired_later_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.severity is Severity.INFO
    assert "was retired on 2024-05-10" in str(hit.message)


def test_what_the_release_lacks_is_left_to_the_other_rule(
    found: Callable[..., list[Hit]],
) -> None:
    assert found(RULE, services=[*FAILS["services"]], release="2026.2") == []


def test_a_deprecated_service_says_what_to_do(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, services=["keystone", "vitrage"], release="2025.2")
    advice = str(bundled().service("vitrage").advice)
    assert hit.severity is None
    assert str(hit.message) == (
        f"Vitrage is deprecated: it will go, so build nothing new on it. {advice}"
    )


def test_without_advice_nothing_is_added(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(services=["keystone", "vitrage"], release="2025.2")
    silent = tuple(
        replace(active, entry=active.entry.model_copy(update={"advice": None}))
        for active in planned.services
    )
    (hit,) = rule_called(RULE).check(replace(planned, services=silent))
    assert str(hit.message).endswith("build nothing new on it")
