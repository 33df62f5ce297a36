"""What a loss leaves of data."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.failure import DataFate
from archbook.resilience.data_left import data_fate
from archbook.resilience.failure import failure

RACKS: dict[str, Any] = {f"r{number}": {} for number in range(1, 6)}


@pytest.fixture
def fate(blueprint: Callable[..., Blueprint]) -> Callable[..., DataFate]:
    """Return a function: what is lost, and the back end on ten hosts in five racks → its fate."""

    def of_store(*lost: str, racks: dict[str, Any] = RACKS, **store: Any) -> DataFate:  # noqa: ANN401 - any JSON
        stated = {"name": "main", "kind": "ceph", "on": "osd", "domain": "rack"} | store
        groups = [
            {"name": "ctl", "roles": ["control", "compute"], "count": 1},
            {"name": "osd", "roles": ["ceph_osd"], "count": 10},
        ]
        planned = blueprint(racks=racks, host_groups=groups, storage=[stated])
        backend = planned.design.storage[0]
        _, hosts = failure(planned, lost)
        cohorts = tuple(one for one in planned.cohorts if one.name in backend.groups())
        return data_fate(planned, backend, cohorts, hosts)

    return of_store


def test_one_domain_of_five_is_made_anew(fate: Callable[..., DataFate]) -> None:
    found = fate("rack/r2")
    assert (found.fate, found.hit, found.domains) == ("degraded", 1, 5)
    assert "made anew" in str(found.why)


def test_a_host_of_a_domain_counts_as_the_domain(fate: Callable[..., DataFate]) -> None:
    assert fate("host/osd-01", "host/osd-02").hit == 1
    assert fate("host/osd-01", "host/osd-03").hit == 2


def test_as_many_domains_as_parts_wait_for_the_repair(fate: Callable[..., DataFate]) -> None:
    racks: dict[str, Any] = {"r1": {}, "r2": {}, "r3": {}}
    assert "after the repair" in str(fate("rack/r1", racks=racks).why)
    # The other hosts of the rack take over what one of them loses.
    assert "made anew" in str(fate("host/osd-01", racks=racks).why)


@pytest.mark.parametrize(
    ("size", "racks", "fate_then", "words"),
    [
        (3, 1, "degraded", "made anew"),
        (3, 2, "lost", "1 of 3 parts left are whole, but stand still below 2"),
        (3, 3, "lost", "gone unless"),
        (2, 1, "degraded", "made anew"),
        (2, 2, "lost", "gone unless"),
        (4, 2, "degraded", "after the repair"),
    ],
)
def test_replicas_are_in_use_while_most_are_left(
    fate: Callable[..., DataFate], size: int, racks: int, fate_then: str, words: str
) -> None:
    found = fate(*(f"rack/r{number}" for number in range(1, racks + 1)), size=size)
    assert found.fate == fate_then
    assert words in str(found.why)


@pytest.mark.parametrize(
    ("racks", "fate_then", "words"),
    [
        (1, "degraded", "4 of 5 parts or more"),
        (2, "lost", "stand still below 4"),
        (3, "lost", "gone unless"),
    ],
)
def test_chunks_are_in_use_while_one_more_than_k_is_left(
    fate: Callable[..., DataFate], racks: int, fate_then: str, words: str
) -> None:
    lost = (f"rack/r{number}" for number in range(1, racks + 1))
    found = fate(*lost, erasure={"k": 3, "m": 2})
    assert found.fate == fate_then
    assert words in str(found.why)


def test_swift_still_reads_where_ceph_stands_still(fate: Callable[..., DataFate]) -> None:
    found = fate("rack/r1", "rack/r2", kind="swift")
    assert (found.fate, "read, not written" in str(found.why)) == ("degraded", True)


def test_one_copy_is_lost_with_its_host(fate: Callable[..., DataFate]) -> None:
    assert fate("host/osd-01", kind="lvm").fate == "lost"


def test_what_loses_no_host_is_untouched(fate: Callable[..., DataFate]) -> None:
    assert fate("host/ctl-01").fate == "alive"
    assert fate("rack/r1", on=[], kind="external_ceph").fate == "alive"


def test_a_domain_that_is_not_said_is_not_guessed(fate: Callable[..., DataFate]) -> None:
    found = fate("rack/r1", domain="room")
    assert (found.fate, found.hit) == ("degraded", None)
    assert "does not say in which room" in str(found.why)
