"""security.domains-apart."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.finding import Hit, Severity
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "security.domains-apart"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_one_network_for_everything(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/all"
    assert "several security domains (public, guest, management, data)" in str(hit.message)
    assert hit.evidence == {"domains": 4, "wanted": 1}
    assert hit.severity is None


@pytest.mark.parametrize(
    ("carries", "severity"),
    [
        (["public_api", "internal_api"], None),
        (["external", "tunnel"], None),
        (["external", "storage"], None),
        (["tunnel", "storage"], Severity.INFO),
        (["management", "storage_replication"], Severity.INFO),
        (["out_of_band", "tunnel"], Severity.INFO),
        (["provisioning", "storage"], Severity.INFO),
        (["migration", "storage"], Severity.INFO),
    ],
)
def test_two_domains_on_one_network(
    found: Callable[..., list[Hit]], carries: list[str], severity: Severity | None
) -> None:
    (hit,) = found(RULE, networks=[{"name": "mixed", "carries": carries}])
    assert hit.severity is severity
    assert hit.evidence == {"domains": 2, "wanted": 1}


@pytest.mark.parametrize(
    "carries",
    [
        ["public_api", "external"],
        ["management", "internal_api", "out_of_band", "provisioning", "migration"],
        ["storage", "storage_replication"],
        ["tunnel"],
        [],
    ],
)
def test_one_domain(found: Callable[..., list[Hit]], carries: list[str]) -> None:
    assert found(RULE, networks=[{"name": "one", "carries": carries}]) == []


def test_only_a_mixed_network_is_found(found: Callable[..., list[Hit]]) -> None:
    networks = [*SOUND["networks"], {"name": "mixed", "carries": ["tunnel", "external"]}]
    assert [hit.subject for hit in found(RULE, networks=networks)] == ["network/mixed"]


def test_judges_networks_that_say_what_they_carry(
    blueprint: Callable[..., Blueprint],
) -> None:
    applies = rule_called(RULE).applies
    assert applies(blueprint(**SOUND))
    assert not applies(blueprint(networks=[{"name": "x"}]))
