"""Another name for a part of the design: all that points to it follows."""

import json
from datetime import date
from pathlib import Path

import pytest

from archbook.errors import EditError
from archbook.model.design import Design
from archbook.model.edit import Rename, apply
from archbook.model.edit.renaming import NamingSection
from archbook.workspace import open as open_design

GOLDEN = Path(__file__).parents[1] / "golden"
OLD: dict[NamingSection, str] = {
    "hardware": "compute",
    "host_groups": "osd",
    "networks": "storage",
    "physnets": "physnet1",
    "racks": "r2",
    "regions": "seoul",
    "storage": "volumes",
}


@pytest.fixture
def design() -> Design:
    return open_design(GOLDEN / "production.yaml").design


@pytest.mark.parametrize(("section", "old"), OLD.items())
def test_nothing_points_to_the_old_name_and_the_way_back_is_open(
    design: Design, section: NamingSection, old: str
) -> None:
    there = Rename(section=section, old=old, new="another name")
    renamed = apply(design, there)
    assert renamed != design
    open_design(GOLDEN / "production.yaml").with_design(renamed).blueprint()
    assert apply(renamed, Rename(section=section, old="another name", new=old)) == design


def test_hosts_in_each_rack_and_waivers_follow(design: Design) -> None:
    stated = json.loads(design.model_dump_json(by_alias=True, exclude_unset=True))
    stated["host_groups"][0]["racks"] = {"r1": 1, "r2": 2}
    stated["waivers"] = [
        {"rule": "a.b", "subject": subject, "reason": "known", "until": str(date(2027, 1, 1))}
        for subject in ("rack/r2", "group/r2")
    ]
    stated["purchase"] = {"licences": [{"item": "support", "groups": ["osd", "cmp"]}]}
    before = Design.model_validate_json(json.dumps(stated))
    after = apply(before, Rename(section="racks", old="r2", new="b2"))
    assert after.host_groups[0].racks == {"r1": 1, "b2": 2}
    assert [waiver.subject for waiver in after.waivers] == ["rack/b2", "group/r2"]
    after = apply(after, Rename(section="host_groups", old="osd", new="ceph"))
    assert after.purchase.licences[0].groups == ("ceph", "cmp")


@pytest.mark.parametrize("new", ["r1", "", "<b>", "a/b", "x" * 64])
def test_a_name_that_is_taken_or_none_is_refused(design: Design, new: str) -> None:
    with pytest.raises(EditError):
        apply(design, Rename(section="racks", old="r2", new=new))


@pytest.mark.parametrize("section", OLD)
def test_what_is_not_there_cannot_be_renamed(design: Design, section: NamingSection) -> None:
    with pytest.raises(EditError, match="there is no 'nothing'"):
        apply(design, Rename(section=section, old="nothing", new="something"))


def test_it_says_what_it_does() -> None:
    assert str(Rename(section="racks", old="r2", new="b2").words()) == "rename r2 to b2"
