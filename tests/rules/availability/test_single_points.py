"""availability.single-points."""

from collections.abc import Callable

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "availability.single-points"

FAILS, SOUND = examples(RULE)


def test_names_the_component_and_the_hosts_it_could_use(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "component/horizon"
    assert "3 hosts have its role" in str(hit.message)


def test_a_single_host_of_the_role_is_not_named(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 1}]
    assert found(RULE, host_groups=groups) == []


def test_two_hosts_of_the_role_are_enough_to_be_named(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 2, "without": ["horizon"]},
        {"name": "web", "run": ["horizon"], "count": 1},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.evidence == {"members": 1, "hosts_of_role": 2}
    assert "stands on one host (group web)" in str(hit.message)
