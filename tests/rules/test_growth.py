"""Edits that give a group more hosts."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import AddRack, SetCount, SetRacks
from archbook.model.site import Rack
from archbook.rules.growth import grown, over_three

Made = Callable[..., Blueprint]


def _group(planned: Blueprint, name: str = "ctl") -> Cohort:
    cohort = planned.cohort(name)
    assert cohort is not None
    return cohort


def test_a_group_that_holds_a_quorum_grows_to_an_odd_number(blueprint: Made) -> None:
    planned = blueprint()
    assert grown(_group(planned), 4) == SetCount(group="ctl", count=5)
    assert grown(_group(planned, "net"), 4) == SetCount(group="net", count=4)


def test_a_design_without_racks_gets_none(blueprint: Made) -> None:
    planned = blueprint(racks=None)
    assert over_three(planned, _group(planned)) == ()


def test_three_racks_are_left_alone(blueprint: Made) -> None:
    planned = blueprint()
    assert over_three(planned, _group(planned)) == ()


def test_hosts_are_domains_of_their_own(blueprint: Made) -> None:
    planned = blueprint(racks={"r1": {}})
    assert over_three(planned, _group(planned), "host") == ()


def test_a_new_rack_is_like_the_first_one_and_in_its_zone(blueprint: Made) -> None:
    planned = blueprint(
        racks={"r1": {"power_feed": "p"}, "r2": {}},
        regions=[{"name": "one", "zones": {"a": ["r1", "r2"]}}],
    )
    added, spread = over_three(planned, _group(planned))
    assert added == AddRack(rack="rack-1", attributes=Rack(power_feed="p"), region="one", zone="a")
    assert spread == SetRacks(group="ctl", racks=("r1", "r2", "rack-1"))


def test_racks_of_another_site_or_region_are_not_taken(blueprint: Made) -> None:
    planned = blueprint(
        racks={"r1": {}, "r2": {}, "far": {"site": "edge"}, "other": {}},
        regions=[
            {"name": "one", "zones": {"a": ["r1", "r2", "far"]}},
            {"name": "two", "zones": {"b": ["other"]}},
        ],
    )
    edits = over_three(planned, _group(planned))
    assert isinstance(edits[0], AddRack)


def test_rooms_cannot_be_made_by_an_edit(blueprint: Made) -> None:
    planned = blueprint(racks={"r1": {"room": "a"}, "r2": {"room": "b"}})
    assert over_three(planned, _group(planned), "room") == ()
