"""A small sound production design that tests change one thing of."""

import json
import os
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import settings

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.edit import Edit, apply
from archbook.model.finding import Findings, Hit, Severity
from archbook.plan import plan
from archbook.rules.engine import check
from archbook.rules.example import changed
from archbook.rules.registry import all_rules, rule_called

# The same examples in every run, so that a change is judged by what it changed; `make fuzz` looks
# for new ones.
settings.register_profile("steady", derandomize=True)
settings.register_profile("fuzz", max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

DAY = date(2026, 11, 22)


def _changed(**changes: Any) -> Design:  # noqa: ANN401 - a design holds any JSON
    return Design.model_validate_json(json.dumps(changed(changes)))


@pytest.fixture
def design() -> Callable[..., Design]:
    """Return a maker of the sound design with top-level keys replaced (None leaves one out)."""
    return _changed


@pytest.fixture
def blueprint() -> Callable[..., Blueprint]:
    """Return a maker of blueprints of the sound design with top-level keys replaced."""

    def planned(**changes: Any) -> Blueprint:  # noqa: ANN401 - a design holds any JSON
        return plan(_changed(**changes), bundled())

    return planned


@pytest.fixture
def found() -> Callable[..., list[Hit]]:
    """Return a function: rule id and changes of the sound design → what the rule finds."""

    def of_rule(rule: str, **changes: Any) -> list[Hit]:  # noqa: ANN401 - a design holds any JSON
        judged = rule_called(rule)
        planned = plan(_changed(**changes), bundled())
        hits = judged.check(planned) if judged.applies(planned) else ()
        return [hit for hit in hits if hit.since is None or hit.since <= DAY]

    return of_rule


@pytest.fixture
def checked() -> Callable[..., Findings]:
    """Return a function: changes of the sound design → the outcome of all rules."""

    def outcome(**changes: Any) -> Findings:  # noqa: ANN401 - a design holds any JSON
        return _outcome(_changed(**changes))

    return outcome


def _outcome(judged: Design) -> Findings:
    profile = bundled().profile(judged.profile)
    return check(plan(judged, bundled()), all_rules(), profile, DAY)


@pytest.fixture
def cured() -> Callable[..., bool]:
    """Return a function that applies *edits* and tells whether *rule* is then silent.

    It also fails the test when the edits bring an error that was not there before.
    """

    def prove(rule: str, subject: str, edits: tuple[Edit, ...], changes: dict[str, Any]) -> bool:
        before = _changed(**changes)
        after = apply(before, *edits)
        old, new = _outcome(before), _outcome(after)
        fresh = {f.key for f in new.at_least(Severity.ERROR)} - old.found()
        assert not fresh, fresh
        return (rule, subject) not in new.found()

    return prove
