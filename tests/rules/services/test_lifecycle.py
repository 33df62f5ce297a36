"""services.lifecycle."""

from collections.abc import Callable

from archbook.model.finding import Hit, Severity
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
