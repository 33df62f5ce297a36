"""Views are found by where they lie."""

import pytest

from archbook.errors import UnknownNameError
from archbook.views.registry import all_views, view_called


def test_the_views_of_the_course_text_are_there() -> None:
    assert {"topology", "placement"} <= {view.id for view in all_views()}


def test_every_view_says_what_it_shows() -> None:
    for view in all_views():
        assert view_called(view.id) is view
        assert str(view.title)
        assert str(view.description).endswith(".")


def test_an_unknown_view_names_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match="topology"):
        view_called("toplogy")
