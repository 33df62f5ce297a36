"""The step of the workload: instances, requirements, and a whole design for them."""

import html
from pathlib import Path
from typing import Any

import pytest
from tests.ui.bench import DAY, Bench

from archbook.model.edit import SetField, SetRequirements, SetWorkload
from archbook.model.finding import Severity
from archbook.model.requirements import Requirements
from archbook.model.workload import Workload as Instances
from archbook.ui.steps.workload import Workload
from archbook.workspace import new
from archbook.workspace.proposed import propose

EVIL = "<img src=x onerror=alert(1)>"
WEB = Instances(name="web", vcpus=2, ram_gib=8, instances=20)
ASKED: dict[str, Any] = {
    "name": "production-private",
    "release": "2026.1",
    "profile": "production",
    "use_case": "production-private",
    "deployer": "kolla-ansible",
    "dashboard": True,
    "monitoring": True,
    "workload": (WEB,),
    "volumes_tb": 5,
    "racks": 3,
    "survives": "rack",
    "as_of": DAY,
}


@pytest.fixture
def bench() -> Bench:
    made = Bench(Workload, new("production-private"))
    made.session.change(SetWorkload(workload=(WEB,)))
    return made


def test_instances_are_added_named_and_sized() -> None:
    made = Bench(Workload)
    made.press("Add: Flavor")
    made.find("vCPUs").value = "4"
    made.find("RAM (GiB)").value = "16"
    made.find("Instances").value = "300"
    made.find("Growth (%)").value = "20"
    wanted = Instances(name="flavor-1", vcpus=4, ram_gib=16, instances=300, growth_percent=20)
    assert made.session.design == new("starter").apply(SetWorkload(workload=(wanted,))).design
    made.press("Remove: Flavor")
    assert made.session.design == new("starter").design


@pytest.mark.parametrize("given", ["0", "-4", "many", "1e99", ""])
def test_a_number_that_is_none_is_refused_and_put_back(bench: Bench, given: str) -> None:
    bench.find("vCPUs").value = given
    assert bench.session.messages
    assert bench.find("vCPUs").value == "2"
    assert bench.session.design.workload == (WEB,)


def test_requirements_are_the_designs() -> None:
    made = Bench(Workload)
    made.find("Control plane survives").value = "rack"
    made.find("Instance HA").value = True
    made.find("Availability (%)").value = "99.9"
    wanted = Requirements(control_survives="rack", instance_ha=True, availability_percent=99.9)
    edit = SetRequirements(requirements=wanted)
    assert made.session.design == new("starter").apply(edit).design


def test_the_request_begins_with_what_the_design_says(bench: Bench) -> None:
    assert bench.find("Racks that there are").value == "3"
    assert bench.find("Survives loss of").value == "rack"
    assert bench.find("Volumes, usable (TB)").value == ""


def test_propose_gives_what_the_pure_verb_gives_and_taking_it_is_one_step(bench: Bench) -> None:
    before = bench.session.design
    bench.find("Volumes, usable (TB)").value = "5"
    assert bench.session.design == before
    bench.press("Propose")
    wanted = propose(**ASKED)
    found = bench.session.proposer.proposal
    assert found is not None
    assert found.draft == wanted.draft
    assert bench.session.design == before
    shown = html.unescape(bench.html())
    assert f"hosts: {wanted.draft.footprint.hosts}" in shown
    assert all(str(other.lost) in shown for other in wanted.alternatives)
    counted = [one.quantity for one in wanted.reasons if one.name == "count"]
    assert all(str(one.formula) in shown for one in counted)
    assert "RFC 4632" in shown
    bench.press("Take this design")
    after = bench.session.design
    assert after.host_groups == wanted.workspace.design.host_groups
    assert after.requirements.instance_ha
    assert "Take this design" not in [one.tooltip for one in buttons(bench)]
    bench.session.undo()
    assert bench.session.design == before


def test_an_alternative_can_be_taken(bench: Bench) -> None:
    bench.find("Volumes, usable (TB)").value = "5"
    bench.press("Propose")
    proposal = bench.session.proposer.proposal
    assert proposal is not None
    number = next(place for place, one in enumerate(proposal.alternatives, 1) if one.draft)
    wanted = proposal.alternative(number).workspace.design
    bench.press(f"Take alternative {number}")
    assert bench.session.design.host_groups == wanted.host_groups
    assert bench.session.results.check.findings.count(Severity.ERROR) == 0


def test_a_proposal_for_something_else_cannot_be_taken(bench: Bench) -> None:
    bench.find("Volumes, usable (TB)").value = "5"
    bench.press("Propose")
    bench.find("Instances").value = "21"
    assert "propose again" in bench.html()
    assert all(one.disabled for one in buttons(bench) if one.tooltip.startswith("Take"))
    bench.session.undo()
    assert not any(one.disabled for one in buttons(bench) if one.tooltip.startswith("Take"))


def test_what_cannot_be_proposed_is_said_with_what_it_would_need(bench: Bench) -> None:
    bench.find("Racks that there are").value = "2"
    bench.press("Propose")
    assert 'role="alert"' in bench.html()
    assert "2" in bench.html("Propose a design for this")
    assert not bench.find("Propose").disabled
    assert bench.session.proposer.proposal is None
    made = Bench(Workload)
    made.press("Propose")
    assert "say how many instances, or how many TB" in made.html()


@pytest.mark.parametrize(
    ("control", "given", "held"),
    [
        ("Volumes, usable (TB)", "-5", ""),
        ("Volumes, usable (TB)", "plenty", ""),
        ("Racks that there are", "2.5", "3"),
        ("Years to last", "99", "3"),
    ],
)
def test_a_request_that_is_none_is_refused_in_its_place(
    bench: Bench, control: str, given: str, held: str
) -> None:
    bench.find(control).value = given
    assert control in bench.html("Propose a design for this")
    assert bench.find(control).value == held
    bench.find("Volumes, usable (TB)").value = "5"
    assert 'role="alert"' not in bench.html()


def test_a_loss_that_no_proposal_is_made_for_is_said(bench: Bench) -> None:
    bench.find("Control plane survives").value = "room"
    assert "no proposal is made for the loss of a room" in bench.html()


def test_a_list_of_machines_becomes_the_workload(tmp_path: Path) -> None:
    path = tmp_path / "vinfo.csv"
    path.write_text(
        "VM,Powerstate,Template,CPUs,Memory\na,poweredOn,False,2,4096\nb,poweredOn,False,2,4096\n",
        encoding="utf-8",
    )
    made = Bench(Workload)
    made.find("Or").value = str(path)
    made.press("Read the workload from it")
    assert [(one.vcpus, one.ram_gib, one.instances) for one in made.session.design.workload] == [
        (2, 4, 2)
    ]
    made.find("Or").value = str(tmp_path / EVIL)
    made.press("Read the workload from it")
    assert 'role="alert"' in made.html()
    assert EVIL not in made.html()


def test_a_fault_of_the_library_is_said_and_the_button_works_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_: object) -> None:
        raise RuntimeError(EVIL)

    with monkeypatch.context() as patch:
        patch.setattr("archbook.workspace.proposed.propose", broken)
        bench.press("Propose")
    assert "RuntimeError" in bench.alarms[0]
    assert not bench.find("Propose").disabled
    assert EVIL not in bench.html()
    bench.press("Propose")
    assert bench.session.proposer.proposal is not None


def test_text_of_a_design_stays_text() -> None:
    space = new("starter").apply(SetField(field="title", value=EVIL), SetWorkload(workload=(WEB,)))
    made = Bench(Workload, space)
    made.press("Propose")
    assert "Take this design" in [one.tooltip for one in buttons(made)]
    assert EVIL not in made.html()


def buttons(bench: Bench) -> list[Any]:
    """Return the buttons of the step."""
    return [one for one in everything(bench.panel.widget) if hasattr(one, "button_style")]


def everything(widget: Any) -> list[Any]:  # noqa: ANN401 - ipywidgets has no types
    """Return a widget and all that stands in it."""
    inner = (one for child in getattr(widget, "children", ()) for one in everything(child))
    return [widget, *inner]
