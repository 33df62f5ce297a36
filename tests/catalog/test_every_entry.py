"""What every entry of the catalog promises, whatever its kind.

The promises are `archbook.catalog.checks`, which `archbook catalog check` runs over a user's
folder too; here they are run over the bundled one, and what only the bundled catalog promises is
added.
"""

from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

from archbook.catalog import bundled
from archbook.catalog.bundle import bundled_catalogs
from archbook.catalog.check import CHECKS, check
from archbook.catalog.checks.subject import Check, Hint, Subject
from archbook.model.catalog.facts import KINDS, singular
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.catalog.service import ServiceEntry

FACTS = bundled()
LAST = "2026.2"


@cache
def broken() -> tuple[dict[str, list[str]], tuple[str, ...]]:
    """Return what breaks each promise, and everything that is wrong; every file is read once."""
    told: dict[str, list[str]] = {promise.__name__: [] for promise in CHECKS}

    def recorded(promise: Check) -> Check:
        def recording(subject: Subject) -> Iterator[Hint]:
            for where, text in promise(subject):
                told[promise.__name__].append(f"{subject.kind}/{subject.entry.id}: {where} {text}")
                yield where, text

        return recording

    report = check(bundled_catalogs(), FACTS, tuple(map(recorded, CHECKS)))
    return told, tuple(map(str, report.messages()))


@pytest.mark.parametrize("promise", CHECKS, ids=lambda promise: promise.__name__)
def test_every_entry_keeps(promise: Check) -> None:
    assert broken()[0][promise.__name__] == []


def test_every_file_can_be_read_and_nothing_is_wrong() -> None:
    assert broken()[1] == ()


def test_every_file_is_an_entry_and_none_stands_twice() -> None:
    report = check(bundled_catalogs(), FACTS, ())
    files = [path for path in Path(str(bundled_catalogs())).glob("*/*") if path.is_file()]
    assert report.entries == len(files)
    assert report.notes == ()


@pytest.mark.parametrize("kind", KINDS)
def test_its_id_is_its_file_name(kind: str) -> None:
    for identifier in FACTS.ids(kind):
        entry = FACTS.entry(kind, identifier)
        assert entry.id == identifier
        assert entry.schema_ == f"{singular(kind, '-')}/v1"


@cache
def _services() -> tuple[ServiceEntry, ...]:
    return tuple(FACTS.service(name) for name in FACTS.ids("services"))


def test_the_deployer_option_lists_the_deployers() -> None:
    choices = FACTS.option("deployer").choices
    assert {choice.value for choice in choices} == {*FACTS.ids("deployers"), "none"}


def test_the_six_core_services_are_those_of_the_course_text() -> None:
    core = {service.id for service in _services() if service.core}
    assert core == {"nova", "neutron", "swift", "cinder", "keystone", "glance"}


def test_much_has_been_retired() -> None:
    assert len([service for service in _services() if service.status == "retired"]) >= 10


def test_icons_are_in_the_package_diagrams() -> None:
    spec = find_spec("diagrams")
    assert spec is not None
    assert spec.origin
    resources = Path(spec.origin).parents[1] / "resources"
    for service in _services():
        assert service.icon is None or (resources / service.icon).is_file(), service.icon


def _every_release() -> tuple[ReleaseEntry, ...]:
    return tuple(FACTS.release(name) for name in FACTS.ids("releases"))


def test_releases_are_numbered_from_austin_on() -> None:
    in_order = sorted(_every_release(), key=lambda release: release.order)

    assert [release.order for release in in_order] == list(range(1, 35))
    assert in_order[0].id == "austin"
    assert in_order[-1].id == LAST


def test_ended_releases_say_until_when_they_were_maintained() -> None:
    for release in _every_release():
        assert release.maintained_until or release.id == LAST


def test_slurp_releases_are_the_first_of_each_year_since_2023() -> None:
    slurp = {release.id for release in _every_release() if release.slurp}
    assert slurp == {"2023.1", "2024.1", "2025.1", "2026.1"}


def test_there_is_what_the_course_text_names() -> None:
    named = {
        *("nova", "neutron", "keystone", "glance", "cinder", "swift", "horizon", "heat"),
        *("ceilometer", "sahara", "ironic", "zaqar", "manila", "designate", "barbican"),
        *("magnum", "murano", "monasca", "haproxy", "keepalived", "ansible", "chef"),
        *("elasticsearch", "logstash", "kibana", "splunk", "loghost", "mongodb"),
    }
    assert named <= set(FACTS.ids("services"))
