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
