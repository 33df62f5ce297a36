"""What every entry of the catalog promises, whatever its kind."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

from archbook.catalog import bundled
from archbook.catalog.bundle import bundled_catalogs
from archbook.model.catalog.entry import Entry
from archbook.model.catalog.facts import KINDS
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.plan.timeline import Timeline

FACTS = bundled()

FACTUAL = {
    "components": {
        *("service", "does", "since", "until", "membership", "access", "ports", "placing"),
        "kolla_group",
    },
    "deployers": {"name", "covers_since", "covers_until", "deploys", "needs", "advice"},
    "options": {"explains", "choices", "default", "multiple"},
    "profiles": {"explains", "rules"},
    "releases": {
        *("title", "name", "order", "released", "slurp", "maintained_until", "end_of_life"),
    },
    "roles": {"purpose", "stand_in"},
    "services": {
        *("mission", "automatic", "outside", "core", "status", "retired", "first", "last"),
        *("gaps", "replaced_by", "advice", "needs", "uses", "components"),
    },
}
"""Kind → fields that state facts. An entry that gives one says which source covers it."""

NAMES_ONLY = {"title", "name"}
"""Texts that may be the same in both languages: they are names."""

HANGUL = re.compile("[가-힣]")
LAST = "2026.2"


def _entries(kind: str) -> Iterator[Entry]:
    for identifier in FACTS.ids(kind):
        entry = FACTS.entry(kind, identifier)
        assert isinstance(entry, Entry)
        yield entry


def _services() -> tuple[ServiceEntry, ...]:
    return tuple(FACTS.service(name) for name in FACTS.ids("services"))


@cache
def _timelines() -> tuple[Timeline, ...]:
    return tuple(Timeline(FACTS, FACTS.release(name)) for name in FACTS.ids("releases"))


def _written(kind: str, identifier: str) -> Any:  # noqa: ANN401 - YAML may hold anything
    text = (bundled_catalogs() / kind / f"{identifier}.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)


def _walk(value: object, at: str = "") -> Iterator[tuple[str, object]]:
    """Yield every value of a file with the key that leads to it."""
    yield at, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, str(key))
    elif isinstance(value, list):
        for inner in value:
            yield from _walk(inner, at)


def _every_value() -> Iterator[tuple[str, str, object]]:
    for kind in KINDS:
        for identifier in FACTS.ids(kind):
            for key, value in _walk(_written(kind, identifier)):
                yield f"{kind}/{identifier}", key, value


@pytest.mark.parametrize("kind", KINDS)
def test_it_can_be_read_and_its_id_is_its_file_name(kind: str) -> None:
    assert FACTS.ids(kind)
    for identifier in FACTS.ids(kind):
        entry = FACTS.entry(kind, identifier)
        assert entry.id == identifier
        assert entry.schema_ == f"{kind.removesuffix('s')}/v1"


@pytest.mark.parametrize("kind", FACTUAL)
def test_every_fact_has_a_source(kind: str) -> None:
    for entry in _entries(kind):
        given = entry.model_fields_set & FACTUAL[kind]
        covered = {field for fields in entry.sources.values() for field in fields}
        assert given <= covered, f"{kind}/{entry.id}: nothing covers {sorted(given - covered)}"
        assert covered <= entry.model_fields_set, f"{kind}/{entry.id}: covers what is not there"


def test_every_source_named_is_catalogued() -> None:
    named = ((where, value) for where, key, value in _every_value() if key == "source")
    assert not [one for one in named if one[1] not in FACTS.ids("sources")]


def test_every_text_is_in_both_languages() -> None:
    faults = []
    for where, key, value in _every_value():
        if not (isinstance(value, dict) and "en" in value):
            continue
        korean = str(value.get("ko") or "")
        if not korean or HANGUL.search(str(value["en"])):
            faults.append(f"{where}: {key} is not in both languages")
        elif key not in NAMES_ONLY and not HANGUL.search(korean):
            faults.append(f"{where}: {key} is not Korean: {korean}")
    assert not faults


def test_services_and_components_name_each_other() -> None:
    for service in _services():
        for name in service.components:
            assert FACTS.component(name).service == service.id
    for name in FACTS.ids("components"):
        assert name in FACTS.service(FACTS.component(name).service).components


def test_services_name_services_that_exist() -> None:
    for service in _services():
        needed = [name for need in service.needs for name in need.any_of]
        for name in (*needed, *service.uses, *service.replaced_by):
            assert FACTS.service(name).id != service.id, service.id


def test_deployers_name_services_that_exist() -> None:
    for name in FACTS.ids("deployers"):
        deployer = FACTS.deployer(name)
        needed = [one for need in deployer.needs for one in need.any_of]
        for service in (*deployer.deploys, *needed):
            assert service in FACTS.ids("services")
        for service, span in deployer.deploys.items():
            assert (span.until is None) == (span.why is None), f"{name}: {service}"


def test_placings_name_roles_and_services_that_exist() -> None:
    for name in FACTS.ids("components"):
        component = FACTS.component(name)
        assert component.placing, f"{name} has no place"
        for placing in component.placing:
            assert all(FACTS.role(role).runs for role in placing.roles)
            assert set(placing.beside) <= set(FACTS.ids("services"))


def test_conditions_name_options_and_values_that_exist() -> None:
    for where, key, value in _every_value():
        if key in {"when", "unless"} and isinstance(value, dict):
            for option, values in value.items():
                for one in values:
                    assert FACTS.option(option).choice(one), f"{where}: {option}={one}"


def test_options_have_sound_choices() -> None:
    for name in FACTS.ids("options"):
        option = FACTS.option(name)
        for choice in option.choices:
            assert choice.replaced_by is None or option.choice(choice.replaced_by)
            assert choice.until is None or choice.advice, f"{name}: {choice.value} is gone: advice"
        for timeline in _timelines():
            held = [one for one in option.default if timeline.holds(one.since, one.until)]
            assert len(held) == 1, f"{name} at {timeline.now.id}"
            assert all(option.choice(value) for value in held[0].values)


def test_the_deployer_option_lists_the_deployers() -> None:
    choices = FACTS.option("deployer").choices
    assert {choice.value for choice in choices} == {*FACTS.ids("deployers"), "none"}


def _spans() -> Iterator[tuple[str, str | None, str | None]]:
    for where, _, value in _every_value():
        if isinstance(value, dict):
            yield where, value.get("since"), value.get("until")
            yield where, value.get("first"), value.get("last")


def test_spans_run_forward() -> None:
    for where, since, until in _spans():
        orders = [FACTS.release(str(one)).order for one in (since, until) if one]
        assert orders == sorted(orders), f"{where}: {since} to {until}"


def test_gaps_lie_inside_the_life_of_a_service() -> None:
    for service in _services():
        for gap in service.gaps:
            order = FACTS.release(gap).order
            assert FACTS.release(service.first or gap).order < order
            assert order < FACTS.release(service.last or LAST).order


def test_every_need_can_be_met_in_each_release_in_which_it_holds() -> None:
    for service in _services():
        for timeline in filter(lambda one: one.has(service), _timelines()):
            for need in service.needs:
                if timeline.holds(need.since, need.until) and timeline.now.order >= 15:
                    met = [one for one in need.any_of if timeline.has(FACTS.service(one))]
                    assert met, f"{service.id} at {timeline.now.id}: {need.any_of}"


def test_no_openstack_service_comes_along_unasked() -> None:
    assert not [one.id for one in _services() if one.automatic and one.kind == "openstack"]


def test_the_six_core_services_are_those_of_the_course_text() -> None:
    core = {service.id for service in _services() if service.core}
    assert core == {"nova", "neutron", "swift", "cinder", "keystone", "glance"}


def test_what_is_retired_says_what_to_do() -> None:
    retired = [service for service in _services() if service.status == "retired"]
    assert len(retired) >= 10
    for service in retired:
        assert service.retired, service.id
        assert service.replaced_by or service.advice, service.id
        assert service.last or service.kind == "tool", f"{service.id} has no last release"


def test_what_ended_says_what_to_do() -> None:
    for service in _services():
        assert service.last is None or service.advice, service.id


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
    assert in_order == sorted(in_order, key=lambda release: release.released)


def test_ended_releases_say_until_when_they_were_maintained() -> None:
    for release in _every_release():
        assert release.maintained_until or release.id == LAST
        if release.end_of_life and release.maintained_until:
            assert release.released < release.maintained_until <= release.end_of_life


def test_slurp_releases_are_the_first_of_each_year_since_2023() -> None:
    slurp = {release.id for release in _every_release() if release.slurp}
    assert slurp == {"2023.1", "2024.1", "2025.1", "2026.1"}


def test_stand_ins_lead_to_a_role_that_has_none() -> None:
    for name in FACTS.ids("roles"):
        stand_in = FACTS.role(name).stand_in
        assert stand_in is None or FACTS.role(stand_in.role).stand_in is None


def test_profiles_weigh_rules_that_exist() -> None:
    registry = pytest.importorskip("archbook.rules.registry")
    known = {rule.id for rule in registry.all_rules()}
    for name in FACTS.ids("profiles"):
        assert set(FACTS.profile(name).rules) <= known, name


def test_ports_of_one_component_differ() -> None:
    for name in FACTS.ids("components"):
        ports = [(port.port, port.protocol) for port in FACTS.component(name).ports]
        assert len(ports) == len(set(ports)), name


def test_there_is_what_the_course_text_names() -> None:
    named = {
        *("nova", "neutron", "keystone", "glance", "cinder", "swift", "horizon", "heat"),
        *("ceilometer", "sahara", "ironic", "zaqar", "manila", "designate", "barbican"),
        *("magnum", "murano", "monasca", "haproxy", "keepalived", "ansible", "chef"),
        *("elasticsearch", "logstash", "kibana", "splunk", "loghost", "mongodb"),
    }
    assert named <= set(FACTS.ids("services"))
