"""availability.quorum-size."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "availability.quorum-size"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"host_groups": [{"name": "cmp", "roles": ["compute"], "count": 2}]}


def test_one_finding_for_all_clusters_of_the_same_hosts(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert "mariadb, " in str(hit.message)
    assert "7 members" in str(hit.message)


def test_six_are_too_many_and_five_are_not(found: Callable[..., list[Hit]]) -> None:
    six = [{"name": "ctl", "roles": ["control"], "count": 6}]
    (hit,) = found(RULE, host_groups=six)
    assert hit.evidence == {"members": 6, "most": 5}


def test_a_single_cluster_is_named_by_its_group(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3, "without": ["mariadb"]},
        {"name": "db", "run": ["mariadb"], "count": 7},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/db"
    assert str(hit.message).startswith("mariadb: 7 members each")
