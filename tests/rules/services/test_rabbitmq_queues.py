"""services.rabbitmq-queues."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetOption
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "services.rabbitmq-queues"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}

MIRRORED = {"rabbitmq_queues": "classic-mirrored"}


@pytest.mark.parametrize("deployer", ["kolla-ansible", "kayobe"])
def test_mirrored_queues_are_gone_with_kolla_ansible(
    found: Callable[..., list[Hit]], deployer: str
) -> None:
    (hit,) = found(RULE, **{**FAILS, "deployer": deployer})
    assert hit.subject == "service/rabbitmq"
    assert "the RabbitMQ of 2026.1 does not do any more" in str(hit.message)
    assert hit.severity is None
    assert hit.citation is None
    assert hit.evidence == {"members": 3, "queues": "classic"}
    assert hit.candidates == ((SetOption(option="rabbitmq_queues", value="quorum"),),)


@pytest.mark.parametrize(("release", "severity"), [("2024.2", Severity.WARNING), ("2025.1", None)])
def test_last_release_with_them(
    found: Callable[..., list[Hit]], release: str, severity: Severity | None
) -> None:
    (hit,) = found(RULE, release=release, options=MIRRORED, deployer="kolla-ansible")
    assert hit.severity is severity


def test_elsewhere_it_depends_on_the_version_of_rabbitmq(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, options=MIRRORED)
    assert hit.severity is Severity.WARNING
    assert "ends with RabbitMQ 4" in str(hit.message)
    assert hit.citation is not None


def test_queues_without_copies(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, options={"rabbitmq_queues": "classic"})
    assert hit.severity is Severity.WARNING
    assert "3 members and keeps each queue on one" in str(hit.message)
    for count, hits in ((1, 0), (2, 1)):
        groups = [{"name": "ctl", "roles": ["control"], "count": count}]
        assert len(found(RULE, options={"rabbitmq_queues": "classic"}, host_groups=groups)) == hits


def test_what_is_not_stated_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, release="2023.1") == []
    assert found(RULE, services=["swift"], options=MIRRORED) == []


def test_quorum_queues_are_sound(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **SOUND) == []
