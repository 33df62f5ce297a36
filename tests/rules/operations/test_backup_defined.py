"""operations.backup-defined."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "operations.backup-defined"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["swift"], "options": {}}

NAMED = [
    {"name": "ctl", "roles": ["control"], "count": 2, "hosts": ["c1", "c2"]},
    {"name": "net", "roles": ["network"], "count": 2, "hosts": ["n1", "n2"]},
]


def test_required_and_nowhere(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "cloud"
    assert str(hit.message) == "backup is required, and no place for it is named"
    assert hit.severity is None
    assert hit.evidence == {"backup_to": "-"}


@pytest.mark.parametrize("place", ["ctl", "c2"])
def test_on_the_hosts_that_it_protects(found: Callable[..., list[Hit]], place: str) -> None:
    (hit,) = found(RULE, host_groups=NAMED, surroundings={"backup_to": place})
    assert hit.severity is None
    assert f"backups go to {place}, which carries the database itself" in str(hit.message)
    assert hit.evidence == {"backup_to": place}


@pytest.mark.parametrize("place", ["net", "n1", "tape"])
def test_elsewhere_is_sound(found: Callable[..., list[Hit]], place: str) -> None:
    around = {"backup_to": place}
    assert found(RULE, host_groups=NAMED, surroundings=around) == []
    assert found(RULE, **{**FAILS, "surroundings": around}) == []


def test_silence_is_worth_knowing(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE)
    assert hit.severity is Severity.INFO
    assert "nothing is said about where" in str(hit.message)
    alone = [{"name": "ctl", "roles": ["control"], "count": 1}]
    assert found(RULE, host_groups=alone)


def test_an_inventory_does_not_say(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 3, "origin": "multinode"}]
    assert found(RULE, host_groups=groups) == []
    (hit,) = found(RULE, **FAILS, host_groups=groups)
    assert hit.severity is None
