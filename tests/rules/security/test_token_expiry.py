"""security.token-expiry."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetSetting
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "security.token-expiry"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {**FAILS, "deployer": "openstack-ansible"}


def test_two_weeks_are_too_long(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/keystone"
    assert str(hit.message) == (
        "tokens live 1,209,600 seconds, and Kolla-Ansible takes whole numbers from 0 to 604,800"
    )
    assert hit.evidence == {"token_life_s": 1_209_600, "longest_s": 604_800}
    assert hit.candidates == ((SetSetting(setting="kolla-fernet-token-expiry", value=None),),)


@pytest.mark.parametrize(
    ("life", "sound"),
    [
        (0, True),
        (1, True),
        (604_800, True),
        (604_801, False),
        (3_600.5, False),
    ],
)
def test_whole_numbers_up_to_a_week(
    found: Callable[..., list[Hit]],
    life: float,
    sound: bool,  # noqa: FBT001 - a column of the table
) -> None:
    hits = found(RULE, deployer="kayobe", settings={"kolla-fernet-token-expiry": life})
    assert (not hits) is sound


def test_the_default_is_sound(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, deployer="kolla-ansible") == []
