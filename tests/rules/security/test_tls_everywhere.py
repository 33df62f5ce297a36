"""security.tls-everywhere."""

from collections.abc import Callable

import pytest

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "security.tls-everywhere"

FAILS, SOUND = examples(RULE)


@pytest.mark.parametrize(
    ("stated", "missing"),
    [([], "public, internal"), (["external"], "internal"), (["internal"], "public")],
)
def test_each_side_in_the_clear_is_named(
    found: Callable[..., list[Hit]], stated: list[str], missing: str
) -> None:
    options = SOUND["options"] | {"tls": stated}
    (hit,) = found(RULE, options=options)
    assert str(hit.message).endswith(f"these sides: {missing}")
    assert hit.candidates == ((SetOption(option="tls", value=("external", "internal")),),)


def test_it_waits_for_a_profile_that_weighs_it() -> None:
    assert rule_called(RULE).optional
