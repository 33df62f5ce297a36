"""A view is given what it needs besides the blueprint."""

from collections.abc import Callable

import archbook
from archbook.model.blueprint import Blueprint
from archbook.sizing import size
from archbook.views.registry import view_called
from archbook.workspace.viewed import scene_of


def test_a_view_that_needs_nothing_gets_the_blueprint_alone(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint()
    view = view_called("topology")
    assert view.needs == ()
    assert scene_of(view, planned) == view.scene(planned)


def test_a_view_that_needs_a_sizing_gets_one(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint()
    view = view_called("capacity")
    assert view.needs == ("sizing",)
    assert scene_of(view, planned) == view.scene(planned, sizing=size(planned))


def test_the_workspace_draws_it() -> None:
    assert "Capacity" in archbook.new("starter").draw("capacity").svg()
