"""One design with all that follows from it: made once; drawings that show something, in order."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.design import Design
from archbook.views.registry import in_reading_order
from archbook.workspace import Workspace
from archbook.workspace.whole import Whole

DAY = date(2026, 11, 24)


@pytest.fixture
def whole(design: Callable[..., Design]) -> Callable[..., Whole]:
    """Return a maker of what follows from the sound design with top-level keys replaced."""

    def made(**changes: Any) -> Whole:  # noqa: ANN401 - a design holds any JSON
        return Workspace(design(**changes), bundled()).design_document(as_of=DAY).whole

    return made


def test_each_result_is_made_once(whole: Callable[..., Whole]) -> None:
    one = whole()
    assert one.bill is one.bill
    assert one.size is one.size
    assert one.racks is one.racks
    assert one.addresses is one.addresses
    assert one.drawings is one.drawings


def test_drawings_stand_in_the_order_in_which_they_are_read(whole: Callable[..., Whole]) -> None:
    views = tuple(view for view, _ in whole().drawings)
    assert views[0].id == "topology"
    assert views == in_reading_order(views)


def test_drawings_that_show_nothing_are_left_out(whole: Callable[..., Whole]) -> None:
    bare = {view.id for view, _ in whole(racks=None, regions=None, networks=None).drawings}
    assert "regions" not in bare
    full = {view.id for view, _ in whole(racks={"r1": {}, "r2": {}, "r3": {}}).drawings}
    assert "regions" in full


def test_it_was_judged_by_the_design_s_profile_or_the_one_given(
    whole: Callable[..., Whole], design: Callable[..., Design]
) -> None:
    assert whole().judged_by == design().profile
    space = Workspace(design(), bundled())
    assert space.design_document(profile="lab", as_of=DAY).whole.judged_by == "lab"
