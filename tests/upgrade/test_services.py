"""Services that go, come along, or are needed no more."""

from collections.abc import Callable

from archbook.model.upgrade import Change, Upgrade, What

Moved = Callable[..., Upgrade]
Among = Callable[[Upgrade, What], dict[str, Change]]
CORE = ["keystone", "placement", "glance", "nova", "neutron"]


def test_a_retired_service_says_since_when_why_and_what_instead(
    moved: Moved, among: Among
) -> None:
    made = moved("2023.1", "2024.1", services=[*CORE, "heat", "cinder", "sahara"])
    gone = among(made, What.SERVICE_GONE)["service/sahara"]
    assert gone.release.id == "2024.1"
    assert gone.instead == ("heat", "magnum")
    assert "2023.2 was the last release with it, and it was retired on 2024-05-10" in str(
        gone.message
    )
    assert "Magnum" in str(gone.message)
    assert set(gone.components) == {"sahara-api", "sahara-engine"}
    assert gone.groups == ("ctl",)


def test_components_of_a_service_that_goes_are_told_once(moved: Moved, among: Among) -> None:
    made = moved("2023.1", "2024.1", services=[*CORE, "heat", "cinder", "sahara"])
    assert not [one for one in among(made, What.COMPONENT_GONE) if "sahara" in one]


def test_a_service_that_goes_is_told_at_its_step_alone(moved: Moved) -> None:
    made = moved("2023.1", "2025.1", services=[*CORE, "heat", "cinder", "sahara"])
    told = [
        [change.subject for change in step.changes if change.what is What.SERVICE_GONE]
        for step in made.steps
    ]
    assert told == [["service/sahara"], []]


def test_a_service_that_was_gone_at_the_start_is_told_with_its_date(
    moved: Moved, among: Among
) -> None:
    made = moved("2025.1", "2026.1", services=[*CORE, "sahara"])
    assert among(made, What.SERVICE_GONE)["service/sahara"].release.id == "2024.1"
    assert among(made, What.SERVICE_GONE)["service/sahara"].components == ()


def test_a_service_that_comes_along_says_why_and_where(moved: Moved, among: Among) -> None:
    made = moved("2024.1", "2025.1", deployer="kolla-ansible")
    comes = among(made, What.SERVICE_COMES)["service/proxysql"]
    assert comes.release.id == "2024.2"
    assert comes.groups == ("net",)
    assert "MariaDB needs it" in str(comes.message)


def test_a_chosen_service_that_the_start_does_not_have_yet_comes(
    moved: Moved, among: Among
) -> None:
    made = moved("rocky", "stein")
    comes = among(made, What.SERVICE_COMES)["service/placement"]
    assert (comes.release.id, comes.components) == ("stein", ("placement-api",))
    assert "comes with Stein" in str(comes.message)


def test_what_only_a_service_that_goes_needs_leaves_with_it(moved: Moved, among: Among) -> None:
    made = moved("2023.1", "2024.1", services=[*CORE, "monasca"])
    leaves = among(made, What.SERVICE_LEAVES)
    assert {"service/kafka", "service/storm"} <= set(leaves)
    assert leaves["service/kafka"].release.id == "2024.1"
