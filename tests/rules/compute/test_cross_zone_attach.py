"""compute.cross-zone-attach."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.cross-zone-attach"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"storage": None}


def test_the_cure_refuses_it(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/cinder"
    assert "zones a, b have volumes" in str(hit.message)
    assert hit.evidence == {"zones_with_volumes": 2}
    assert hit.candidates == ((SetOption(option="cross_az_attach", value="refused"),),)


def test_volumes_of_one_zone(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"storage": FAILS["storage"][:1]})) == []


def test_a_cluster_over_both_zones_belongs_to_neither(found: Callable[..., list[Hit]]) -> None:
    both = {"name": "c", "kind": "lvm", "on": ["vol-a", "vol-b"], "serves": ["cinder"]}
    assert found(RULE, **(FAILS | {"storage": [both]})) == []


def test_what_does_not_serve_cinder_has_no_volumes(found: Callable[..., list[Hit]]) -> None:
    storage = [FAILS["storage"][0], FAILS["storage"][1] | {"serves": ["glance"]}]
    assert found(RULE, **(FAILS | {"storage": storage})) == []


def test_hosts_of_no_zone_are_in_none(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"regions": None})) == []
