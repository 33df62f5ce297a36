"""services.volume-backup."""

from collections.abc import Callable

from archbook.model.edit import AddService
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "services.volume-backup"

FAILS, SOUND = examples(RULE)


def test_cinder_is_offered_with_what_it_needs(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    (edits,) = hit.candidates
    assert edits[0] == AddService(service="cinder")


def test_left_out_on_every_host_is_found(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "without": ["cinder-backup"]},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
    (hit,) = found(RULE, **SOUND, host_groups=groups)
    assert (hit.subject, hit.candidates) == ("component/cinder-backup", ())


def test_it_waits_for_a_profile_that_weighs_it() -> None:
    assert rule_called(RULE).optional
