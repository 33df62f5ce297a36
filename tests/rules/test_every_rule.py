"""Promises that hold for every rule, present and future."""

from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.formats.design import Document
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit
from archbook.model.finding import Findings, Hit
from archbook.rules.api import EXAMPLES, HEADINGS, Rule, always
from archbook.rules.registry import all_rules, rule_called
from archbook.workspace.examples import example_file, examples

SOURCE = Path(__file__).parents[2] / "src" / "archbook" / "rules"
TESTS = Path(__file__).parent

every_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)


def _path(root: Path, rule: Rule, prefix: str = "") -> Path:
    family, name = rule.id.split(".")
    return root / family / f"{prefix}{name.replace('-', '_')}.py"


def _tests_of(rule: Rule) -> ModuleType:
    path = _path(TESTS, rule, "test_")
    spec = spec_from_file_location(f"examples_of_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@every_rule
def test_id_is_the_path_of_its_file_and_of_its_test(rule: Rule) -> None:
    assert _path(SOURCE, rule).is_file()
    assert _path(TESTS, rule, "test_").is_file()
    assert rule.id == _tests_of(rule).RULE


@every_rule
def test_explains_itself_under_the_fixed_headings(rule: Rule) -> None:
    assert str(rule.promise).endswith(".")
    assert tuple(rule.sections) == HEADINGS
    assert all(rule.sections.values())


@every_rule
@pytest.mark.parametrize("heading", EXAMPLES)
def test_its_page_has_examples_that_are_whole_designs(rule: Rule, heading: str) -> None:
    assert Document.parse(example_file(rule.id, heading)).design.name == "sound"


@every_rule
def test_where_it_does_not_apply_it_is_silent(
    rule: Rule, blueprint: Callable[..., Blueprint]
) -> None:
    """A rule with a condition has an `ELSEWHERE` beside its tests, which the condition leaves."""
    if rule.applies is not always:
        assert not rule.applies(blueprint(**_tests_of(rule).ELSEWHERE))


@every_rule
def test_every_threshold_is_in_the_catalog(rule: Rule) -> None:
    for name in rule.thresholds:
        assert bundled().threshold(name).positions


@every_rule
def test_every_source_is_in_the_catalog(rule: Rule) -> None:
    assert rule.citations
    for citation in rule.citations:
        assert bundled().source(citation.source).url
        assert citation.section


@every_rule
def test_its_failing_example_is_found(rule: Rule, found: Callable[..., list[Hit]]) -> None:
    hits = found(rule.id, **examples(rule.id)[0])
    assert hits
    for hit in hits:
        assert hit.subject == "cloud" or hit.subject.partition("/")[2]
        assert "{" not in str(hit.message)
        assert hit.severity is None or rule.severity.at_least(hit.severity)


@every_rule
def test_its_sound_example_passes(
    rule: Rule, found: Callable[..., list[Hit]], blueprint: Callable[..., Blueprint]
) -> None:
    sound = examples(rule.id)[1]
    assert rule.applies(blueprint(**sound))
    assert found(rule.id, **sound) == []


@every_rule
def test_every_cure_that_it_offers_cures_its_example(
    rule: Rule,
    found: Callable[..., list[Hit]],
    cured: Callable[[str, str, tuple[Edit, ...], dict[str, Any]], bool],
) -> None:
    fails = examples(rule.id)[0]
    for hit in found(rule.id, **fails):
        for edits in hit.candidates:
            assert cured(rule.id, hit.subject, edits, fails), edits


def test_ids_are_unique() -> None:
    identifiers = [rule.id for rule in all_rules()]
    assert len(identifiers) == len(set(identifiers))


def test_every_file_of_a_family_is_one_rule() -> None:
    files = [path for path in SOURCE.glob("*/*.py") if path.name != "__init__.py"]
    assert len(files) == len(all_rules())


def test_every_family_says_what_it_is_about() -> None:
    for package in SOURCE.glob("*/__init__.py"):
        assert package.read_text(encoding="utf-8").startswith('"""Rules ')


def test_thirty_rules_at_least() -> None:
    assert len(all_rules()) >= 32


def test_every_waivable_name_of_a_profile_is_a_rule() -> None:
    for name in bundled().ids("profiles"):
        for identifier in bundled().profile(name).rules:
            assert rule_called(identifier).id == identifier


def test_the_sound_design_has_no_error_and_no_warning(
    checked: Callable[..., Findings],
) -> None:
    assert {found.severity.value for found in checked().findings} <= {"info"}
