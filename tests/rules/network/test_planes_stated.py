"""network.planes-stated."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import AddNetwork
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.planes-stated"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def _networks(*carries: str) -> list[dict[str, object]]:
    return [{"name": f"n{place}", "carries": [one]} for place, one in enumerate(carries)]


ALL = ("management", "tunnel", "storage", "out_of_band", "external")


def test_adds_a_network_for_each(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "cloud"
    assert hit.severity is None
    assert hit.evidence == {"networks": 1, "missing": 4}
    assert "no network carries tunnel, storage, out_of_band, external:" in str(hit.message)
    (edits,) = hit.candidates
    added = [edit.network for edit in edits if isinstance(edit, AddNetwork)]
    assert [(one.name, one.carries) for one in added] == [
        ("tunnel", ("tunnel",)),
        ("storage", ("storage",)),
        ("out-of-band", ("out_of_band",)),
        ("external", ("external",)),
    ]


@pytest.mark.parametrize("missing", ALL)
def test_each_kind_is_missed(found: Callable[..., list[Hit]], missing: str) -> None:
    (hit,) = found(RULE, networks=_networks(*(one for one in ALL if one != missing)))
    assert f"no network carries {missing}:" in str(hit.message)
    mild = missing in {"out_of_band", "external"}
    assert hit.severity is (Severity.INFO if mild else None)
    assert ("leaves open" in str(hit.message)) is mild


def test_the_internal_api_is_management_too(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, networks=_networks("internal_api", *ALL[1:])) == []


def test_no_tunnel_for_project_networks_on_vlans(found: Callable[..., list[Hit]]) -> None:
    networks = _networks(*(one for one in ALL if one != "tunnel"))
    options = {"network_backend": "ovn", "project_network_types": "vlan"}
    assert found(RULE, networks=networks, options=options) == []


def test_no_storage_network_where_nothing_is_stored_elsewhere(
    found: Callable[..., list[Hit]],
) -> None:
    networks = _networks(*(one for one in ALL if one != "storage"))
    assert found(RULE, networks=networks, storage=[], options={}) == []


def test_an_external_physical_network_is_a_way_out(found: Callable[..., list[Hit]]) -> None:
    def hits(*, external: bool) -> list[Hit]:
        physnets = [{"name": "p", "networks": [{"name": "e", "external": external}]}]
        return found(RULE, networks=_networks(*ALL[:4]), physnets=physnets)

    assert hits(external=True) == []
    assert len(hits(external=False)) == 1


def test_no_way_out_is_needed_without_neutron(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "obj", "roles": ["object_storage"], "count": 5},
    ]
    networks = _networks("management", "storage", "out_of_band")
    services = ["keystone", "swift"]
    changes = {"services": services, "host_groups": groups, "storage": [], "options": {}}
    assert found(RULE, networks=networks, **changes) == []


def test_a_name_that_is_taken_is_not_used_again(found: Callable[..., list[Hit]]) -> None:
    networks = [{"name": "storage", "carries": ["management"]}, *_networks(*ALL[1::2])]
    (hit,) = found(RULE, networks=networks)
    edit = hit.candidates[0][0]
    assert isinstance(edit, AddNetwork)
    assert edit.network.name == "storage-3"


def test_arrays_may_be_reached_by_fibre_channel(found: Callable[..., list[Hit]]) -> None:
    def hits(*kinds: str) -> list[Hit]:
        storage = [
            {"name": kind.replace("_", "-"), "kind": kind, "serves": ["cinder"]} for kind in kinds
        ]
        networks = _networks(*(one for one in ALL if one != "storage"))
        options = {"network_backend": "ovn", "block_backend": "san"}
        return found(RULE, networks=networks, storage=storage, options=options)

    (hit,) = hits("san")
    assert hit.severity is Severity.INFO
    assert "no network carries storage: the design leaves open" in str(hit.message)
    (hit,) = hits("san", "nfs")
    assert hit.severity is None
