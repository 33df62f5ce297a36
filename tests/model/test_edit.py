"""Edits are the only way in which a design changes."""

import pytest
from pydantic import TypeAdapter, ValidationError

from archbook.errors import EditError
from archbook.model.design import Design
from archbook.model.edit import (
    AddNetwork,
    AddRack,
    AddRole,
    AddService,
    AddStorage,
    Edit,
    MoveComponent,
    RemoveRole,
    RemoveService,
    SetCount,
    SetFabric,
    SetField,
    SetHardware,
    SetNetwork,
    SetOption,
    SetPhysicalNetwork,
    SetRacks,
    SetSetting,
    SetStorage,
    apply,
)
from archbook.model.fabric import Fabric
from archbook.model.host_group import HostGroup
from archbook.model.network import HostNetwork, PhysicalNetwork
from archbook.model.site import Region
from archbook.model.storage import StorageBackend

DESIGN = Design(
    name="d",
    release="2026.1",
    services=("keystone",),
    racks={},
    regions=(Region(name="seoul", zones={"az1": ()}),),
    host_groups=(
        HostGroup(name="ctl", roles=("control",), count=3, hosts=("a", "b", "c")),
        HostGroup(name="db", run=("mariadb", "memcached"), count=3),
    ),
)


def test_a_new_count_forgets_names_that_no_longer_fit() -> None:
    group = apply(DESIGN, SetCount(group="ctl", count=5)).group("ctl")
    assert group is not None
    assert (group.count, group.hosts) == (5, ())


def test_a_new_count_forgets_addresses_that_no_longer_fit() -> None:
    addressed = Design.model_validate_json(
        """{"name": "d", "release": "2026.1", "services": ["keystone"], "host_groups": [
        {"name": "a", "roles": ["b"], "count": 2, "addresses": ["10.0.0.1", "10.0.0.2"]}]}"""
    )
    (grown,) = apply(addressed, SetCount(group="a", count=3)).host_groups
    (same,) = apply(addressed, SetCount(group="a", count=2)).host_groups
    assert (grown.addresses, len(same.addresses)) == ((), 2)


def test_an_edit_that_does_not_fit_says_why_in_the_words_of_the_model() -> None:
    bad = HostGroup.model_construct(name="ctl", roles=("control",), count=1, hosts=("a", "b"))
    design = Design.model_construct(**(dict(DESIGN) | {"host_groups": (bad,)}))
    with pytest.raises(EditError, match=r"host_groups\[0\]: `hosts` must name"):
        apply(design, AddService(service="nova"))


def test_a_component_moves() -> None:
    moved = apply(
        DESIGN,
        MoveComponent(component="mariadb", source="db", target="ctl"),
    )
    source, target = moved.group("db"), moved.group("ctl")
    assert source is not None
    assert target is not None
    assert source.run == ("memcached",)
    assert target.run == ("mariadb",)


def test_moving_back_gives_the_design_again() -> None:
    there = MoveComponent(component="rabbitmq", source="ctl", target="db")
    back = MoveComponent(component="rabbitmq", source="db", target="ctl")
    group = apply(DESIGN, there, back).group("ctl")
    assert group is not None
    assert "rabbitmq" not in group.without


def test_a_field_goes_back_to_its_default() -> None:
    named = apply(DESIGN, SetField(field="title", value="Cloud"))
    assert apply(named, SetField(field="title", value=None)) == DESIGN


def test_an_option_goes_back_to_its_default() -> None:
    chosen = apply(DESIGN, SetOption(option="network_backend", value="ovn"))
    assert chosen.options == {"network_backend": "ovn"}
    assert apply(chosen, SetOption(option="network_backend", value=None)).options == {}


def test_a_rack_is_added_to_its_zone() -> None:
    racked = apply(DESIGN, AddRack(rack="r1", region="seoul", zone="az1"))
    assert list(racked.racks) == ["r1"]
    assert racked.regions[0].racks() == ("r1",)


def test_a_back_end_is_added_and_changed() -> None:
    ceph = StorageBackend(name="main", kind="ceph", size=2)
    added = apply(DESIGN, AddStorage(storage=ceph))
    changed = apply(added, SetStorage(storage=ceph.model_copy(update={"size": 3})))
    assert changed.storage[0].size == 3


def test_a_setting_is_stated_for_the_cloud_and_taken_back() -> None:
    stated = apply(DESIGN, SetSetting(setting="nova-cpu-allocation-ratio", value=8))
    assert stated.settings == {"nova-cpu-allocation-ratio": 8}
    assert apply(stated, SetSetting(setting="nova-cpu-allocation-ratio", value=None)) == DESIGN


def test_a_setting_is_stated_for_one_group_and_taken_back() -> None:
    pinned = SetSetting(setting="nova-cpu-allocation-ratio", value=1, group="ctl")
    stated = apply(DESIGN, pinned)
    group = stated.group("ctl")
    assert group is not None
    assert (group.settings, stated.settings) == ({"nova-cpu-allocation-ratio": 1}, {})
    assert apply(stated, pinned.model_copy(update={"value": None})) == DESIGN


def test_a_network_is_added_and_changed() -> None:
    api = HostNetwork(name="api", mtu=1500)
    added = apply(DESIGN, AddNetwork(network=api))
    changed = apply(added, SetNetwork(network=api.model_copy(update={"mtu": 9000})))
    assert [network.mtu for network in changed.networks] == [9000]


def test_a_physical_network_is_wired_anew() -> None:
    physnet = PhysicalNetwork(name="physnet1")
    wired = apply(DESIGN.model_copy(update={"physnets": (physnet,)}), _wired("physnet1"))
    assert wired.physnets[0].groups == ("ctl",)


def _wired(name: str) -> SetPhysicalNetwork:
    return SetPhysicalNetwork(physnet=PhysicalNetwork(name=name, groups=("ctl",)))


def test_the_fabric_is_stated_anew() -> None:
    edit = SetFabric(fabric=Fabric(leaves_per_rack=2, spines=4, uplinks_per_leaf=8))
    assert apply(DESIGN, edit).fabric == edit.fabric
    assert str(edit.words()) == (
        "plan the fabric with 2 leaves a rack, 4 spines and 8 uplinks a leaf"
    )
    bare = SetFabric(fabric=Fabric(leaves_per_rack=2, spines=4))
    assert str(bare.words()) == "plan the fabric with 2 leaves a rack and 4 spines"


@pytest.mark.parametrize(
    "edit",
    [
        SetSetting(setting="nova-cpu-allocation-ratio", value=1, group="nobody"),
        SetNetwork(network=HostNetwork(name="api")),
        _wired("physnet1"),
        SetCount(group="nobody", count=1),
        SetRacks(group="nobody", racks=()),
        SetHardware(group="nobody", hardware="std"),
        AddRole(group="nobody", role="control"),
        RemoveRole(group="ctl", role="compute"),
        RemoveService(service="nova"),
        SetStorage(storage=StorageBackend(name="x", kind="ceph")),
        AddService(service="keystone"),
        RemoveService(service="keystone"),
    ],
)
def test_an_edit_that_does_not_fit_is_refused(edit: Edit) -> None:
    with pytest.raises(EditError):
        apply(DESIGN, edit)


def test_edits_are_told_apart_by_their_name() -> None:
    adapter: TypeAdapter[Edit] = TypeAdapter(Edit)
    edit = adapter.validate_json('{"edit": "set-count", "group": "ctl", "count": 3}')
    assert edit == SetCount(group="ctl", count=3)
    with pytest.raises(ValidationError):
        adapter.validate_json('{"edit": "drop-database"}')


def test_every_edit_says_what_it_does() -> None:
    assert str(SetCount(group="ctl", count=3).words()) == "set the hosts of group ctl to 3"
    assert str(AddService(service="neutron").words()) == "add service neutron"
