"""A proposed design with what the design at hand says beside it."""

from pathlib import Path

import pytest
from pydantic import JsonValue

from archbook.model.edit import AddAssumptions, SetField, SetOption, SetRequirements, SetSection
from archbook.model.record import Assumption
from archbook.model.requirements import Requirements
from archbook.workspace import Workspace, new
from archbook.workspace import open as open_design
from archbook.workspace.taken_over import taken_over

DECISION: JsonValue = {"id": "mine", "what": "blue", "why": "it is calm"}
TWIN: JsonValue = {"id": "mine", "what": "red", "why": "it is proposed"}
EARLIER: JsonValue = {"id": "loss", "what": "a host", "why": "it was asked for"}
LATER: JsonValue = {"id": "loss", "what": "a rack", "why": "it was asked for"}
CHANGED: JsonValue = {"id": "loss", "what": "own", "why": "it was asked for"}
WAIVER: JsonValue = {
    "rule": "operations.backup-defined",
    "subject": "cloud",
    "reason": "a lab",
    "until": "2027-01-01",
}


def required(**stated: object) -> Workspace:
    """Return a design with requirements."""
    edit = SetRequirements(requirements=Requirements.model_validate(stated))
    return new("starter").apply(edit)


@pytest.fixture
def proposed() -> Workspace:
    """Stand in for a proposal with a whole design that says other things."""
    return new("production-private")


def test_what_a_proposal_says_nothing_about_stays(proposed: Workspace) -> None:
    start = new("starter")
    held = start.apply(
        SetField(field="title", value="Mine"),
        SetField(field="operating_system", value="debian-13"),
        SetSection(section="purpose", value={"weights": {"cost": 3}}),
        SetSection(section="surroundings", value={"ntp": ["ntp.example"]}),
    )
    taken = taken_over(proposed, held.design, start.design).design
    for name in ("title", "operating_system", "purpose", "surroundings"):
        assert getattr(taken, name) == getattr(held.design, name)
    assert taken.host_groups == proposed.design.host_groups


def test_chosen_options_win_and_those_of_a_proposal_before_do_not(proposed: Workspace) -> None:
    earlier = new("starter").apply(SetOption(option="routing", value="distributed"))
    held = earlier.apply(
        SetOption(option="network_backend", value="ovs"),
        SetOption(option="hypervisor", value="qemu"),
    )
    taken = taken_over(proposed, held.design, earlier.design).design
    assert taken.options == {
        **proposed.design.options,
        "network_backend": "ovs",
        "hypervisor": "qemu",
    }


def test_options_that_were_chosen_before_the_file_was_opened_stay(proposed: Workspace) -> None:
    held = new("starter").apply(SetOption(option="network_backend", value="ovs")).design
    assert taken_over(proposed, held, held).design.options["network_backend"] == "ovs"


def test_requirements_of_both_hold(proposed: Workspace) -> None:
    held = required(control_survives="host", storage_survives="zone", metering=True, backup=True)
    taken = taken_over(proposed, held.design, new("starter").design).design.requirements
    assert (taken.control_survives, taken.storage_survives) == ("rack", "zone")
    assert taken.metering
    assert taken.backup
    assert taken.instance_ha


def test_what_a_person_wrote_down_stays(proposed: Workspace) -> None:
    own = Assumption(what="my own")
    held = new("starter").apply(
        AddAssumptions(assumptions=(own,)),
        SetSection(section="decisions", value=[DECISION]),
        SetSection(section="waivers", value=[WAIVER]),
    )
    drafted = proposed.apply(SetSection(section="decisions", value=[TWIN, LATER]))
    for start in (new("starter").design, held.design):
        taken = taken_over(drafted, held.design, start).design
        assert taken.assumptions == (own,)
        assert [(one.id, one.what) for one in taken.decisions] == [
            ("mine", "blue"),
            ("loss", "a rack"),
        ]
        assert taken.waivers == held.design.waivers


def test_what_a_proposal_before_wrote_down_goes_unless_it_was_changed(
    proposed: Workspace,
) -> None:
    earlier = new("starter").apply(
        AddAssumptions(assumptions=(Assumption(what="cloud: racks = 3", why="taken"),)),
        SetSection(section="decisions", value=[EARLIER]),
    )
    drafted = proposed.apply(SetSection(section="decisions", value=[LATER]))
    taken = taken_over(drafted, earlier.design, earlier.design).design
    assert taken.assumptions == ()
    assert [one.what for one in taken.decisions] == ["a rack"]
    changed = earlier.apply(SetSection(section="decisions", value=[CHANGED]))
    taken = taken_over(drafted, changed.design, earlier.design).design
    assert [one.what for one in taken.decisions] == ["own"]


def test_a_taken_design_is_written_and_read_as_any_other(
    proposed: Workspace, tmp_path: Path
) -> None:
    held = new("starter").apply(SetField(field="title", value="Mine"))
    taken = taken_over(proposed, held.design, new("starter").design)
    assert open_design(taken.save(tmp_path / "a.yaml").path or "").design == taken.design
