"""hardware.ceph-osd-memory."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "hardware.ceph-osd-memory"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"storage": None}


def test_below_two_is_an_error_below_four_a_warning(found: Callable[..., list[Hit]]) -> None:
    (error,) = found(RULE, **FAILS)
    assert error.severity is None
    profile = FAILS["hardware"]["osd"] | {"ram_gib": 31}
    (warning,) = found(RULE, **(FAILS | {"hardware": {"osd": profile}}))
    assert warning.severity is Severity.WARNING


def test_unknown_disks_are_not_zero_disks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"ram_gib": 1}}})) == []
