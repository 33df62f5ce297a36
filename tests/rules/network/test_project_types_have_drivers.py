"""network.project-types-have-drivers."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "network.project-types-have-drivers"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def _options(**more: object) -> dict[str, object]:
    return {"network_backend": "ovn", **more}


def test_adds_what_is_missing(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/neutron"
    assert hit.evidence == {"missing": 1}
    drivers = ("flat", "vlan", "geneve")
    assert hit.candidates == ((SetOption(option="network_type_drivers", value=drivers),),)
    assert "of type geneve, and Neutron has the type drivers flat, vlan only" in str(hit.message)


def test_every_type_of_project_networks_is_asked_for(found: Callable[..., list[Hit]]) -> None:
    types = _options(project_network_types=["vlan", "gre"], network_type_drivers="vlan")
    (hit,) = found(RULE, options=types)
    assert "of type gre" in str(hit.message)


@pytest.mark.parametrize("deployer", ["kolla-ansible", "kayobe"])
@pytest.mark.parametrize("backend", ["ovn", "openvswitch"])
def test_kolla_loads_what_its_back_end_uses(
    found: Callable[..., list[Hit]], deployer: str, backend: str
) -> None:
    options = _options(network_backend=backend)
    assert found(RULE, deployer=deployer, options=options) == []
    for one in ("flat", "vlan", "vxlan"):
        assert (
            found(RULE, deployer=deployer, options=options | {"project_network_types": one}) == []
        )
    assert (
        len(found(RULE, deployer=deployer, options=options | {"project_network_types": "gre"}))
        == 1
    )


def test_geneve_comes_with_ovn_only(found: Callable[..., list[Hit]]) -> None:
    options = _options(network_backend="openvswitch", project_network_types="geneve")
    assert len(found(RULE, deployer="kolla-ansible", options=options)) == 1


def test_other_deployers_are_judged_by_what_is_stated(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options=_options(project_network_types="gre")) == []
