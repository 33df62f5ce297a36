"""The step of hosts: counts of all groups, and what else there is to say of one."""

from pathlib import Path

from tests.ui.bench import Bench

from archbook.model.edit import SetCount, SetRacks, apply
from archbook.ui.steps.hosts import Hosts

PRODUCTION = Path(__file__).parents[2] / "golden" / "production.yaml"


def test_a_count_is_the_edit_of_that_count() -> None:
    bench = Bench(Hosts, PRODUCTION)
    wanted = apply(bench.session.design, SetCount(group="cmp", count=2_000))
    bench.find("cmp").value = 2_000
    assert bench.session.design == wanted


def test_racks_are_ticked_for_the_group_that_is_chosen() -> None:
    bench = Bench(Hosts, PRODUCTION)
    bench.find("Host group").value = "2"
    assert bench.find("Name").value == "cmp"
    wanted = apply(bench.session.design, SetRacks(group="cmp", racks=("r1", "r3")))
    bench.find("r1").value = True
    bench.find("r3").value = True
    assert bench.session.design == wanted
    assert "Racks: 2, with 10 of these hosts in each" in bench.html()


def test_an_uneven_spread_is_said() -> None:
    bench = Bench(Hosts, PRODUCTION)
    bench.find("Host group").value = "2"
    assert "Hosts in each rack: r1: 7, r2: 7, r3: 6" in bench.html()


def test_a_component_is_left_out() -> None:
    bench = Bench(Hosts, PRODUCTION)
    bench.find("Components left out").value = ("heat-api", "heat-api-cfn")
    assert bench.session.design.host_groups[0].without == ("heat-api", "heat-api-cfn")
    assert bench.session.results.blueprint.instances("heat-api") == 0
    bench.session.undo()
    assert bench.find("Components left out").value == ()


def test_a_new_name_is_followed_by_what_points_to_the_group() -> None:
    bench = Bench(Hosts, PRODUCTION)
    bench.find("Host group").value = "3"
    bench.find("Name").value = "ceph"
    design = bench.session.design
    assert design.group("osd") is None
    assert {name for backend in design.storage for name in backend.groups()} == {"ceph", "obj"}
    assert bench.session.results.blueprint.cohort("ceph") is not None
    bench.session.undo()
    assert bench.find("Name").value == "osd"


def test_a_name_that_another_group_has_is_refused_and_put_back() -> None:
    bench = Bench(Hosts, PRODUCTION)
    bench.find("Name").value = "cmp"
    assert "'cmp' is there already" in str(bench.session.messages[0])
    assert bench.find("Name").value == "ctl"
    bench.find("Name").value = "<script>alert(1)</script>"
    assert bench.session.messages
    assert bench.find("Name").value == "ctl"
    assert "<script>" not in bench.html()


def test_a_group_without_any_role_is_refused() -> None:
    bench = Bench(Hosts, PRODUCTION)
    bench.find("Controller").value = False
    assert bench.session.messages
    assert bench.find("Controller").value is True


def test_hosts_bought_in_several_years_are_numbers() -> None:
    bench = Bench(Hosts, PRODUCTION)
    bench.find("Host group").value = "2"
    bench.find("Bought each year").value = "12\n8\n"
    assert bench.session.design.host_groups[2].bought == (12, 8)
    bench.find("Bought each year").value = "12\neight"
    assert bench.session.messages
    assert bench.find("Bought each year").value == "12\n8"


def test_what_differs_from_the_start_is_marked() -> None:
    bench = Bench(Hosts, PRODUCTION)
    assert "Spare hosts" in bench.names()
    bench.find("Spare hosts").value = "1"
    assert "Spare hosts (changed)" in bench.names()
