"""Drafts: counts that can be checked by hand."""

from collections.abc import Callable

import pytest

from archbook.capacity.enough import hosts
from archbook.catalog.library import Catalog
from archbook.errors import InputError
from archbook.model.ask import Ask, VolumeClass
from archbook.model.workload import Workload
from archbook.plan import plan
from archbook.proposing.choices import DECIDED, choices
from archbook.proposing.draft import in_phases, short_of
from archbook.proposing.racked import drafted

Asking = Callable[..., Ask]


def test_hosts_are_counted_by_memory_after_the_loss_of_a_host(
    asking: Asking, facts: Catalog
) -> None:
    # 1,024 GiB less 4 GiB and 4 % leave 979.04 GiB: 61 instances of 16 GiB. 300 / 61 is 4.9.
    assert hosts(drafted(asking(), facts))["cmp"] == 5 + 1


def test_hosts_are_counted_after_the_loss_of_a_rack(asking: Asking, facts: Catalog) -> None:
    # 8 hosts stand as 3, 3 and 2 in three racks: 5 are left. With 7 hosts 4 would be.
    counts = hosts(drafted(asking(survives="rack"), facts))
    assert counts == {"ctl": 3, "net": 3, "cmp": 8, "osd": 6, "mon": 2}


def test_a_fourth_rack_takes_fewer_hosts(asking: Asking, facts: Catalog) -> None:
    counts = hosts(drafted(asking(survives="rack", racks=4), facts))
    assert (counts["cmp"], counts["osd"]) == (7, 4)


def test_hyperconverged_hosts_carry_both(asking: Asking, facts: Catalog) -> None:
    design = drafted(asking(hyperconverged=True), facts)
    assert "osd" not in hosts(design)
    group = design.group("cmp")
    assert group
    assert group.roles == ("compute", "ceph_osd")
    # 8 OSDs of 64 cores leave 4 * 56 / 64 vCPUs for a thread.
    assert group.settings["nova-cpu-allocation-ratio"] == 3.5


def test_controllers_grow_with_the_compute_hosts(asking: Asking, facts: Catalog) -> None:
    large = asking(workload=(Workload(vcpus=4, ram_gib=16, instances=130_000),))
    counts = hosts(drafted(large, facts))
    assert counts["cmp"] > 2000
    assert counts["ctl"] == 5


def test_more_computes_than_a_cell_was_tried_with_make_cells(
    asking: Asking, facts: Catalog
) -> None:
    large = asking(workload=(Workload(vcpus=4, ram_gib=16, instances=70_000),))
    design = drafted(large, facts)
    assert design.regions[0].cells == 2
    assert "cells" in design.options["features"]


def test_racks_are_as_many_as_hold_the_hosts(asking: Asking, facts: Catalog) -> None:
    many = asking(workload=(Workload(vcpus=4, ram_gib=16, instances=3000),))
    design = drafted(many, facts)
    assert len(design.racks) == 2
    assert all(cohort.racks for cohort in plan(design, facts).cohorts)


def test_racks_that_are_too_few_are_refused_with_how_many_do(
    asking: Asking, facts: Catalog
) -> None:
    many = asking(workload=(Workload(vcpus=4, ram_gib=16, instances=3000),), racks=1)
    with pytest.raises(InputError, match=r"take 2 racks of"):
        drafted(many, facts)


def test_growth_is_held_at_the_end_of_the_years(asking: Asking, facts: Catalog) -> None:
    flavor = Workload(vcpus=4, ram_gib=16, instances=300, growth_percent=100)
    ask = asking(workload=(flavor,), growth_percent=100, years=2)
    design = in_phases(ask, facts, drafted(ask, facts))
    group = design.group("cmp")
    assert group
    # 1,200 instances, 61 on a host, and one to spare; 600 of them after a year.
    assert (group.count, group.bought) == (21, (11, 10))
    assert design.storage[0].usable_tb == 200
    assert design.workload[0].instances == 300
    assert not short_of(ask, design, facts)


def test_kinds_of_volumes_have_hosts_and_types_of_their_own(
    asking: Asking, facts: Catalog
) -> None:
    volumes = (
        VolumeClass(name="fast", usable_tb=20),
        VolumeClass(name="capacity", usable_tb=200),
    )
    design = drafted(asking(volumes=volumes), facts)
    fast, wide = design.storage
    assert (fast.volume_types, wide.volume_types) == (("fast",), ("capacity",))
    assert fast.groups() != wide.groups()
    media = {disk.media for disk in design.hardware["capacity"].disks if disk.purpose == "data"}
    assert media == {"hdd"}
    assert any(disk.purpose == "journal" for disk in design.hardware["capacity"].disks)


def test_pinned_instances_and_those_with_gpus_have_hosts_of_their_own(
    asking: Asking, facts: Catalog
) -> None:
    from archbook.proposing.instances import settled  # noqa: PLC0415 - only here

    workload = (
        Workload(vcpus=4, ram_gib=16, instances=100),
        Workload(vcpus=4, ram_gib=16, instances=100, cpu_policy="dedicated"),
        Workload(vcpus=4, ram_gib=16, instances=4, gpus=1),
    )
    design = drafted(settled(asking(workload=workload)), facts)
    pinned = design.group("cmp-pinned")
    assert pinned
    assert pinned.aggregate == "pinned"
    assert pinned.settings["nova-cpu-allocation-ratio"] == 1
    assert design.hardware["gpu"].gpus == 4


def test_hosts_with_gpus_carry_no_disks_of_ceph(asking: Asking, facts: Catalog) -> None:
    workload = (Workload(vcpus=4, ram_gib=16, instances=4, gpus=1, aggregate="gpu"),)
    design = drafted(asking(workload=workload, hyperconverged=True), facts)
    assert {group.name for group in design.host_groups} >= {"cmp-gpu", "osd"}
    assert all("ceph_osd" not in group.roles for group in design.host_groups[:3])


def test_every_decision_of_a_draft_is_known_as_one(asking: Asking, facts: Catalog) -> None:
    ask = asking(objects_tb=10)
    design = drafted(ask, facts)
    assert {one.id for one in choices(ask, facts, design)} == DECIDED
