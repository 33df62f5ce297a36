"""operations.image-registry."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "operations.image-registry"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {**FAILS, "deployer": "openstack-ansible"}


@pytest.mark.parametrize("deployer", ["kolla-ansible", "kayobe"])
def test_images_for_tests(found: Callable[..., list[Hit]], deployer: str) -> None:
    (hit,) = found(RULE, **{**FAILS, "deployer": deployer})
    assert hit.subject == "cloud"
    assert hit.severity is None
    assert "images come from quay.example/openstack.kolla, which Kolla publishes" in str(
        hit.message
    )
    assert hit.evidence == {"registry": "quay.example/openstack.kolla"}


@pytest.mark.parametrize(
    "registry",
    [
        "r.example/openstack.kolla",
        "quay.example/kolla",
        "quays.example/openstack.kolla",
        "quay.corp.example/openstack.kolla",
    ],
)
def test_a_registry_of_its_own(found: Callable[..., list[Hit]], registry: str) -> None:
    around = {"registry": registry}
    assert found(RULE, deployer="kolla-ansible", surroundings=around) == []


def test_a_scheme_before_the_address_makes_no_difference(
    found: Callable[..., list[Hit]],
) -> None:
    around = {"registry": "https://quay.example/openstack.kolla"}
    assert len(found(RULE, deployer="kolla-ansible", surroundings=around)) == 1


@pytest.mark.parametrize(
    ("around", "said"),
    [
        ({}, "no image registry is named: Kolla-Ansible then takes the images"),
        ({"air_gapped": True}, "hosts cannot reach the internet, and no registry is named"),
    ],
)
def test_silence_means_images_for_tests(
    found: Callable[..., list[Hit]], around: dict[str, Any], said: str
) -> None:
    (hit,) = found(RULE, deployer="kolla-ansible", surroundings=around)
    assert hit.severity is Severity.INFO
    assert said in str(hit.message)
    assert hit.evidence == {"registry": "-"}


def test_an_inventory_does_not_say(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 3, "origin": "multinode"}]
    assert found(RULE, deployer="kolla-ansible", host_groups=groups) == []
