"""security.tls-addresses."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "security.tls-addresses"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


@pytest.mark.parametrize(("side", "called"), [("external", "public"), ("internal", "internal")])
def test_one_network_for_both_sides(
    found: Callable[..., list[Hit]], side: str, called: str
) -> None:
    (hit,) = found(RULE, **{**FAILS, "options": {"tls": [side]}})
    assert hit.subject == "network/api"
    assert str(hit.message) == (
        f"TLS is on the {called} side only, and both sides share 10.0.0.250 on network api: take "
        "TLS on both, or a virtual IP for each"
    )
    assert hit.evidence == {"tls": side, "vips": 1, "needed": 2}
    assert hit.candidates == ((SetOption(option="tls", value=("external", "internal")),),)


def test_a_virtual_ip_need_not_be_named(found: Callable[..., list[Hit]]) -> None:
    networks = [{"name": "api", "carries": ["internal_api", "public_api"]}]
    (hit,) = found(RULE, options={"tls": ["external"]}, networks=networks)
    assert "both sides share one virtual IP on network api" in str(hit.message)


def test_two_networks_with_one_virtual_ip(found: Callable[..., list[Hit]]) -> None:
    networks = [
        {"name": "inside", "carries": ["internal_api"], "vip": "10.0.0.250"},
        {"name": "outside", "carries": ["public_api"], "vip": "10.0.0.250"},
    ]
    (hit,) = found(RULE, options={"tls": ["external"]}, networks=networks)
    assert hit.subject == "network/outside"


@pytest.mark.parametrize(
    "networks",
    [
        [{"name": "in", "carries": ["internal_api"]}, {"name": "out", "carries": ["public_api"]}],
        [{"name": "in", "carries": ["internal_api"]}],
        [{"name": "out", "carries": ["public_api"]}],
        [],
    ],
)
def test_what_no_network_says_is_not_judged(
    found: Callable[..., list[Hit]], networks: list[dict[str, Any]]
) -> None:
    assert found(RULE, options={"tls": ["external"]}, networks=networks) == []


def test_two_virtual_ips_are_sound(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **SOUND) == []


def test_both_sides_and_neither_are_alike(blueprint: Callable[..., Blueprint]) -> None:
    applies = rule_called(RULE).applies
    assert not applies(blueprint(**{**FAILS, "options": {"tls": ["external", "internal"]}}))
    assert not applies(blueprint(**{**FAILS, "options": {}}))
    assert applies(blueprint(**FAILS))
