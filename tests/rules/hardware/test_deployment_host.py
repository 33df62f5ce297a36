"""hardware.deployment-host."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "hardware.deployment-host"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "hardware": {"small": {"cores": 1}},
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3, "hardware": "small"},
        {"name": "dep", "roles": ["deployment"], "count": 1},
    ],
}

SMALL: dict[str, Any] = SOUND["hardware"]["admin"]


def machine(**change: Any) -> dict[str, Any]:  # noqa: ANN401 - a design holds any JSON
    return SOUND | {"hardware": {"admin": SMALL | change}}


def test_names_all_that_is_short_in_one_finding(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/dep"
    assert hit.evidence == {"disk_gb": 9, "cores": 1, "ram_gib": 3}
    assert str(hit.message) == (
        "the deployment host (group dep) is too small: 9 GB of disk, 10 are needed, cores: 1, 2 "
        "are needed, 3 GiB of memory, 4 are needed"
    )
    assert hit.citation is None


@pytest.mark.parametrize(
    ("change", "evidence"),
    [({"cores": 1}, {"cores": 1}), ({"ram_gib": 3.9}, {"ram_gib": 3.9})],
)
def test_cores_and_memory_cite_sunbeam(
    found: Callable[..., list[Hit]], change: dict[str, Any], evidence: dict[str, float]
) -> None:
    (hit,) = found(RULE, **machine(**change))
    assert hit.evidence == evidence
    assert hit.citation is not None
    assert hit.citation.source == "sunbeam-checks"


def test_disk_alone_cites_openstack_ansible(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **machine(disks=[{"size_gb": 9.5}]))
    assert hit.evidence == {"disk_gb": 9.5}
    assert hit.citation is None


def test_what_is_unknown_is_not_judged(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(SOUND | {"hardware": {"admin": {}}})) == []


def test_other_small_hosts_are_not_judged(found: Callable[..., list[Hit]]) -> None:
    groups = [*SOUND["host_groups"], {"name": "web", "run": ["horizon"], "count": 1}]
    groups[-1] |= {"hardware": "tiny"}
    machines = SOUND["hardware"] | {"tiny": {"cores": 1}}
    assert found(RULE, host_groups=groups, hardware=machines) == []
