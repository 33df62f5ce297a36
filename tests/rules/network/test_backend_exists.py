"""network.backend-exists."""

from collections.abc import Callable

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.backend-exists"

FAILS, SOUND = examples(RULE)


def test_says_since_when_and_cures_it(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "linuxbridge was removed in 2025.1" in str(hit.message)
    assert hit.subject == "cloud"
    assert hit.candidates == (
        (SetOption(option="network_backend", value=None),),
        (SetOption(option="network_backend", value="ovn"),),
    )


def test_the_last_release_with_it_passes(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **FAILS, release="2024.2") == []
    assert len(found(RULE, **FAILS, release="2025.1")) == 1


def test_what_was_not_there_yet_has_no_successor(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, options={"network_backend": "ovn"}, release="mitaka")
    assert hit.candidates == ((SetOption(option="network_backend", value=None),),)
