"""A proposal for the design at hand: what it says already stays, and is not asked for again."""

from archbook.catalog.library import bundled
from archbook.model.edit import (
    AddService,
    SetField,
    SetRequirements,
    SetSection,
    SetWorkload,
)
from archbook.model.requirements import Requirements
from archbook.model.wanted import Request
from archbook.model.workload import Workload
from archbook.workspace import Workspace, new
from archbook.workspace.requested import asked_for, request_for, unproposed

WEB = Workload(name="web", vcpus=2, ram_gib=8, instances=20)


def with_requirements(**stated: object) -> Workspace:
    edit = SetRequirements(requirements=Requirements.model_validate(stated))
    return new("starter").apply(edit)


def test_what_a_design_says_is_filled_in() -> None:
    space = new("production-private")
    pool = space.design.storage[0].model_dump(mode="json", exclude_unset=True) | {"usable_tb": 40}
    design = space.apply(SetSection(section="storage", value=[pool])).design
    assert request_for(design) == {"volumes_tb": 40, "racks": 3, "survives": "rack"}
    assert request_for(new("hci").design)["hyperconverged"] is True
    assert request_for(new("starter").design) == {}


def test_the_hardest_loss_that_a_proposal_is_made_for_is_filled_in() -> None:
    stated = with_requirements(control_survives="rack", workload_survives="host")
    assert request_for(stated.design) == {"survives": "rack"}
    room = with_requirements(control_survives="room", workload_survives="host").design
    assert request_for(room) == {"survives": "host"}
    (said,) = unproposed(room)
    assert "loss of a room" in str(said)
    assert unproposed(stated.design) == ()


def test_the_beginnings_of_the_design_are_asked_for() -> None:
    space = new("starter").apply(
        SetWorkload(workload=(WEB,)),
        SetField(field="deployer", value="openstack-ansible"),
        AddService(service="heat"),
    )
    asked = asked_for(space.design, Request(volumes_tb=5, racks=3), bundled())
    assert asked == {
        "name": "starter",
        "release": "2026.1",
        "profile": "lab",
        "use_case": "starter",
        "deployer": "openstack-ansible",
        "services": ("heat",),
        "workload": (WEB,),
        "volumes_tb": 5,
        "racks": 3,
    }


def test_servers_are_those_of_the_design_only_when_asked_for() -> None:
    design = new("starter").design
    assert asked_for(design, Request(own_hardware=True), bundled())["servers"] == design.hardware
    assert "servers" not in asked_for(design, Request(), bundled())
