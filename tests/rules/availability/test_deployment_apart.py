"""availability.deployment-apart."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import AddGroup, RemoveRole
from archbook.model.finding import Hit
from archbook.model.host_group import HostGroup
from archbook.workspace.examples import examples

RULE = "availability.deployment-apart"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_offers_a_host_of_its_own(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert hit.evidence == {"other_roles": 1}
    assert hit.candidates == (
        (
            AddGroup(group=HostGroup(name="deployment", roles=("deployment",), count=1)),
            RemoveRole(group="ctl", role="deployment"),
        ),
    )


def test_only_takes_the_role_away_where_another_host_has_it(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [*FAILS["host_groups"], {"name": "dep", "roles": ["deployment"], "count": 1}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.candidates == ((RemoveRole(group="ctl", role="deployment"),),)


@pytest.mark.parametrize(
    ("roles", "count"),
    [(["network"], 1), (["compute"], 1), (["network", "compute"], 2), (["monitoring"], 0)],
)
def test_roles_that_the_cloud_needs_to_run(
    found: Callable[..., list[Hit]], roles: list[str], count: int
) -> None:
    group = {"name": "dep", "roles": ["deployment", *roles], "count": 1}
    hits = found(RULE, host_groups=[*SOUND["host_groups"][:3], group])
    assert [hit.evidence for hit in hits] == ([{"other_roles": count}] if count else [])


def test_the_new_host_stands_in_the_first_region(found: Callable[..., list[Hit]]) -> None:
    regions = [{"name": "one", "zones": {"a": ["r1"]}}, {"name": "two", "zones": {"b": ["r2"]}}]
    groups = [{"name": "c2", "roles": ["control", "deployment"], "count": 3, "racks": ["r2"]}]
    (hit,) = found(RULE, regions=regions, host_groups=groups)
    added = hit.candidates[0][0]
    assert isinstance(added, AddGroup)
    assert added.group.racks == ()
