"""Proposals in a session: asked for, refused in words, taken in one step."""

from datetime import date
from pathlib import Path

import pytest

from archbook.model.edit import AddService, SetField, SetWorkload
from archbook.model.finding import Severity
from archbook.model.workload import Workload
from archbook.session import Session, opened
from archbook.workspace import new

DAY = date(2026, 11, 24)
WEB = Workload(name="web", vcpus=2, ram_gib=8, instances=20)


@pytest.fixture
def session() -> Session:
    made = opened(new("production-private"), as_of=DAY)
    made.change(SetWorkload(workload=(WEB,)))
    return made


def test_what_is_filled_in_stays_while_the_design_changes(session: Session) -> None:
    assert session.proposer.request == {"racks": 3, "survives": "rack"}
    session.proposer.fill_in({"volumes_tb": 5})
    session.change(SetField(field="title", value="Mine"))
    assert session.proposer.request == {"volumes_tb": 5}


def test_what_cannot_be_filled_in_is_refused_by_the_name_on_screen(session: Session) -> None:
    session.proposer.fill_in({"volumes_tb": -1})
    assert [str(one) for one in session.proposer.messages] == [
        "Volumes, usable (TB): must be more than 0, not -1"
    ]
    assert session.proposer.request == {"racks": 3, "survives": "rack"}
    session.proposer.fill_in({"volumes_tb": 1})
    assert session.proposer.messages == ()


def test_a_proposal_changes_nothing_until_it_is_taken(session: Session) -> None:
    before = session.design
    assert not session.proposer.take()
    session.proposer.fill_in({"volumes_tb": 5, "racks": 3, "survives": "rack"})
    session.proposer.propose()
    assert session.design == before
    assert not session.proposer.stale
    assert session.proposer.take()
    assert session.design.storage[0].usable_tb == 5
    assert session.proposer.proposal is None
    session.undo()
    assert session.design == before


def test_the_deployer_at_hand_is_proposed_for(session: Session) -> None:
    session.change(SetField(field="deployer", value="openstack-ansible"))
    session.proposer.propose()
    session.proposer.take()
    assert session.design.deployer == "openstack-ansible"
    assert {"services.deployer-can-deploy"} & {
        one.rule for one in session.results.check.findings.findings
    } == set()


def test_requirements_beside_the_proposal_are_cured_when_it_is_taken() -> None:
    made = opened(new("production-private"), as_of=DAY)
    assert made.design.requirements.instance_ha
    made.change(SetWorkload(workload=(WEB,)), SetField(field="use_case", value=None))
    made.proposer.propose()
    made.proposer.take()
    assert "masakari" in made.design.services
    assert made.results.check.findings.count(Severity.ERROR) == 0


def test_a_changed_wish_makes_a_proposal_stale(session: Session) -> None:
    session.proposer.propose()
    assert not session.proposer.stale
    session.change(AddService(service="aodh"))
    assert session.proposer.stale
    session.undo()
    assert not session.proposer.stale
    session.proposer.fill_in({"racks": 4})
    assert session.proposer.stale


def test_what_cannot_be_proposed_is_said_and_the_design_stays(session: Session) -> None:
    before = session.design
    session.proposer.fill_in({"racks": 1, "survives": "rack"})
    session.proposer.propose()
    assert session.proposer.proposal is None
    assert session.proposer.messages
    assert session.design == before


def test_a_file_that_is_no_list_of_machines_is_refused(session: Session, tmp_path: Path) -> None:
    before = session.design
    for path in (tmp_path / "gone.xlsx", tmp_path):
        assert not session.proposer.read(str(path))
        assert session.proposer.messages
    assert session.design == before
