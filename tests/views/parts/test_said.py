"""Everything that a drawing has an id for is said, in every view."""

import re
from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.render import render
from archbook.views.parts.said import everything_said
from archbook.views.registry import View, all_views
from archbook.workspace.viewed import scene_of

DRAWN = re.compile(r'data-(?:node|frame|area|link|section|chip)="([^"]*)"')


@pytest.fixture(params=all_views(), ids=lambda view: view.id)
def view(request: pytest.FixtureRequest) -> View:
    found: View = request.param
    return found


def test_every_id_that_is_drawn_is_said(view: View, blueprint: Callable[..., Blueprint]) -> None:
    scene = scene_of(view, blueprint())
    said = {one.id for one in everything_said(scene)}
    drawn = set(DRAWN.findall(render(scene, "svg", "en").decode()))
    # The drawing frames the many members of a tier by itself: these frames stand for nothing.
    assert {one for one in drawn - said if not one.startswith("tier/")} == set()
    assert drawn & said


def test_a_part_says_its_name_and_its_reason(blueprint: Callable[..., Blueprint]) -> None:
    view = next(one for one in all_views() if one.id == "placement")
    said = {one.id: one for one in everything_said(scene_of(view, blueprint()))}
    assert str(said["group/ctl"].title) == "ctl"
    assert said["group/ctl"].mark == "node"
    assert said["group/ctl/nova/nova-api"].mark == "chip"
    assert "control hosts" in str(said["group/ctl/nova/nova-api"].tooltip)
