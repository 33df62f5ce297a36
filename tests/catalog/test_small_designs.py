"""The catalog as plan() uses it: small clouds of every release, and no dead entry."""

import json
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.plan import plan

FACTS = bundled()
SINCE_OCATA = [name for name in FACTS.ids("releases") if FACTS.release(name).order >= 15]
HOSTS = ("control", "network", "compute", "block_storage", "object_storage", "ceph_osd")


def _planned(
    release: str,
    services: tuple[str, ...],
    roles: tuple[str, ...] = (*HOSTS, "monitoring", "deployment"),
    **more: Any,  # noqa: ANN401 - a design holds any JSON
) -> Blueprint:
    groups = [{"name": role, "roles": [role], "count": 3} for role in roles]
    written = {"name": "small", "release": release, "services": services, "host_groups": groups}
    return plan(Design.model_validate_json(json.dumps(written | more)), FACTS)


def _core(release: str) -> tuple[str, ...]:
    core = ("keystone", "glance", "nova", "neutron", "horizon")
    return (*core, "placement") if FACTS.release(release).order >= 19 else core


def _here(blueprint: Blueprint, component: str) -> set[str]:
    return {cohort.name for cohort, _ in blueprint.standing(component)}


@pytest.mark.parametrize("release", SINCE_OCATA)
@pytest.mark.parametrize("deployer", [None, *FACTS.ids("deployers")])
def test_a_small_cloud_has_a_place_for_everything(release: str, deployer: str | None) -> None:
    more: dict[str, Any] = {"deployer": deployer} if deployer else {}

    blueprint = _planned(release, _core(release), ("control", "compute"), **more)

    assert not blueprint.unplaced
    for component in ("keystone-api", "nova-api", "neutron-server", "mariadb", "rabbitmq"):
        assert _here(blueprint, component) == {"control"}
    assert _here(blueprint, "nova-compute") == {"compute"}
    assert _here(blueprint, "haproxy") == {"control"}


@pytest.mark.parametrize("release", SINCE_OCATA)
def test_placement_is_a_part_of_nova_before_stein(release: str) -> None:
    blueprint = _planned(release, (*_core(release),))
    parted = FACTS.release(release).order >= FACTS.release("stein").order

    assert bool(_here(blueprint, "placement-api")) == parted
    assert bool(_here(blueprint, "nova-placement-api")) != parted


def test_swift_alone_is_a_cloud() -> None:
    blueprint = _planned("2026.1", ("swift",), ("control", "object_storage"))

    assert {service.id for service in blueprint.services} == {
        *("swift", "memcached", "haproxy", "keepalived"),
    }
    assert not blueprint.unplaced
    assert _here(blueprint, "swift-object-server") == {"object_storage"}


@pytest.mark.parametrize("service", ["placement", "neutron", "glance", "keystone"])
def test_an_openstack_service_that_is_not_chosen_does_not_come_along(service: str) -> None:
    blueprint = _planned("2026.1", tuple(one for one in _core("2026.1") if one != service))

    assert service not in {active.id for active in blueprint.services}


def test_the_course_text_puts_load_balancers_and_ansible_on_controllers() -> None:
    services = (*_core("2026.1"), "ansible")
    standard = _planned("2026.1", services)
    textbook = _planned("2026.1", services, options={"layout": "textbook"})

    for component, place in {"haproxy": "network", "ansible": "deployment"}.items():
        assert _here(standard, component) == {place}
        assert _here(textbook, component) == {"control"}


def test_ceph_stands_on_its_hosts_with_three_monitors() -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 9},
    ]
    storage = [{"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder"]}]
    blueprint = _planned("2026.1", ("keystone", "cinder"), host_groups=groups, storage=storage)

    assert blueprint.instances("ceph-osd") == 9
    assert blueprint.instances("ceph-mon") == 3
    assert blueprint.instances("ceph-mgr") == 2
    assert _here(blueprint, "cinder-volume") == {"ctl"}


def test_an_external_ceph_cluster_needs_no_hosts() -> None:
    storage = [{"name": "main", "kind": "external_ceph", "serves": ["cinder", "glance"]}]
    blueprint = _planned(
        "2026.1", (*_core("2026.1"), "cinder"), ("control", "compute"), storage=storage
    )

    assert "ceph" not in {active.id for active in blueprint.services}
    assert not blueprint.unplaced
    assert blueprint.option("image_backend") == ("ceph",)


def test_images_in_files_stand_on_one_controller() -> None:
    assert _planned("2026.1", _core("2026.1")).instances("glance-api") == 1
    shared = _planned("2026.1", _core("2026.1"), options={"image_backend": "ceph"})
    assert shared.instances("glance-api") == 3


def _clouds() -> Iterator[Blueprint]:
    """Yield clouds of every service, with every feature, in every kind of network."""
    features = [choice.value for choice in FACTS.option("features").choices]
    variants = product(
        SINCE_OCATA,
        ("ovn", "openvswitch", "linuxbridge", "nova-network"),
        (None, "kolla-ansible"),
        ("standard", "textbook"),
    )
    for release, network, deployer, layout in variants:
        options = {
            "network_backend": network,
            "routing": "distributed",
            "layout": layout,
            "features": features,
            "block_backend": ["lvm", "ceph"],
            "console": ["novnc", "spicehtml5", "serial"],
        }
        more: dict[str, Any] = {"deployer": deployer} if deployer else {}
        yield _planned(release, FACTS.ids("services"), options=options, **more)


def test_every_component_stands_somewhere_in_some_cloud() -> None:
    standing = {
        placement.component.id
        for blueprint in _clouds()
        for cohort in blueprint.cohorts
        for placement in cohort.placements
    }

    assert standing == set(FACTS.ids("components"))
