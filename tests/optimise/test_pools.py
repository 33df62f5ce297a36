"""The fewest like hosts for a pool, and those that are lost on top."""

from collections.abc import Callable
from itertools import product

import pytest

from archbook.model.choice import ServerChoice, Task
from archbook.model.site import FailureDomain
from archbook.model.workload import Workload
from archbook.optimise.pools import fewest_packed, with_loss
from archbook.optimise.question import ask

Make = Callable[..., Task]
Server = Callable[..., ServerChoice]


def test_whole_instances_are_packed(task: Make, server: Server) -> None:
    # 99 GiB are free: sums say 2 hosts for 4 * 40 GiB, and each holds two.
    flavors = (Workload(vcpus=1, ram_gib=40.0, instances=5),)
    question = ask(task(server("a", 16, 100, 1), flavors=flavors))
    assert fewest_packed(question, question.found[0]) == 3
    eased = ask(question.task, {"largest_flavor"})
    assert fewest_packed(eased, eased.found[0]) == 3
    flavors = (Workload(vcpus=1, ram_gib=60.0, instances=3),)
    question = ask(task(server("a", 16, 100, 1), flavors=flavors))
    assert fewest_packed(question, question.found[0]) == 3
    eased = ask(question.task, {"largest_flavor"})
    assert fewest_packed(eased, eased.found[0]) == 2


@pytest.mark.parametrize("kind", [None, "host", "rack"])
def test_so_many_are_left_and_one_less_is_too_few(
    task: Make, server: Server, kind: FailureDomain | None
) -> None:
    flavors = (Workload(vcpus=1, ram_gib=1.0, instances=1),)
    for hosts, racks in product(range(1, 60), range(2, 9)):
        asked = task(server("a", 16, 64, 1), flavors=flavors, survives=kind, racks=racks)
        question = ask(asked)
        many = with_loss(question, question.found[0], hosts, racks)
        assert many is not None
        assert left(many, kind, racks) >= hosts
        assert left(many - 1, kind, racks) < hosts


def left(hosts: int, kind: FailureDomain | None, racks: int) -> int:
    lost = {None: 0, "host": 1, "rack": len(range(0, hosts, racks))}
    return hosts - lost[kind]


def test_one_rack_leaves_nothing(task: Make, server: Server) -> None:
    flavors = (Workload(vcpus=1, ram_gib=1.0, instances=1),)
    question = ask(task(server("a", 16, 64, 1), flavors=flavors, survives="rack"))
    assert with_loss(question, question.found[0], 1, 1) is None


def test_a_flavor_that_fits_on_none_of_the_hosts_has_no_number(task: Make, server: Server) -> None:
    flavors = tuple(Workload(vcpus=1, ram_gib=ram, instances=1) for ram in (1.0, 99.0))
    asked = task(server("a", 16, 64, 1), flavors=flavors)
    question = ask(asked)
    assert fewest_packed(question, question.found[0]) is None
