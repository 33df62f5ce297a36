"""The best choice: known small ones, what ties, what binds, what lost, and what cannot be."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from archbook.model.choice import PoolTask, ServerChoice, StorageScheme, Task
from archbook.model.optimum import Optimum
from archbook.model.storage import ErasureCode
from archbook.model.workload import Workload
from archbook.optimise import optimise
from archbook.optimise.guard import faults

Make = Callable[..., Task]
Server = Callable[..., ServerChoice]


def small(vcpus: int, ram_gib: float, instances: int) -> Workload:
    return Workload(vcpus=vcpus, ram_gib=ram_gib, instances=instances)


def bought(found: Optimum) -> dict[tuple[str, str], int]:
    assert found.answer is not None
    return {(one.server, one.use): one.hosts for one in found.answer.chosen}


def test_the_cheapest_that_carries_all_is_chosen(task: Make, server: Server) -> None:
    # 64 GiB - 1 GiB of reserve hold three of 16 GiB, 128 GiB hold seven: 4 or 2 hosts for 12.
    asked = task(server("a", 16, 64, 40), server("b", 32, 128, 70), flavors=(small(4, 16, 12),))
    found = optimise(asked)
    assert bought(found) == {("b", "compute"): 2}
    assert found.status == "proved"
    assert found.answer
    assert [(one.aim, one.value) for one in found.answer.stages[:2]] == [
        ("cost", 140),
        ("hosts", 2),
    ]


@pytest.mark.parametrize(("survives", "hosts"), [(None, 4), ("host", 5), ("rack", 6)])
def test_what_is_left_after_a_loss_carries_all(
    task: Make, server: Server, survives: str | None, hosts: int
) -> None:
    # Four hosts are needed; of six over three racks four are left.
    asked = task(server("a", 16, 64, 40), flavors=(small(4, 16, 12),), survives=survives)
    assert bought(optimise(asked)) == {("a", "compute"): hosts}


def test_without_all_costs_the_fewest_hosts_are_chosen(task: Make, server: Server) -> None:
    asked = task(server("a", 16, 64, None), server("b", 32, 128, 999), flavors=(small(4, 16, 12),))
    found = optimise(asked)
    assert bought(found) == {("b", "compute"): 2}
    assert found.answer
    assert found.answer.stages[0].aim == "hosts"


def test_ties_are_broken_by_hosts_then_rack_units_then_watts(task: Make, server: Server) -> None:
    flat = server("flat", 16, 64, 10, height_u=1.0, typical_w=500)
    tall = server("tall", 16, 64, 10, height_u=2.0, typical_w=300)
    thrifty = server("thrifty", 16, 64, 10, height_u=1.0, typical_w=400)
    found = optimise(task(tall, flat, thrifty, flavors=(small(4, 16, 12),)))
    assert bought(found) == {("thrifty", "compute"): 4}


def test_servers_may_be_mixed_when_that_is_allowed(task: Make, server: Server) -> None:
    # One small instance too many for two large hosts: a small one carries it.
    large, tiny = server("large", 32, 129, 70), server("tiny", 4, 17, 20)
    flavors = (small(4, 16, 17),)
    assert bought(optimise(task(large, tiny, flavors=flavors))) == {("large", "compute"): 3}
    mixed = optimise(task(large, tiny, flavors=flavors, kinds=None))
    assert bought(mixed) == {("large", "compute"): 2, ("tiny", "compute"): 1}
    assert mixed.status == "proved"


def test_cpu_models_that_differ_are_not_mixed_where_instances_move(
    task: Make, server: Server
) -> None:
    large = server("large", 32, 129, 70, profile={"cpu": "Old"})
    tiny = server("tiny", 4, 17, 20, profile={"cpu": "New"})
    asked = task(large, tiny, flavors=(small(4, 16, 17),), kinds=None, one_cpu=True)
    assert len(bought(optimise(asked))) == 1


def test_no_more_are_chosen_than_there_are(task: Make, server: Server) -> None:
    few = server("few", 32, 128, 70, at_most=1)
    asked = task(few, server("a", 16, 64, 40), flavors=(small(4, 16, 12),))
    assert bought(optimise(asked)) == {("a", "compute"): 4}


def test_data_stands_on_hosts_of_one_kind_with_room_for_a_loss(task: Make, server: Server) -> None:
    # 20 TB * 3 / 0.85 = 70.6 TB raw, and one host of 10 TB may be lost: nine hosts.
    found = optimise(task(server("osd", 16, 64, 30, disks=10), tb=20.0))
    assert bought(found) == {("osd", "storage"): 9}


def test_the_scheme_that_needs_fewest_hosts_is_chosen(task: Make, server: Server) -> None:
    code = StorageScheme("4+2", erasure=ErasureCode(k=4, m=2))
    asked = task(
        server("osd", 16, 64, 30, disks=10), tb=60.0, schemes=(StorageScheme("3 replicas"), code)
    )
    found = optimise(asked)
    # 60 * 1.5 / 0.85 = 105.9 TB, 11 hosts and one to lose; 211.8 TB and one with replicas.
    assert bought(found) == {("osd", "storage"): 12}
    assert found.answer
    assert found.answer.schemes == {"pool": "4+2"}
    (other,) = [one for one in found.runners_up if "3 replicas" in str(one.without)]
    assert other.more == (23 - 12) * 30
    assert str(other.why) == "3 TB of disks for each TB of data, not 1.5"


def test_hosts_that_run_instances_and_osds_win_where_that_is_cheaper(
    task: Make, server: Server
) -> None:
    both = server("both", 32, 256, 50, disks=4)
    asked = task(both, flavors=(small(2, 8, 40),), tb=4.0)
    assert bought(optimise(asked)) == {("both", "compute"): 2, ("both", "storage"): 5}
    assert bought(optimise(replace(asked, converged=True))) == {("both", "converged"): 5}


def test_rack_limits_keep_high_hosts_out(task: Make, server: Server) -> None:
    low, high = server("low", 16, 64, 40, height_u=1.0), server("high", 32, 128, 60, height_u=9.0)
    asked = task(low, high, flavors=(small(4, 16, 12),), racks=1, space={"height_u": 10.0})
    found = optimise(asked)
    assert bought(found) == {("low", "compute"): 4}
    assert {one.limit: one.saves for one in found.binding}["rack_height"] == 40


def test_what_binds_is_what_would_save_something(task: Make, server: Server) -> None:
    asked = task(server("a", 16, 64, 40), flavors=(small(1, 16, 12),), survives="host")
    found = {one.limit: one.saves for one in optimise(asked).binding}
    assert found["ram_gib"] == (5 - 2) * 40
    assert found["after_loss"] == 40
    assert "vcpus" not in found


def test_runners_up_are_without_what_won(task: Make, server: Server) -> None:
    servers = [server(name, 32, 128, cost) for name, cost in (("a", 70), ("b", 75), ("c", 90))]
    found = optimise(task(*servers, flavors=(small(4, 16, 12),)), alternatives=3)
    said = [(str(one.without), one.more) for one in found.runners_up]
    assert said == [("without a", 10), ("without b", 40), ("without c", None)]
    assert found.runners_up[2].answer is None
    assert str(found.runners_up[0].why) == "its servers weigh more for what they carry"


def test_no_demand_needs_no_host(task: Make, server: Server) -> None:
    found = optimise(task(server("a", 16, 64, 40)))
    assert found.status == "proved"
    assert found.answer
    assert found.answer.hosts() == 0


def test_an_instance_larger_than_any_host_is_named(task: Make, server: Server) -> None:
    found = optimise(task(server("a", 16, 64, 40), flavors=(small(4, 64, 1),)))
    assert found.status == "infeasible"
    assert [str(one) for one in found.conflicts] == [
        "no server takes an instance of 4 vCPUs and 64 GiB"
    ]
    assert [str(one.why) for one in found.refused] == [
        "no instance fits on it, however empty it is"
    ]


def test_limits_that_conflict_are_named_with_what_they_lack(task: Make, server: Server) -> None:
    asked = task(
        server("a", 16, 64, 40), flavors=(small(4, 16, 12),), racks=1, space={"height_u": 3.0}
    )
    found = optimise(asked)
    assert found.status == "infeasible"
    assert [str(one) for one in found.conflicts] == [
        "racks are too low: 1 more rack units are needed in each"
    ]


def test_too_few_servers_are_named(task: Make, server: Server) -> None:
    found = optimise(task(server("a", 16, 64, 40, at_most=3), flavors=(small(4, 16, 12),)))
    assert [str(one) for one in found.conflicts] == [
        "there are too few servers: 1 more are needed"
    ]


def test_instances_that_no_one_server_takes_ask_for_more_kinds(task: Make, server: Server) -> None:
    cores, memory = server("cores", 16, 33, 40), server("memory", 4, 129, 40)
    flavors = (small(16, 8, 2), small(2, 64, 2))
    found = optimise(task(cores, memory, flavors=flavors))
    assert [str(one) for one in found.conflicts] == [
        "no server takes all kinds of instances: allow more kinds of servers"
    ]
    assert bought(optimise(task(cores, memory, flavors=flavors, kinds=2))) == {
        ("cores", "compute"): 1,
        ("memory", "compute"): 1,
    }


def test_one_rack_cannot_be_outlived(task: Make, server: Server) -> None:
    asked = task(server("a", 16, 64, 40), flavors=(small(4, 16, 12),), survives="rack", racks=1)
    assert [str(one) for one in optimise(asked).conflicts] == [
        "instances are to outlive the loss of one rack, and there are 1"
    ]


def test_too_few_failure_domains_are_named(task: Make, server: Server) -> None:
    code = StorageScheme("4+2", erasure=ErasureCode(k=4, m=2), domain="rack")
    found = optimise(task(server("osd", 16, 64, 30, disks=10), tb=60.0, schemes=(code,)))
    assert "7 are needed at least, and there are 3 racks" in str(found.conflicts[0])


def test_an_answer_that_carries_too_little_is_found_out(task: Make, server: Server) -> None:
    asked = task(server("a", 16, 64, 40), flavors=(small(4, 16, 12),), survives="rack")
    answer = optimise(asked).answer
    assert answer
    assert faults(asked, answer) == ()
    fewer = replace(answer.chosen[0], hosts=5, racks=(2, 2, 1))
    assert [str(one) for one in faults(asked, replace(answer, chosen=(fewer,)))] == [
        "instances of - find no host"
    ]


def test_what_is_not_known_is_said_and_not_taken_for_nothing(task: Make, server: Server) -> None:
    one, other = server("a", 16, 64, 40, height_u=None), server("b", 16, 64, None)
    asked = task(one, other, flavors=(small(4, 16, 12),), space={"height_u": 3.0, "power_w": 9.0})
    found = optimise(asked)
    assert [str(each) for each in found.unknown] == [
        "no cost is known of b: hosts are counted instead of money",
        "the height of a is not known, and takes nothing of a rack here",
        "the draw of a is not known, and takes nothing of a rack here",
    ]


def test_pools_are_carried_apart(task: Make, server: Server) -> None:
    pools = (
        PoolTask("", (small(4, 16, 3),), None, 1),
        PoolTask("gold", (small(4, 16, 3),), None, 1),
    )
    found = optimise(replace(task(server("a", 16, 64, 40)), pools=pools))
    assert found.answer
    assert [(one.pool, one.hosts) for one in found.answer.chosen] == [("", 1), ("gold", 1)]


def test_time_that_ran_out_is_said(task: Make, server: Server) -> None:
    asked = task(server("a", 16, 64, 40), flavors=(small(4, 16, 12),))
    assert optimise(asked, seconds=0).status == "unknown"
