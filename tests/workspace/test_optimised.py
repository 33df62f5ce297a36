"""Servers chosen for a design: the new design is one that the rules find sound."""

import json
from datetime import date
from pathlib import Path

import pytest

import archbook
from archbook.errors import InputError
from archbook.formats.design import Document
from archbook.model.choice import ServerChoice, StorageScheme, Wishes
from archbook.model.design import Design
from archbook.model.finding import Severity
from archbook.model.storage import ErasureCode
from archbook.workspace import Workspace
from archbook.workspace.optimised import Effort, Optimised

DAY = date(2026, 11, 22)

NONE = Effort(alternatives=0)

OFFERS = """
currency: EUR
hardware:
  middle: {server: dell-r660, cores: 64, ram_gib: 1024, cost: 15500, typical_w: 650,
    disks: [{count: 2, size_gb: 480, media: ssd, purpose: system}],
    nics: [{count: 2, ports: 2, speed_gbps: 25}]}
  small: {server: dell-r660, cores: 32, ram_gib: 512, cost: 9000, typical_w: 450,
    disks: [{count: 2, size_gb: 480, media: ssd, purpose: system}],
    nics: [{count: 2, ports: 2, speed_gbps: 25}]}
  both: {server: dell-r760, cores: 64, ram_gib: 1024, cost: 24500, typical_w: 800,
    disks: [{count: 2, size_gb: 480, media: ssd, purpose: system},
            {count: 8, size_gb: 7680, media: nvme, purpose: data}],
    nics: [{count: 2, ports: 2, speed_gbps: 25}, {count: 1, ports: 2, speed_gbps: 100}]}
  osd: {server: dell-r760, cores: 32, ram_gib: 256, cost: 19000, typical_w: 700,
    disks: [{count: 2, size_gb: 480, media: ssd, purpose: system},
            {count: 12, size_gb: 7680, media: nvme, purpose: data}],
    nics: [{count: 2, ports: 2, speed_gbps: 100}]}
"""


@pytest.fixture
def offers(tmp_path: Path) -> Path:
    path = tmp_path / "offers.yaml"
    path.write_text(OFFERS, encoding="utf-8")
    return path


def holding(use_case: str, usable_tb: float) -> Workspace:
    """Return a use case whose store says how much it is to hold."""
    workspace = archbook.new(use_case)
    stores = tuple(
        one.model_copy(update={"usable_tb": usable_tb}) for one in workspace.design.storage
    )
    design = workspace.design.model_copy(update={"storage": stores})
    return workspace.with_design(Design.model_validate_json(design.model_dump_json(by_alias=True)))


def counts(found: Optimised) -> dict[str, int]:
    return {group.name: group.count for group in found.design.host_groups}


def problems(workspace: Workspace) -> list[str]:
    worst = workspace.check(as_of=DAY).findings.at_least(Severity.WARNING)
    return [one.rule for one in worst]


def test_the_new_design_is_sound_and_can_be_written(offers: Path) -> None:
    workspace = holding("production-private", 150.0)
    found = workspace.optimise(offers, effort=NONE, as_of=DAY)
    assert found.problems == ()
    assert counts(found)["cmp"] == 17
    assert counts(found)["osd"] == 9
    assert found.design.group("cmp") == workspace.design.group("cmp").model_copy(  # type: ignore[union-attr]  # the use case has it
        update={"count": 17, "hardware": "middle"}
    )
    changed = workspace.with_design(found.design)
    assert problems(changed) == []
    assert Document.parse(changed.text()).design == found.design


def test_one_host_less_is_not_sound(offers: Path) -> None:
    workspace = holding("production-private", 150.0)
    found = workspace.optimise(offers, effort=NONE, as_of=DAY)
    fewer = tuple(
        one.model_copy(update={"count": one.count - 1}) if one.name == "cmp" else one
        for one in found.design.host_groups
    )
    less = workspace.with_design(found.design.model_copy(update={"host_groups": fewer}))
    assert problems(less) == ["compute.spare-for-loss"]


def test_converged_hosts_keep_what_their_osds_need(tmp_path: Path) -> None:
    path = tmp_path / "both.yaml"
    both = OFFERS.partition("  both:")[2].partition("  osd:")[0]
    path.write_text(f"currency: EUR\nhardware:\n  both:{both}", encoding="utf-8")
    workspace = holding("hci", 60.0)
    found = workspace.optimise(path, effort=NONE, as_of=DAY)
    assert [(one.server, one.use) for one in found.optimum.answer.chosen] == [  # type: ignore[union-attr]  # there is one
        ("both", "converged")
    ]
    assert found.problems == ()
    assert problems(workspace.with_design(found.design)) == []


def test_converged_hosts_are_parted_where_that_is_cheaper(offers: Path) -> None:
    workspace = holding("hci", 60.0)
    found = workspace.optimise(offers, effort=NONE, as_of=DAY)
    assert counts(found) == {"ctl": 3, "hci": 6, "osd": 3}
    group, store = found.design.group("hci"), found.design.storage[0]
    assert group is not None
    assert (group.roles, group.settings, store.on) == (("compute",), {}, "osd")
    assert problems(workspace.with_design(found.design)) == []


def test_parted_hosts_are_converged_where_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "both.yaml"
    path.write_text(OFFERS.replace("cost: 24500", "cost: 12000"), encoding="utf-8")
    workspace = holding("production-private", 100.0)
    found = workspace.optimise(path, wishes=Wishes(converged=True), effort=NONE, as_of=DAY)
    assert "osd" not in counts(found)
    assert found.design.storage[0].on == "cmp"
    # Masakari restarts hosts, which takes their OSDs along: the rule says so, and so does this.
    assert [one.rule for one in found.problems] == ["placement.instance-ha-apart"]
    assert "New findings of the design with these servers" in str(found)


def test_mixed_servers_are_a_group_each(offers: Path) -> None:
    workspace = holding("production-private", 150.0)
    found = workspace.optimise(offers, wishes=Wishes(kinds=2), effort=NONE, as_of=DAY)
    assert found.optimum.answer
    alike = workspace.optimise(offers, effort=NONE, as_of=DAY).optimum.answer
    assert alike
    assert found.optimum.answer.value() <= alike.value()
    assert problems(workspace.with_design(found.design)) == []
    used = {one.server: one.hosts for one in found.optimum.answer.chosen if one.use == "compute"}
    groups = {
        group.hardware: group.count
        for group in found.design.host_groups
        if "compute" in group.roles
    }
    assert used == groups


def test_other_schemes_are_weighed(offers: Path) -> None:
    workspace = holding("production-private", 150.0)
    code = StorageScheme("2+1", erasure=ErasureCode(k=2, m=1))
    found = workspace.optimise(offers, wishes=Wishes((code,)), effort=NONE, as_of=DAY)
    # Codes ask for a failure domain more than chunks, and there are three racks.
    assert found.optimum.answer
    assert found.optimum.answer.schemes == {"pool": "3 replicas"}


def test_controllers_are_chosen_when_a_server_may_be_one(tmp_path: Path) -> None:
    path = tmp_path / "offers.yaml"
    control = "  ctl: {cores: 64, ram_gib: 512, cost: 5000, uses: [control]}\n"
    path.write_text(OFFERS + control, encoding="utf-8")
    found = holding("hci", 60.0).optimise(path, effort=NONE, as_of=DAY)
    group = found.design.group("ctl")
    assert group is not None
    assert (group.count, group.hardware) == (3, "ctl")


def test_the_designs_own_hardware_is_taken_without_offers() -> None:
    found = holding("production-private", 150.0).optimise(effort=NONE, as_of=DAY)
    assert found.optimum.answer
    assert found.optimum.answer.stages[0].aim == "hosts"
    assert counts(found)["cmp"] == 17


def test_prices_make_the_cost_of_a_server(tmp_path: Path) -> None:
    prices = tmp_path / "prices.yaml"
    parts = "server/dell-r660: 3000, memory/64gib: 400, cpu/big: 5000, psu/*: 200, rails: 50"
    prices.write_text(
        f"currency: EUR\nprices: {{{parts}, disk/*: 100, nic/*: 300}}\n", encoding="utf-8"
    )
    path = tmp_path / "offers.yaml"
    text = """
hardware:
  big: {server: dell-r660, cpu: Big, sockets: 2, cores: 64, ram_gib: 1024, module_gib: 64,
    power_supplies: 2, supply_w: 1400, disks: [{count: 2, size_gb: 480, purpose: system}],
    nics: [{count: 2, ports: 2, speed_gbps: 25}], uses: [compute]}
"""
    path.write_text(text, encoding="utf-8")
    workspace = archbook.new("hci")
    (choice,) = workspace.optimise(
        path, prices=prices, effort=NONE, as_of=DAY
    ).optimum.task.servers
    assert choice.cost == 3000 + 2 * 5000 + 16 * 400 + 2 * 200 + 50 + 2 * 100 + 2 * 300


def test_fewer_racks_are_used_where_each_costs(offers: Path) -> None:
    workspace = archbook.new("hci")
    few = workspace.design.requirements.model_copy(
        update={"workload_survives": "host", "storage_survives": None}
    )
    asked = workspace.with_design(workspace.design.model_copy(update={"requirements": few}))
    all_of_them = asked.optimise(offers, effort=NONE, as_of=DAY)
    found = asked.optimise(offers, wishes=Wishes(rack_cost=9000.0), effort=NONE, as_of=DAY)
    assert all_of_them.optimum.answer
    assert found.optimum.answer
    assert (all_of_them.optimum.answer.racks, found.optimum.answer.racks) == (3, 1)
    group = found.design.group("hci")
    assert group is not None
    assert group.racks == ("r1",)


def test_a_rack_costs_nothing_beside_servers_without_a_cost() -> None:
    with pytest.raises(InputError, match="some servers have none"):
        archbook.new("hci").optimise(wishes=Wishes(rack_cost=9000.0))


@pytest.mark.parametrize("racks_in_a_zone", [1, 2, 3])
@pytest.mark.parametrize("instances", [60, 333, 1111])
def test_the_loss_of_a_zone_is_outlived(
    offers: Path, racks_in_a_zone: int, instances: int
) -> None:
    workspace = holding("production-private", 90.0)
    names = [[f"{zone}{rack}" for rack in range(racks_in_a_zone)] for zone in "abcd"]
    stated = json.loads(workspace.design.model_dump_json(by_alias=True, exclude_unset=True))
    stated |= {
        "racks": {rack: {} for zone in names for rack in zone},
        "regions": [{"name": "one", "zones": {zone[0][0]: zone for zone in names}}],
        "workload": [{"vcpus": 4, "ram_gib": 16.0, "instances": instances}],
    }
    stated["requirements"] |= {"workload_survives": "zone", "storage_survives": "zone"}
    stated["storage"][0]["domain"] = "zone"
    asked = workspace.with_design(Design.model_validate_json(json.dumps(stated)))
    found = asked.optimise(offers, effort=NONE, as_of=DAY)
    assert found.optimum.status == "proved"
    assert {one.rule for one in found.problems} <= {"network.gateway-redundancy"}
    after = asked.with_design(found.design).check(as_of=DAY).findings.found()
    assert not {rule for rule, _ in after} & set(CARRIED)


CARRIED = (
    "compute.spare-for-loss",
    "compute.largest-flavor-fits",
    "storage.capacity-fits",
    "storage.room-after-loss",
    "storage.survives-loss",
    "hardware.rack-height",
)


def test_two_currencies_are_refused(tmp_path: Path, offers: Path) -> None:
    prices = tmp_path / "prices.yaml"
    prices.write_text("currency: USD\nprices: {rails: 50}\n", encoding="utf-8")
    with pytest.raises(InputError, match="use one currency"):
        holding("hci", 60.0).optimise(offers, prices=prices)


def test_nothing_to_carry_is_said() -> None:
    workspace = archbook.new("starter")
    bare = workspace.with_design(workspace.design.model_copy(update={"workload": ()}))
    with pytest.raises(InputError, match="states no workload"):
        bare.optimise()


def test_every_default_is_listed(offers: Path) -> None:
    found = holding("production-private", 150.0).optimise(offers, effort=NONE, as_of=DAY)
    names = {one.name for one in found.optimum.task.assumed}
    assert {"nova-cpu-allocation-ratio", "ceph-nearfull", "kinds", "switches_u"} <= names


def test_it_shows_itself(offers: Path) -> None:
    found = holding("hci", 60.0).optimise(offers, as_of=DAY)
    assert "proved: no answer is better" in str(found)
    assert "<table" in found.html()
    assert list(found.frame()["hosts"]) == [6, 3]
    assert list(found.frame()["cost_each_EUR"]) == [15500, 19000]


def test_nothing_that_fits_leaves_the_design_alone() -> None:
    tiny = ServerChoice("tiny", archbook.new("starter").design.hardware["small"], 10.0, at_most=1)
    workspace = holding("production-private", 150.0)
    found = workspace.optimise([tiny], effort=NONE, as_of=DAY)
    assert found.optimum.status == "infeasible"
    assert found.design == workspace.design
    assert found.edits == ()
