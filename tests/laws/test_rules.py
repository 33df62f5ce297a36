"""Laws of checking, for designs over the whole model."""

import json
from functools import partial
from random import Random
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.catalog import bundled
from archbook.i18n import Message
from archbook.i18n.translation import LANGUAGES, translate
from archbook.model.design import Design
from archbook.model.finding import Finding, Findings
from archbook.rules.registry import all_rules
from archbook.workspace.cure import Examine

Part = TypeVar("Part")

many = settings(
    max_examples=settings().max_examples // 2,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
"""A whole design is large to draw; drawing it slowly is no fault."""


@many
@given(st.from_type(Design))
def test_no_rule_fails(examine: Examine, design: Design) -> None:
    broken = [str(one.message) for one in examine(design).findings if _failed(one.message)]
    assert broken == []


def _failed(message: Message) -> bool:
    return "please report it" in message.template


@many
@given(st.from_type(Design))
def test_checking_twice_finds_the_same(examine: Examine, design: Design) -> None:
    """What a design leaves out stays out: that it is not said is a fact, too."""
    again = Design.model_validate_json(design.model_dump_json(exclude_unset=True))
    assert examine(again) == examine(design)


@many
@given(st.from_type(Design))
def test_a_subject_names_something_of_the_design(examine: Examine, design: Design) -> None:
    there = {"cloud"}
    there |= {f"group/{group.name}" for group in design.host_groups}
    there |= {f"network/{network.name}" for network in design.networks}
    there |= {f"network/{physnet.name}" for physnet in design.physnets}
    there |= {f"network/{one.name}" for physnet in design.physnets for one in physnet.networks}
    there |= {f"storage/{backend.name}" for backend in design.storage}
    there |= {f"rack/{rack}" for rack in design.racks}
    there |= {f"waiver/{waiver.rule}:{waiver.subject}" for waiver in design.waivers}
    # A service may be named because it is missing.
    there |= {f"service/{service}" for service in bundled().ids("services")}
    there |= {f"component/{component}" for component in bundled().ids("components")}
    assert {found.subject for found in examine(design).findings} <= there


@many
@given(st.from_type(Design))
def test_every_rule_has_exactly_one_outcome(examine: Examine, design: Design) -> None:
    outcome = examine(design)
    found = {finding.rule for finding in outcome.findings}
    passed, silent = set(outcome.passed), set(outcome.not_applicable)
    assert not found & passed
    assert not found & silent
    assert not passed & silent
    assert {rule.id for rule in all_rules()} <= found | passed | silent


@many
@given(st.from_type(Design))
def test_a_rule_names_a_subject_once(examine: Examine, design: Design) -> None:
    """A waiver, a cure and an exit code speak of a rule and a subject, so the two are a key."""
    keys = [finding.key for finding in examine(design).findings]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
@many
@given(st.from_type(Design))
def test_every_message_is_a_sentence_without_gaps(
    examine: Examine, language: str, design: Design
) -> None:
    for found in examine(design).findings:
        words = translate(found.message, language)
        assert words
        assert not {"{", "}"} & set(words), (found.rule, words)


@many
@given(st.from_type(Design))
def test_evidence_can_be_written_as_json(examine: Examine, design: Design) -> None:
    for found in examine(design).findings:
        assert json.dumps(dict(found.hit.evidence or {}), allow_nan=False)


@many
@given(st.from_type(Design), st.randoms(use_true_random=False))
def test_the_order_in_which_a_design_names_things_does_not_matter(
    examine: Examine, design: Design, random: Random
) -> None:
    turned = partial(_turned, random)
    shuffled = design.model_copy(
        update={
            "services": turned(design.services),
            "options": dict(turned(tuple(design.options.items()))),
            "settings": dict(turned(tuple(design.settings.items()))),
            "hardware": dict(turned(tuple(design.hardware.items()))),
            "storage": turned(design.storage),
            "networks": turned(design.networks),
            "physnets": turned(design.physnets),
            "workload": turned(design.workload),
        }
    )
    assert _weights(examine(shuffled)) == _weights(examine(design))


def _turned(random: Random, parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(random.sample(parts, len(parts)))


def _weights(findings: Findings) -> set[tuple[str, str, str]]:
    return {_weight(found) for found in findings.findings}


def _weight(found: Finding) -> tuple[str, str, str]:
    return found.rule, found.subject, found.severity.value


@many
@given(st.from_type(Design), st.randoms(use_true_random=False))
def test_the_order_of_groups_and_racks_changes_no_verdict(
    examine: Examine, design: Design, random: Random
) -> None:
    """It may change which of several like groups is named: the one that is to grow."""
    turned = partial(_turned, random)
    shuffled = design.model_copy(
        update={
            "host_groups": turned(design.host_groups),
            "racks": dict(turned(tuple(design.racks.items()))),
        }
    )
    assert _verdicts(examine(shuffled)) == _verdicts(examine(design))


def _verdicts(findings: Findings) -> set[tuple[str, str, str]]:
    return {(rule, subject.partition("/")[0], bad) for rule, subject, bad in _weights(findings)}
