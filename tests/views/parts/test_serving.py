"""Who serves whom: needs in force, uses as chosen, one direction for each pair."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.views.parts.serving import needs_of, relied_on, services

Maker = Callable[..., Blueprint]
CORE = ["keystone", "placement", "glance", "nova", "neutron", "cinder"]


def test_only_needs_in_force_count(blueprint: Maker) -> None:
    planned = blueprint(services=CORE)
    neutron = planned.facts.service("neutron")
    assert "ovn" in needs_of(planned, neutron)
    other = blueprint(services=CORE, options={"network_backend": "openvswitch"})
    assert "ovn" not in needs_of(other, neutron)
    assert "openvswitch" in needs_of(other, neutron)


def test_what_a_service_relies_on_includes_what_it_can_use(blueprint: Maker) -> None:
    planned = blueprint(services=[*CORE, "barbican"])
    nova = planned.facts.service("nova")
    assert "barbican" not in needs_of(planned, nova)
    assert {"barbican", "placement"} <= relied_on(planned, ["nova"])


def test_every_service_has_one_part(blueprint: Maker) -> None:
    planned = blueprint()
    found = services(planned)
    parts = (found.front, found.middle, found.for_all, found.base, found.apart)
    names = [entry.id for part in parts for entry in part]
    assert sorted(names) == sorted(active.id for active in planned.services)


def test_a_store_of_the_design_serves_those_that_it_names(blueprint: Maker) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 5},
    ]
    storage = [{"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder", "glance"]}]
    planned = blueprint(services=[*CORE, "ceph"], host_groups=groups, storage=storage)
    served = {one.consumer for one in services(planned).servings if one.provider == "ceph"}
    assert {"cinder", "glance"} <= served
