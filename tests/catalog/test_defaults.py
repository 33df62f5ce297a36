"""Defaults hold in every release, one at a time."""

import pytest

from archbook.catalog import bundled
from archbook.plan.timeline import Timeline

FACTS = bundled()
RELEASES = FACTS.ids("releases")


@pytest.mark.parametrize("name", FACTS.ids("defaults"))
@pytest.mark.parametrize("release", RELEASES)
def test_exactly_one_value_holds_in_each_release(name: str, release: str) -> None:
    timeline = Timeline(FACTS, FACTS.release(release))
    held = [one for one in FACTS.default(name).values if timeline.holds(one.since, one.until)]
    assert len(held) == 1
    assert timeline.default(name) == held[0].value


@pytest.mark.parametrize("name", FACTS.ids("defaults"))
def test_it_belongs_to_a_service_and_each_value_has_a_source(name: str) -> None:
    default = FACTS.default(name)
    assert default.service in FACTS.ids("services")
    for one in default.values:
        assert "values" in default.sources[one.source]
