"""Values of options, seen from the design's release."""

from collections.abc import Callable

import pytest

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.option import Choice
from archbook.model.written import Text
from archbook.rules.lifetimes import Misplaced, explained, misplaced

DRIVER = Message("driver")


def _choice(advice: str | None = None, replaced_by: str | None = None) -> Choice:
    return Choice(
        value="old",
        title=Text(en="Old"),
        advice=Text(en=advice) if advice else None,
        replaced_by=replaced_by,
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Misplaced(_choice(), removed=False, release="rocky"), "comes with Rocky"),
        (Misplaced(_choice(), removed=True, release="zed"), "was removed in Zed"),
        (Misplaced(_choice(replaced_by="kvm"), removed=True, release="zed"), "use kvm"),
        (Misplaced(_choice("Move on."), removed=True, release="zed"), "Move on."),
    ],
)
def test_says_when_and_what_instead(found: Misplaced, said: str) -> None:
    text = str(explained(found, DRIVER, "2026.2"))
    assert text.startswith("driver old ")
    assert said in text
    assert "2026.2 does not have it" in text


def test_a_value_that_comes_later_is_misplaced(blueprint: Callable[..., Blueprint]) -> None:
    found = misplaced(blueprint(release="pike", options={}), "hypervisor", "zvm")
    assert found is not None
    assert (found.removed, found.release) == (False, "rocky")


def test_a_value_that_the_release_has_is_not(blueprint: Callable[..., Blueprint]) -> None:
    assert misplaced(blueprint(), "hypervisor", "kvm") is None


def test_a_value_that_nobody_knows_is_not_judged(blueprint: Callable[..., Blueprint]) -> None:
    assert misplaced(blueprint(), "hypervisor", "none-such") is None
