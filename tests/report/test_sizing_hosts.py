"""Hosts needed, packings, years and stances, as tables and in the document."""

from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from archbook.report.documents import schema_of
from archbook.workspace import Workspace
from archbook.workspace.sized import Sized

HARDWARE = {"std": {"cores": 32, "threads_per_core": 2, "ram_gib": 256}}
GROUPS = [{"name": "cmp", "roles": ["compute"], "count": 9, "hardware": "std"}]
WORKLOAD = [{"name": "db", "vcpus": 4, "ram_gib": 130, "instances": 10, "growth_percent": 10}]


@pytest.fixture
def sized(workspace: Callable[..., Workspace]) -> Sized:
    """Return the sizing of ten instances that need a host each, on nine hosts."""
    made = workspace(hardware=HARDWARE, host_groups=GROUPS, workload=WORKLOAD)
    return made.size(years=2)


def _line(text: str, *words: str) -> str:
    """Return the one line that has all *words*, with single spaces."""
    (found,) = (one for one in text.splitlines() if all(word in one for word in words))
    return " ".join(found.split())


def test_the_table_says_what_decides_where_sums_lie_and_what_is_missing(sized: Sized) -> None:
    text = str(sized)
    assert _line(text, "memory ", "decides").endswith("memory 6 9 decides")
    assert _line(text, "whole instances") == (
        "packed: whole instances 10 9 sums say 4 fewer; 1 missing"
    )
    assert _line(text, "with the loss") == "with the loss asked for 11 9 2 missing"


def test_the_table_of_packings_counts_those_without_a_host(sized: Sized) -> None:
    assert _line(str(sized), "group/cmp", " 8 ").startswith(
        "group/cmp 8 8 10 2 vCPUs: 2,016 (98 %); memory"
    )


def test_the_years_ahead_say_until_when_there_is_room(sized: Sized) -> None:
    assert _line(str(sized), "cmp", " 1 ", "11", "no").split()[-3:] == ["12", "9", "no"]
    frame = sized.years_frame()
    assert list(frame["instances"]) == [11, 13]
    assert list(frame["hosts_needed"]) == [12, 14]


def test_the_document_has_all_of_it(sized: Sized) -> None:
    document = sized.document()
    Draft202012Validator(schema_of("size")).validate(document)
    needed = {one["by"]: one["hosts"]["value"] for one in document["needed"]}
    assert needed == {"vcpus": 1, "ram_gib": 6, "sums": 6, "packed": 10, "loss": 11}
    now, then = document["packings"]
    assert (now["lost"], now["without_host"]) == (None, {"db": 1})
    assert now["patterns"] == [{"group": "cmp", "hosts": 9, "instances": {"db": 1}}]
    assert (then["lost"], then["without_host"]) == ("group/cmp", {"db": 2})
    assert [one["room"] for one in document["years"]] == [False, False]
    assert {one["threshold"] for one in document["stances"]} >= {"cpu-overcommit"}


def test_the_document_validates_with_unknown_growth_and_hardware(
    workspace: Callable[..., Workspace],
) -> None:
    flavor = {"vcpus": 4, "ram_gib": 8, "instances": 10}
    document = workspace(workload=[flavor]).size(years=1).document()
    Draft202012Validator(schema_of("size")).validate(document)
    assert document["packings"] == []
    assert [one["room"] for one in document["years"]] == [None]


def test_the_working_shows_the_formulas_the_sources_and_the_patterns(sized: Sized) -> None:
    text = " ".join(sized.working().split())
    assert "cmp.each =" in text
    assert "Where sources disagree" in text
    assert "cmp 9 1 × db" in text


def test_patterns_show_themselves(sized: Sized) -> None:
    packing = sized.packing()
    shown = packing._repr_mimebundle_()
    assert shown["text/plain"] == str(packing)
    assert shown["text/html"].count("<table") == 2
    frame = packing.frame()
    assert list(frame["hosts"]) == [9, 8]
    assert list(frame["instances_db"]) == [1, 1]
    assert packing.document() == sized.document()["packings"]


def test_the_frame_of_needs_names_what_it_counts(sized: Sized) -> None:
    frame = sized.needed_frame()
    assert list(frame["by"]) == ["vcpus", "ram_gib", "sums", "packed", "loss"]
    assert list(frame["hosts_needed"]) == [1, 6, 6, 10, 11]
    assert list(frame.loc[frame["binding"], "by"]) == ["ram_gib"]


def test_a_pool_is_called_by_its_aggregate(workspace: Callable[..., Workspace]) -> None:
    groups = [{**GROUPS[0], "aggregate": "a-1"}]
    flavor = {**WORKLOAD[0], "aggregate": "a-1"}
    made = workspace(hardware=HARDWARE, host_groups=groups, workload=[flavor])
    assert "aggregate a-1: cmp" in str(made.size())
    assert made.size().document()["packings"][0]["subject"] == "aggregate/a-1"


def test_instances_larger_than_any_host_are_named_in_the_table(
    workspace: Callable[..., Workspace],
) -> None:
    flavor = {"name": "huge", "vcpus": 4, "ram_gib": 300, "instances": 1}
    made = workspace(hardware=HARDWARE, host_groups=GROUPS, workload=[flavor])
    assert "no host is large enough for huge" in " ".join(str(made.size()).split())


def test_what_is_not_looked_at_is_said(workspace: Callable[..., Workspace]) -> None:
    flavor = {**WORKLOAD[0], "huge_pages": True}
    made = workspace(hardware=HARDWARE, host_groups=GROUPS, workload=[flavor])
    assert "not looked at: numa_cells" in " ".join(str(made.size()).split())
