"""naming.host-names-unique."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "naming.host-names-unique"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def _group(name: str, hosts: list[str], **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any JSON
    return {"name": name, "roles": ["control"], "count": len(hosts), "hosts": hosts, **more}


def test_one_name_in_two_groups(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "host/node3"
    assert str(hit.message) == ("2 hosts are called node3 (in ctl, net): give each its own name")
    assert hit.evidence == {"hosts": 2, "allowed": 1}
    assert hit.severity is None


def test_one_name_twice_in_a_group_whatever_its_case(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, host_groups=[_group("ctl", ["Node1", "node1", "node2"])])
    assert "2 hosts are called node1 (in ctl)" in str(hit.message)


def test_a_name_that_another_group_numbers(found: Callable[..., list[Hit]]) -> None:
    groups = [
        _group("ctl", ["cmp-02", "cmp-03"]),
        {"name": "cmp", "roles": ["compute"], "count": 2},
    ]
    (hit,) = found(RULE, host_groups=groups)
    assert "2 hosts are called cmp-02 (in ctl, cmp)" in str(hit.message)


def test_names_alike_up_to_the_first_dot(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, host_groups=[_group("ctl", ["n1.a.example", "N1.b.example"])])
    assert hit.severity is Severity.WARNING
    assert hit.subject == "host/n1.a.example"
    assert "hosts n1.a.example, n1.b.example are alike up to the first dot" in str(hit.message)
    assert hit.evidence == {"hosts": 2, "allowed": 1}


def test_regions_have_clusters_of_their_own(found: Callable[..., list[Hit]]) -> None:
    groups = [
        _group("ctl-1", ["n1.a.example"], racks=["r1"]),
        _group("ctl-2", ["n1.b.example"], racks=["r2"]),
    ]
    regions = [{"name": "a", "zones": {"z1": ["r1"]}}, {"name": "b", "zones": {"z2": ["r2"]}}]
    assert found(RULE, host_groups=groups, regions=regions) == []


def test_addresses_in_the_place_of_names(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, host_groups=[_group("ctl", ["10.0.0.1", "10.0.0.2"])]) == []


def test_names_of_their_own(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **SOUND) == []
