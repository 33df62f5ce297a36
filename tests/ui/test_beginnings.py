"""The panel of use case, release, profile and deployer."""

from collections.abc import Callable

import ipywidgets as widgets
import pytest

from archbook.ui.workbook import Workbook
from archbook.workspace import new

Find = Callable[[str], widgets.Widget]
Parts = Callable[[widgets.Widget], list[widgets.Widget]]


@pytest.mark.parametrize(
    ("control", "field", "value"),
    [
        ("Release", "release", "2026.2"),
        ("Profile", "profile", "production"),
        ("Deployer", "deployer", "openstack-ansible"),
    ],
)
def test_release_profile_and_deployer(
    workbook: Workbook, find: Find, control: str, field: str, value: str
) -> None:
    find(control).value = value
    assert getattr(workbook.session.design, field) == value


def test_no_deployer_takes_the_field_away(workbook: Workbook, find: Find) -> None:
    find("Deployer").value = ""
    assert workbook.session.design.deployer is None


def test_a_use_case_brings_its_own_groups_services_and_release(
    workbook: Workbook, find: Find, parts: Parts
) -> None:
    find("Use case").value = "textbook-htc"
    design = new("textbook-htc").design
    assert workbook.session.design == design
    assert find("Release").value == design.release
    fields = [one for one in parts(workbook) if isinstance(one, widgets.BoundedIntText)]
    assert [one.value for one in fields] == [group.count for group in design.host_groups]
    ticked = {
        one.description.split(" (")[0]
        for one in parts(workbook)
        if isinstance(one, widgets.Checkbox) and one.value
    }
    assert {"Nova", "Keystone", "Glance"} <= ticked
    assert "Neutron" not in ticked


def test_one_click_is_one_change(workbook: Workbook, find: Find) -> None:
    heard: list[object] = []
    workbook.session.subscribe(heard.append)
    find("Use case").value = "production-private"
    assert len(heard) == 1
