"""Moves of the sound design, and of the use cases."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

import archbook
from archbook.catalog import bundled
from archbook.model.design import Design
from archbook.model.finding import Findings
from archbook.model.upgrade import Change, Upgrade, What
from archbook.plan import plan
from archbook.upgrade import upgrade
from archbook.upgrade.move import Move
from archbook.upgrade.path import between

DAY = date(2026, 11, 22)

Moved = Callable[..., Upgrade]
Among = Callable[..., dict[str, Change]]


def _nothing(_: object) -> Findings:
    return Findings((), (), (), ())


@pytest.fixture
def moved(design: Callable[..., Design]) -> Moved:
    """Return a function: two releases and changes of the sound design → the move."""

    def made(start: str, target: str, **changes: Any) -> Upgrade:  # noqa: ANN401 - any JSON
        asked = design(release=start, **changes)
        return upgrade(asked, bundled(), target, _nothing, DAY)

    return made


@pytest.fixture
def among() -> Among:
    """Return a function: a move and a sort → subject → change of that sort over the move."""

    def picked(made: Upgrade, what: What) -> dict[str, Change]:
        return {change.subject: change for change in made.changes if change.what is what}

    return picked


@pytest.fixture
def planned() -> Callable[..., Move]:
    """Return a function: use case, two releases, further keys → its plans at every release."""

    def made(name: str, start: str, target: str, **changes: Any) -> Move:  # noqa: ANN401 - any JSON
        facts = bundled()
        written = archbook.new(name).design.model_dump(mode="json", by_alias=True) | changes
        releases = between(facts, facts.release(start), facts.release(target))
        texts = (json.dumps(written | {"release": one.id}) for one in releases)
        return Move(tuple(plan(Design.model_validate_json(text), facts) for text in texts))

    return made
