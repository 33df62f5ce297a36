"""network.addresses-distinct."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.addresses-distinct"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def _groups(*addresses: list[str]) -> list[dict[str, object]]:
    return [
        {"name": f"g{place}", "roles": ["control"], "count": len(some), "addresses": some}
        for place, some in enumerate(addresses)
    ]


def test_names_the_group_and_the_address(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"doubled": 1, "first": "10.1.0.12"}
    assert "shares 1 of its addresses with other hosts, the first is 10.1.0.12" in str(hit.message)


def test_an_address_of_two_groups_is_found_at_both(found: Callable[..., list[Hit]]) -> None:
    groups = _groups(["10.1.0.1", "10.1.0.2"], ["10.1.0.3", "10.1.0.2"], ["10.1.0.4"])
    assert [hit.subject for hit in found(RULE, host_groups=groups)] == ["group/g0", "group/g1"]


def test_the_first_of_several_is_named(found: Callable[..., list[Hit]]) -> None:
    groups = _groups(["10.1.0.2", "10.1.0.1", "10.1.0.2", "10.1.0.1"])
    (hit,) = found(RULE, host_groups=groups)
    assert hit.evidence == {"doubled": 2, "first": "10.1.0.2"}
    assert "shares 2 of its addresses with other hosts, the first is 10.1.0.2" in str(hit.message)


def test_a_group_without_addresses_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    groups = [*_groups(["10.1.0.1"]), {"name": "x", "roles": ["compute"], "count": 2}]
    assert found(RULE, host_groups=groups) == []
