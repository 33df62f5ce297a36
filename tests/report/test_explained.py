"""Rules, components and services explained, in general and in a design."""

from collections.abc import Callable

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.report.component import component_in_design, component_leaf
from archbook.report.lines import Leaf, leaf_text
from archbook.report.rule import rule_in_design, rule_leaf
from archbook.report.service import service_in_design, service_leaf
from archbook.rules.registry import all_rules, rule_called
from archbook.workspace import Workspace


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_every_rule_says_why_how_cure_and_source(rule: object) -> None:
    found = rule_called(getattr(rule, "id", ""))
    text = leaf_text(rule_leaf(found, bundled(), "en"), "en")
    for label in ("Severity: ", "Promise: ", "Why: ", "How: ", "Cure: ", "Source: "):
        assert f"  {label}" in text


@pytest.mark.parametrize("identifier", bundled().ids("components"))
@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_component_can_be_explained(identifier: str, language: str) -> None:
    leaf = component_leaf(bundled().component(identifier), bundled(), language)
    assert leaf.sources
    assert identifier in leaf_text(leaf, language)


@pytest.mark.parametrize("identifier", bundled().ids("services"))
@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_service_can_be_explained(identifier: str, language: str) -> None:
    leaf = service_leaf(bundled().service(identifier), bundled(), language)
    assert leaf.sources
    assert leaf_text(leaf, language)


def _text(lines: tuple[object, ...]) -> str:
    return leaf_text(Leaf("x", lines), "en")  # type: ignore[arg-type]  # lines of the report


def test_a_component_says_where_it_stands_and_why(blueprint: Callable[..., Blueprint]) -> None:
    entry = bundled().component("mariadb")
    text = _text(component_in_design(entry, blueprint(), "en"))
    assert "on 3 of the 3 hosts of group ctl" in text
    assert "Why: mariadb" in text


def test_a_component_says_why_it_is_not_there(blueprint: Callable[..., Blueprint]) -> None:
    swift = component_in_design(bundled().component("swift-proxy-server"), blueprint(), "en")
    assert "the design has no service swift" in _text(swift)
    homeless = blueprint(host_groups=[{"name": "ctl", "roles": ["control"], "count": 3}])
    nova = component_in_design(bundled().component("nova-compute"), homeless, "en")
    assert "nova-compute has no place: no host has the role compute" in _text(nova)


def test_a_service_says_why_it_is_there(blueprint: Callable[..., Blueprint]) -> None:
    chosen = _text(service_in_design(bundled().service("nova"), blueprint()))
    assert "the design chooses it" in chosen
    assert "Hosts of nova-compute: cmp (6)" in chosen
    brought = _text(service_in_design(bundled().service("mariadb"), blueprint()))
    assert "needs it" in brought
    absent = _text(service_in_design(bundled().service("heat"), blueprint()))
    assert "the design has no service heat" in absent


def test_a_rule_says_what_it_found(workspace: Callable[..., Workspace]) -> None:
    rule = rule_called("availability.quorum-members")
    sound = workspace().check()
    assert "the design passes" in _text(rule_in_design(rule, sound.findings, {}))
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 2},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
    broken = workspace(host_groups=groups).check()
    text = _text(rule_in_design(rule, broken.findings, broken.fixes()))
    assert "Found at component/mariadb: " in text
    assert "Proved fix of component/mariadb: set the hosts of group ctl to 3" in text
