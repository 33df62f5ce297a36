"""security.session-within-token."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetSetting
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "security.session-within-token"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone"]}


def test_a_session_longer_than_its_token(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/horizon"
    assert str(hit.message) == (
        "a session of the dashboard may last 7,200 seconds, and its token only 3,600 "
        "(keystone-token-expiration)"
    )
    assert hit.evidence == {"session_s": 7_200, "token_life_s": 3_600}
    assert hit.candidates == ((SetSetting(setting="horizon-session-timeout", value=3_600),),)


@pytest.mark.parametrize(
    ("deployer", "session", "hits"),
    [(None, 3_600, 0), (None, 3_601, 1), ("kolla-ansible", 86_400, 0), ("kayobe", 86_401, 1)],
)
def test_as_long_as_the_token_at_most(
    found: Callable[..., list[Hit]], deployer: str | None, session: float, hits: int
) -> None:
    changes = {"deployer": deployer, "settings": {"horizon-session-timeout": session}}
    assert len(found(RULE, **changes)) == hits


def test_a_short_token_shortens_the_session(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, settings={"keystone-token-expiration": 900})
    assert hit.candidates == ((SetSetting(setting="horizon-session-timeout", value=900),),)
    assert found(RULE, **SOUND) == []
