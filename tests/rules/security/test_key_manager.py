"""security.key-manager."""

from collections.abc import Callable

from archbook.model.edit import AddService
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "security.key-manager"

FAILS, SOUND = examples(RULE)


def test_barbican_is_offered(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == ((AddService(service="barbican"),),)


def test_it_waits_for_a_profile_that_weighs_it() -> None:
    assert rule_called(RULE).optional
