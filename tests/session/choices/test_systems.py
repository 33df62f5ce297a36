"""Operating systems that go with the deployer and the release."""

from datetime import date

from archbook.catalog.library import bundled
from archbook.model.edit import SetField
from archbook.rules.host_systems import supported
from archbook.session import Results, choices
from archbook.workspace import Workspace, new

DAY = date(2026, 11, 24)


def offered(space: Workspace, day: date = DAY) -> dict[str, str]:
    """Return what is offered: id → its words."""
    return {one.value: str(one.label) for one in choices.operating_systems(Results(space, day))}


def test_the_longest_maintained_that_the_deployer_takes_comes_first() -> None:
    space = new("starter")
    fitting = supported(space.blueprint())
    assert list(offered(space)) == [one.id for one in fitting]


def test_without_a_deployer_it_is_what_the_release_is_tested_with() -> None:
    space = new("starter").apply(SetField(field="deployer", value=None))
    systems = map(bundled().operating_system, bundled().ids("operating-systems"))
    assert set(offered(space)) == {one.id for one in systems if "2026.1" in one.tested_with}


def test_one_that_is_chosen_and_does_not_fit_stands_last() -> None:
    space = new("starter").apply(SetField(field="operating_system", value="centos-7"))
    assert list(offered(space))[-1] == "centos-7"
    (taken,) = (one.value for one in choices.operating_systems(Results(space, DAY)) if one.taken)
    assert taken == "centos-7"


def test_it_says_until_when_updates_come() -> None:
    entry = bundled().operating_system("rocky-linux-10")
    until = entry.maintained_until
    assert f"until {until}" in offered(new("starter"), until)["rocky-linux-10"]
    late = until.replace(year=until.year + 1)
    assert f"no updates since {until}" in offered(new("starter"), late)["rocky-linux-10"]
