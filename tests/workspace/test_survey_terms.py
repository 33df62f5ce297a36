"""What a person may ask for when machines become a workload."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from archbook.capacity.flavor_mix import Ask
from archbook.errors import InputError
from archbook.model.machine import Location, Machine
from archbook.model.written import Name
from archbook.optimise import flavor_set
from archbook.workspace.survey_terms import Terms, aggregates_of, asks_of, check, choose


def _machine(cluster: str = "", disk_mib: float | None = 1024) -> Machine:
    place = Location(cluster=cluster)
    return Machine("a", "f", 1, "machine", "on", 2, 4096, disk_mib, None, location=place)


@given(st.lists(st.text(min_size=1, max_size=70), max_size=8))
def test_each_cluster_gets_a_name_of_its_own_that_a_design_takes(clusters: list[str]) -> None:
    found = aggregates_of(map(_machine, clusters))

    assert set(found) == set(clusters)
    assert len(set(found.values())) == len(found)
    for name in found.values():
        TypeAdapter(Name).validate_python(name)


def test_names_that_a_design_takes_stay_as_they_are() -> None:
    assert aggregates_of([_machine("East 1"), _machine("a/b"), _machine("a-b"), _machine()]) == {
        "East 1": "East 1",
        "a-b": "a-b",
        "a/b": "a-b-",
    }


def test_machines_become_asks() -> None:
    found = list(asks_of([_machine("c"), _machine(disk_mib=None)], {"c": "agg"}))

    assert found == [Ask(2, 4, 1, "a", "agg"), Ask(2, 4, None, "a", None)]


@pytest.mark.parametrize(
    "terms",
    [
        Terms(ladder="half", flavors="f.csv"),
        Terms(flavor_count=3, flavors="f.csv"),
        Terms(right_size="active"),
        Terms(right_size="all"),
        Terms(ladder="all"),
    ],
)
def test_terms_that_contradict_each_other_are_refused(terms: Terms) -> None:
    with pytest.raises(InputError):
        check(terms)


def test_a_ladder_is_the_way_when_nothing_is_asked() -> None:
    found = choose([Ask(3, 5)], Terms())

    assert (found.ladder, [one.workload.name for one in found.mix]) == ("doubling", ["4v-8g"])


def test_what_the_solver_left_open_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flavor_set, "MOST_SIZES", 20)
    sizes = [Ask(vcpus, 1.5 * ram) for vcpus in range(1, 11) for ram in range(vcpus, 20)]
    found = choose(sizes, Terms(flavor_count=4))

    assert found.best is not None
    said = str(found.assumed[0][1])
    gap = 100 * (found.best.waste - found.best.bound) / found.best.waste
    assert said.startswith(f"no choice can waste over {gap:.1f} % less")
