"""A survey's workload, as a design and a proposal take it."""

from pathlib import Path

import pytest

import archbook
from archbook.errors import InputError
from archbook.workspace.survey import Survey

MACHINES = "name,vcpus,ram_gib,disk_gb\na,2,4,20\nb,4,16,100\nc,4,15,90\n"


@pytest.fixture
def survey(tmp_path: Path) -> Survey:
    path = tmp_path / "machines.csv"
    path.write_text(MACHINES, encoding="utf-8")
    return archbook.import_machines(path)


def test_the_workload_counts_every_machine(survey: Survey) -> None:
    assert sum(one.instances for one in survey.workload()) == 3


def test_a_proposal_carries_it(survey: Survey) -> None:
    proposal = archbook.propose(workload=survey.workload(), alternatives=False)
    carried = proposal.workspace.design.workload
    assert [(one.vcpus, one.instances) for one in carried] == [
        (one.vcpus, one.instances) for one in survey.workload()
    ]


@pytest.mark.parametrize(
    "row", ["h,1000000000,4,1", "h,2,999999999999,1", f"h,2,4,{'9' * 40}", f"h,{'9' * 300},4,1"]
)
def test_a_machine_larger_than_any_is_left_out_and_named(tmp_path: Path, row: str) -> None:
    path = tmp_path / "machines.csv"
    path.write_text(f"{MACHINES}{row}\n", encoding="utf-8")
    survey = archbook.import_machines(path)

    assert sum(one.instances for one in survey.workload()) == 3
    assert any("h is left out: no machine has more" in str(line) for line in survey.lines())


def test_a_list_of_which_nothing_is_left_names_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "machines.csv"
    rows = "".join(f"m{place},none,4,1\n" for place in range(15))
    path.write_text(f"name,vcpus,ram_gib,disk_gb\n{rows}", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        archbook.import_machines(path)

    said = str(caught.value).splitlines()
    assert "no machine is left to carry" in said[0]
    assert "machines.csv:2: m0 is left out: vcpus is 'none'" in said[1]
    assert "and 5 rows more" in said[-1]
