"""Views are found by where they lie."""

from dataclasses import replace

import pytest

from archbook.errors import UnknownNameError
from archbook.views.registry import LAST, all_views, in_reading_order, view_called


def test_the_views_of_the_course_text_are_there() -> None:
    assert {"topology", "placement"} <= {view.id for view in all_views()}


def test_every_view_says_what_it_shows() -> None:
    for view in all_views():
        assert view_called(view.id) is view
        assert str(view.title)
        assert str(view.description).endswith(".")


def test_every_view_says_where_it_stands() -> None:
    places = [view.order for view in all_views()]
    assert max(places) < LAST
    assert len(set(places)) == len(places)


def test_a_view_that_says_no_place_comes_last() -> None:
    unplaced = replace(all_views()[0], id="a-new-one", order=LAST)
    ids = [view.id for view in in_reading_order((unplaced, *all_views()))]
    assert (ids[0], ids[-1]) == ("topology", "a-new-one")


def test_an_unknown_view_names_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="topology"):
        view_called("toplogy")
