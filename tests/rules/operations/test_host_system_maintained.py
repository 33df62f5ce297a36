"""operations.host-system-maintained."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetField
from archbook.model.finding import Citation, Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "operations.host-system-maintained"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_a_system_that_ends_before_the_release(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "cloud"
    until = bundled().release("2026.1").maintained_until
    assert "Debian 12 gets regular updates until 2026-07-11 (an extension runs until" in str(
        hit.message
    )
    assert str(hit.message).endswith(f"and 2026.1 is maintained until {until}")
    assert hit.evidence == {"system_until": "2026-07-11", "release_until": str(until)}
    assert hit.citation == Citation("endoflife-debian")
    values = [edit.value for (edit,) in hit.candidates if isinstance(edit, SetField)]
    assert values[0] == "rocky-linux-10"
    assert "debian-13" in values
    assert "debian-12" not in values


def test_without_an_extension_none_is_named(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, operating_system="fedora-43")
    assert str(hit.message).startswith("Fedora Linux 43 gets updates until 2026-12-09, and 2026.1")
    assert hit.candidates == ()


@pytest.mark.parametrize(
    ("release", "system", "hits"),
    [
        ("2025.2", "ubuntu-22.04", 1),  # 2027-04-01 before 2027-04-27
        ("2026.1", "ubuntu-24.04", 0),
        ("train", "centos-7", 0),
        ("2024.1", "debian-11", 1),
        ("2023.1", "debian-11", 1),
        ("zed", "debian-11", 0),
    ],
)
def test_the_last_days_are_compared(
    found: Callable[..., list[Hit]], release: str, system: str, hits: int
) -> None:
    assert len(found(RULE, release=release, operating_system=system)) == hits


@pytest.mark.parametrize(("later", "hits"), [(0, 0), (1, 1)])
def test_the_same_day_is_long_enough(
    blueprint: Callable[..., Blueprint], later: int, hits: int
) -> None:
    planned = blueprint(**FAILS)
    end = bundled().operating_system("debian-12").maintained_until + timedelta(days=later)
    release = planned.release.model_copy(update={"maintained_until": end})
    found = list(rule_called(RULE).check(replace(planned, release=release)))
    assert len(found) == hits


def test_a_cure_may_end_on_the_same_day(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(**FAILS)
    end = bundled().operating_system("debian-13").maintained_until
    release = planned.release.model_copy(update={"maintained_until": end})
    (hit,) = rule_called(RULE).check(replace(planned, release=release))
    assert (SetField(field="operating_system", value="debian-13"),) in hit.candidates


def test_what_is_not_known_is_not_judged(blueprint: Callable[..., Blueprint]) -> None:
    applies = rule_called(RULE).applies
    assert applies(blueprint(**FAILS))
    assert not applies(blueprint())
    unknown = [
        name
        for name in bundled().ids("releases")
        if bundled().release(name).maintained_until is None
    ]
    assert unknown
    assert not applies(blueprint(release=unknown[0], operating_system="debian-12"))
