"""network.roles-connected."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetNetwork
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.roles-connected"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"networks": [{"name": "t", "carries": ["tunnel"]}]}


def _networks(traffic: str, *groups: list[str]) -> list[dict[str, object]]:
    return [
        {"name": f"n{place}", "carries": [traffic], "groups": some}
        for place, some in enumerate(groups)
    ]


def test_the_missing_group_is_put_on_it(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/tunnel"
    assert hit.evidence == {"missing_groups": 1}
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetNetwork)
    assert edit.network.groups == ("net", "cmp")
    assert "carries tunnel and does not reach groups cmp" in str(hit.message)


@pytest.mark.parametrize(
    ("traffic", "needing"),
    [
        ("management", ["ctl", "net", "cmp"]),
        ("internal_api", ["ctl", "net", "cmp"]),
        ("public_api", ["net"]),
        ("tunnel", ["net", "cmp"]),
        ("storage", ["ctl", "cmp"]),
    ],
)
def test_each_host_needs_what_its_work_needs(
    found: Callable[..., list[Hit]], traffic: str, needing: list[str]
) -> None:
    assert found(RULE, networks=_networks(traffic, needing)) == []
    for missing in needing:
        left = [name for name in needing if name != missing] or ["ctl"]
        (hit,) = found(RULE, networks=_networks(traffic, left))
        assert f"groups {missing}," in str(hit.message)


def test_copies_travel_between_ceph_hosts(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 3},
    ]
    networks = _networks("storage_replication", ["ctl"])
    (hit,) = found(RULE, host_groups=groups, networks=networks)
    assert "groups osd," in str(hit.message)


def test_machines_of_users_stay_off_the_management_network(
    found: Callable[..., list[Hit]],
) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "bm", "roles": ["bare_metal"], "count": 9},
    ]
    assert found(RULE, host_groups=groups, networks=_networks("management", ["ctl"])) == []


def test_several_networks_together_reach_all(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, networks=_networks("tunnel", ["net"], ["cmp"])) == []


def test_a_network_that_names_no_group_reaches_all(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, networks=_networks("tunnel", ["net"], [])) == []


def test_objects_alone_are_no_matter_of_compute_hosts(found: Callable[..., list[Hit]]) -> None:
    storage = [{"name": "objects", "kind": "swift"}]
    assert found(RULE, networks=_networks("storage", ["net"]), storage=storage) == []


def test_one_finding_for_a_network_that_carries_much(found: Callable[..., list[Hit]]) -> None:
    network = {"name": "n", "carries": ["internal_api", "tunnel"], "groups": ["net"]}
    (hit,) = found(RULE, networks=[network])
    assert hit.evidence == {"missing_groups": 2}
    assert "groups ctl, cmp," in str(hit.message)


def test_instances_may_run_without_volumes(found: Callable[..., list[Hit]]) -> None:
    def severity(*serves: str, reached: str = "ctl", carries: str = "storage") -> Severity | None:
        storage = [{"name": "main", "kind": "external_ceph", "serves": serves}]
        network = {"name": "n", "carries": ["storage", carries], "groups": [reached]}
        (hit,) = found(RULE, storage=storage, networks=[network])
        return hit.severity

    assert severity("cinder") is Severity.WARNING
    assert severity("cinder", "nova") is None
    assert severity("cinder", reached="net") is None
    assert severity("cinder", carries="tunnel") is None
    assert severity("cinder", carries="internal_api") is None
