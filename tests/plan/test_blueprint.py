"""plan(): what stands where, and why."""

from typing import Any

import pytest

from archbook.catalog.library import bundled
from archbook.errors import DesignError
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.host_group import HostGroup
from archbook.model.site import Rack, Region
from archbook.model.storage import StorageBackend
from archbook.plan import plan

CORE = ("keystone", "placement", "glance", "nova", "neutron")
CONTROL = HostGroup(name="ctl", roles=("control",), count=3)
NETWORK = HostGroup(name="net", roles=("network",), count=2)
COMPUTE = HostGroup(name="cmp", roles=("compute",), count=4)
VOLUMES = HostGroup(name="vol", roles=("block_storage",), count=2)


def planned(*groups: HostGroup, services: tuple[str, ...] = CORE, **fields: Any) -> Blueprint:  # noqa: ANN401 - fields of a design
    fields = {"release": "2026.1"} | fields
    return plan(Design(name="t", services=services, host_groups=groups, **fields), bundled())


def where(blueprint: Blueprint, component: str) -> dict[str, int]:
    return {cohort.name: len(at.hosts) for cohort, at in blueprint.standing(component)}


def reason(blueprint: Blueprint, component: str, group: str) -> str:
    cohort = blueprint.cohort(group)
    assert cohort is not None
    placement = cohort.placement(component)
    assert placement is not None
    return str(placement.reason.text)


def test_control_plane_on_controllers_and_agents_on_computes() -> None:
    cloud = planned(CONTROL, NETWORK, COMPUTE)
    for component in ("keystone-api", "nova-scheduler", "mariadb", "rabbitmq", "placement-api"):
        assert where(cloud, component) == {"ctl": 3}
    for component in ("nova-compute", "nova-libvirt"):
        assert where(cloud, component) == {"cmp": 4}


def test_load_balancers_stand_on_network_hosts_or_on_controllers_when_there_are_none() -> None:
    assert where(planned(CONTROL, NETWORK, COMPUTE), "haproxy") == {"net": 2}
    alone = planned(CONTROL, COMPUTE)
    assert where(alone, "haproxy") == {"ctl": 3}
    assert "there are none" in reason(alone, "haproxy", "ctl")


def test_the_textbook_layout_puts_load_balancers_on_controllers_and_says_so() -> None:
    cloud = planned(CONTROL, NETWORK, COMPUTE, options={"layout": "textbook"})
    assert where(cloud, "haproxy") == where(cloud, "keepalived") == {"ctl": 3}
    assert "course text" in reason(cloud, "haproxy", "ctl")


def test_distributed_routing_brings_l3_agents_to_computes() -> None:
    def agents(routing: str) -> dict[str, int]:
        options = {"network_backend": "openvswitch", "routing": routing}
        return where(planned(CONTROL, NETWORK, COMPUTE, options=options), "neutron-l3-agent")

    assert agents("centralized") == {"net": 2}
    assert agents("distributed") == {"net": 2, "cmp": 4}


def test_ovn_replaces_the_agents() -> None:
    cloud = planned(CONTROL, NETWORK, COMPUTE, options={"network_backend": "ovn"})
    assert where(cloud, "neutron-l3-agent") == {}
    assert where(cloud, "ovn-nb-db") == {"ctl": 3}
    assert where(cloud, "ovn-controller") == {"net": 2, "cmp": 4}


@pytest.mark.parametrize(
    ("release", "back_ends", "expected"),
    [
        ("2026.1", ("ceph",), {"ctl": 3}),
        ("2026.1", ("lvm",), {"vol": 2}),
        ("2026.1", ("lvm", "ceph"), {"ctl": 3, "vol": 2}),
        ("2025.2", ("ceph",), {"vol": 2}),
        ("2025.2", ("lvm",), {"vol": 2}),
    ],
)
def test_cinder_volume_moved_in_2026_1(
    release: str, back_ends: tuple[str, ...], expected: dict[str, int]
) -> None:
    cloud = planned(
        CONTROL, NETWORK, COMPUTE, VOLUMES,
        services=(*CORE, "cinder"), release=release, options={"block_backend": back_ends},
    )  # fmt: skip
    assert where(cloud, "cinder-volume") == expected


def test_a_storage_back_end_says_the_option_without_saying_it_twice() -> None:
    cloud = planned(
        CONTROL, COMPUTE,
        services=(*CORE, "cinder"),
        storage=(StorageBackend(name="main", kind="external_ceph", serves=("cinder", "glance")),),
    )  # fmt: skip
    assert cloud.option("block_backend") == ("ceph",)
    assert where(cloud, "glance-api") == {"ctl": 3}


def test_images_kept_as_files_are_on_the_first_controller_only() -> None:
    assert where(planned(CONTROL, COMPUTE), "glance-api") == {"ctl": 1}


def test_components_named_one_by_one_add_up_and_without_takes_away() -> None:
    database = HostGroup(name="db", run=("mariadb", "rabbitmq"), count=3)
    assert where(planned(CONTROL, COMPUTE, database), "mariadb") == {"ctl": 3, "db": 3}
    freed = CONTROL.model_copy(update={"without": ("mariadb",)})
    cloud = planned(freed, COMPUTE, database)
    assert where(cloud, "mariadb") == {"db": 3}
    assert "the design names it" in reason(cloud, "mariadb", "db")


def test_a_component_named_without_its_service_stands_there_all_the_same() -> None:
    cloud = planned(CONTROL, COMPUTE, HostGroup(name="x", run=("opensearch",), count=1))
    assert where(cloud, "opensearch") == {"x": 1}


def test_infrastructure_comes_along_and_openstack_services_do_not() -> None:
    cloud = planned(CONTROL, COMPUTE, services=("keystone", "nova"))
    assert cloud.has("mariadb")
    assert cloud.has("rabbitmq")
    assert not cloud.has("neutron")
    assert not cloud.has("placement")


def test_a_service_that_the_release_lacks_is_not_placed() -> None:
    cloud = planned(CONTROL, COMPUTE, services=(*CORE, "sahara"))
    assert cloud.instances("sahara-api") == 0
    old = planned(CONTROL, COMPUTE, services=(*CORE[:1], *CORE[2:], "sahara"), release="pike")
    assert old.instances("sahara-api") == 3


def test_what_has_no_host_is_kept_as_unplaced() -> None:
    cloud = planned(CONTROL, COMPUTE, services=(*CORE, "prometheus"))
    assert "prometheus-server" in {missing.component.id for missing in cloud.unplaced}


def test_bare_metal_hosts_run_nothing() -> None:
    cloud = planned(CONTROL, COMPUTE, HostGroup(name="bm", roles=("bare_metal",), count=12))
    cohort = cloud.cohort("bm")
    assert cohort is not None
    assert cohort.placements == ()
    assert cloud.host_count() == 19


def test_each_region_is_planned_by_itself() -> None:
    cloud = planned(
        HostGroup(name="ctl-a", roles=("control",), count=3, racks=("a1",)),
        HostGroup(name="net-a", roles=("network",), count=2, racks=("a1",)),
        HostGroup(name="ctl-b", roles=("control",), count=3, racks=("b1",)),
        HostGroup(name="cmp-b", roles=("compute",), count=3, racks=("b1",)),
        racks={"a1": Rack(), "b1": Rack()},
        regions=(Region(name="a", zones={"az": ("a1",)}), Region(name="b", zones={"bz": ("b1",)})),
    )
    assert where(cloud, "haproxy") == {"net-a": 2, "ctl-b": 3}
    assert where(cloud, "glance-api") == {"ctl-a": 1, "ctl-b": 1}


def test_groups_spread_evenly_and_not_to_remote_sites() -> None:
    cloud = planned(
        HostGroup(name="ctl", roles=("control",), count=5),
        HostGroup(name="cmp", roles=("compute",), count=4, racks={"r1": 3, "e1": 1}),
        racks={"r1": Rack(), "r2": Rack(), "e1": Rack(site="edge")},
    )
    assert [cohort.racks for cohort in cloud.cohorts] == [
        (("r1", 3), ("r2", 2)),
        (("r1", 3), ("e1", 1)),
    ]


def test_ceph_monitors_are_few_and_stand_in_different_racks() -> None:
    cloud = planned(
        CONTROL, COMPUTE, HostGroup(name="osd", roles=("ceph_osd",), count=9),
        services=(*CORE, "cinder", "ceph"),
        racks={"r1": Rack(), "r2": Rack(), "r3": Rack()},
        storage=(StorageBackend(name="main", kind="ceph", on="osd", serves=("cinder",)),),
    )  # fmt: skip
    cohort = cloud.cohort("osd")
    assert cohort is not None
    monitors = cohort.placement("ceph-mon")
    assert monitors is not None
    assert dict(cohort.per_rack(monitors.hosts)) == {"r1": 1, "r2": 1, "r3": 1}


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"release": "2026.3"}, "no release is called '2026.3'; did you mean '2026.2'?"),
        ({"services": ("nvoa",)}, "no service is called 'nvoa'; did you mean 'nova'?"),
        ({"profile": "prodction"}, "no profile is called 'prodction'; did you mean 'production'?"),
        ({"use_case": "startr"}, "no use case is called 'startr'; did you mean 'starter'?"),
        ({"deployer": "kola-ansible"}, "did you mean 'kolla-ansible'?"),
        ({"options": {"network_backend": "ovm"}}, "did you mean 'ovn'?"),
        ({"options": {"netwrk_backend": "ovn"}}, "did you mean 'network_backend'?"),
        ({"options": {"routing": ("centralized", "distributed")}}, "takes one value, not 2"),
        (
            {"host_groups": (HostGroup(name="a", roles=("contrl",), count=1),)},
            "no role is called 'contrl'; did you mean 'control'?",
        ),
        (
            {"host_groups": (HostGroup(name="a", roles=("control",), racks=("r9",), count=1),)},
            "no rack is called 'r9'",
        ),
        (
            {"host_groups": (HostGroup(name="a", run=("mariadbb",), count=1),)},
            "no component is called 'mariadbb'; did you mean 'mariadb'?",
        ),
    ],
)
def test_a_name_that_points_to_nothing_is_named_with_the_nearest(
    fields: dict[str, Any], message: str
) -> None:
    given = {
        "name": "t",
        "release": "2026.1",
        "services": CORE,
        "host_groups": (CONTROL,),
    } | fields
    with pytest.raises(DesignError) as caught:
        plan(Design(**given), bundled())
    assert message in str(caught.value)
