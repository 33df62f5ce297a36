"""availability.quorum-size."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit

RULE = "availability.quorum-size"

FAILS: dict[str, Any] = {
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 7},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
}

SOUND: dict[str, Any] = {
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 5},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
}


def test_one_finding_for_all_clusters_of_the_same_hosts(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert "mariadb, " in str(hit.message)
    assert "7 members" in str(hit.message)
