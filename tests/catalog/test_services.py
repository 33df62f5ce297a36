"""What services, their parts and their requirements promise, beyond what every entry does."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import pytest

from archbook.catalog import bundled
from archbook.model.catalog.component import ComponentEntry, Footprint
from archbook.model.catalog.service import Deliverable, ServiceEntry

FACTS = bundled()

FIRST, LAST = 1, FACTS.release("2026.2").order
"""Orders of Austin and of the newest release: where a life without an end begins and ends."""


def _services() -> tuple[ServiceEntry, ...]:
    return tuple(FACTS.service(name) for name in FACTS.ids("services"))


def _components() -> tuple[ComponentEntry, ...]:
    return tuple(FACTS.component(name) for name in FACTS.ids("components"))


def _deliverables() -> Iterator[tuple[ServiceEntry, Deliverable]]:
    for service in _services():
        for deliverable in service.deliverables:
            yield service, deliverable


def _life(since: str | None, until: str | None) -> tuple[int, int]:
    """Return the orders of the first and the last release of a life."""
    first = FACTS.release(since).order if since else FIRST
    return first, FACTS.release(until).order if until else LAST


def _needed() -> dict[str, set[str]]:
    """Return each service with the services without which it cannot be."""
    return {
        service.id: {need.any_of[0] for need in service.needs if len(need.any_of) == 1}
        for service in _services()
    }


def test_requirements_run_in_no_circle() -> None:
    TopologicalSorter(_needed()).prepare()


def test_a_circle_of_requirements_would_be_found() -> None:
    needed = _needed()
    needed["keystone"] = {*needed["keystone"], "nova"}
    with pytest.raises(CycleError):
        TopologicalSorter(needed).prepare()


def test_a_component_lives_inside_the_life_of_its_service() -> None:
    for component in _components():
        service = FACTS.service(component.service)
        first, last = _life(service.first, service.last)
        since, until = _life(component.since or service.first, component.until or service.last)
        assert first <= since <= until <= last, component.id


def test_placings_lie_inside_the_life_of_their_component() -> None:
    for component in _components():
        first, last = _life(component.since, component.until)
        for placing in component.placing:
            since, until = _life(placing.since, placing.until)
            assert max(first, since) <= min(last, until), component.id


def test_what_replaces_a_service_outlives_it() -> None:
    for service in _services():
        for name in service.replaced_by if service.last else ():
            successor = FACTS.service(name)
            assert _life(None, successor.last)[1] > _life(None, service.last)[1], service.id


def test_ceph_is_complete_and_installed_by_a_tool_of_its_own() -> None:
    ceph = FACTS.service("ceph")
    daemons = {f"ceph-{name}" for name in ("mon", "mgr", "osd", "mds", "rgw")}
    assert daemons <= set(ceph.components)
    assert ceph.outside
    for name in daemons:
        assert any("ceph_osd" in placing.roles for placing in FACTS.component(name).placing)


def test_only_one_component_at_a_time_answers_for_a_type_of_api() -> None:
    lives: dict[str, list[tuple[int, int]]] = {}
    for component in _components():
        if component.api_type:
            service = FACTS.service(component.service)
            life = _life(component.since or service.first, component.until or service.last)
            lives.setdefault(component.api_type, []).append(life)
    for kind, spans in lives.items():
        for (_, before), (after, _) in pairwise(sorted(spans)):
            assert before < after, kind


def test_apis_that_clients_call_are_reached_by_the_virtual_ip() -> None:
    assert {one.access for one in _components() if one.api_type} == {"vip"}


def test_a_deliverable_is_neither_a_service_nor_a_component() -> None:
    names = [deliverable.id for _, deliverable in _deliverables()]
    assert len(names) == len(set(names))
    assert not set(names) & {*FACTS.ids("services"), *FACTS.ids("components")}


def test_a_deliverable_brings_components_of_its_service() -> None:
    for service, deliverable in _deliverables():
        assert set(deliverable.components) <= set(service.components), deliverable.id


def test_a_deliverable_that_ended_says_what_to_do() -> None:
    for _, deliverable in _deliverables():
        assert deliverable.last is None or deliverable.advice, deliverable.id
        assert deliverable.retired is None or deliverable.last, deliverable.id


def test_the_gaps_of_a_deliverable_lie_inside_its_life() -> None:
    for _, deliverable in _deliverables():
        first, last = _life(deliverable.first, deliverable.last)
        for gap in deliverable.gaps:
            assert first < FACTS.release(gap).order < last, deliverable.id


def _figures(footprint: Footprint) -> tuple[float | None, ...]:
    return footprint.cores, footprint.ram_gib, footprint.disk_gb


def test_a_footprint_has_a_figure_and_its_source_is_named_by_the_entry() -> None:
    measured = [component for component in _components() if component.footprints]
    assert {"ceph-osd", "ceph-mon", "opensearch", "rabbitmq"} <= {one.id for one in measured}
    for component in measured:
        for footprint in component.footprints:
            assert any(_figures(footprint)), component.id
            assert "footprints" in component.sources[footprint.source], component.id


def test_steps_of_a_footprint_grow_and_the_last_has_no_limit() -> None:
    for component in _components():
        steps = component.footprints
        limits = [step.most_osds for step in steps]
        assert None not in limits[:-1], component.id
        assert limits[-1:] in ([], [None]), component.id
        for less, more in pairwise(steps):
            assert (less.ram_gib or 0) < (more.ram_gib or 0), component.id
