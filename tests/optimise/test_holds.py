"""What one host has for instances, and why a server may be refused."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from archbook.model.choice import ServerChoice, Task
from archbook.model.workload import Workload
from archbook.optimise.classes import classes, refused

Make = Callable[..., Task]
Server = Callable[..., ServerChoice]

FLAVOR = (Workload(vcpus=2, ram_gib=8.0, instances=1),)


def why(task: Task, use: str) -> str:
    return next(str(one.why) for one in refused(task) if one.use == use)


def test_a_compute_host_gives_what_nova_gives(task: Make, server: Server) -> None:
    # (65 - 1) / 8 instances by memory; 2 * 2 * 4 vCPUs hold as many as 8 by CPU.
    (found,) = classes(task(server("a", 2, 65, 1), flavors=FLAVOR))
    assert found.holds == (8,)
    (found,) = classes(task(server("a", 2, 257, 1), flavors=FLAVOR))
    assert found.holds == (8,)
    (found,) = classes(task(server("a", 2, 257, 1), flavors=FLAVOR), {"vcpus"})
    assert found.holds == (32,)


def test_a_converged_host_keeps_what_its_osds_need(task: Make, server: Server) -> None:
    # 4 + 2 * 5 GiB are kept, and each instance takes 8.5: (65 - 14) / 8.5.
    asked = replace(task(server("a", 8, 65, 1, disks=2), flavors=FLAVOR, tb=1.0), converged=True)
    found = {one.use: one.holds for one in classes(asked)}
    assert found == {"compute": (8,), "storage": (), "converged": (6,)}


@pytest.mark.parametrize(
    ("stated", "use", "said"),
    [
        ({"cores": 32, "ram_gib": 15.0, "disks": 4}, "converged", "4 OSDs need 16 GiB"),
        ({"cores": 32, "ram_gib": 28.0, "disks": 4}, "converged", "take 24 GiB of its memory"),
        ({"cores": 4, "ram_gib": 256.0, "disks": 4}, "converged", "leave a CPU ratio of 0"),
        ({"cores": 3, "ram_gib": 256.0, "disks": 4}, "storage", "need 4 cores, and it has 3"),
        ({"cores": 32, "ram_gib": 256.0}, "storage", "no data disk is stated"),
    ],
)
def test_why_a_server_is_refused(
    task: Make, server: Server, stated: dict[str, float], use: str, said: str
) -> None:
    one = server("a", cost=1.0, **stated)
    asked = replace(task(one, flavors=FLAVOR, tb=1.0), converged=True)
    assert said in why(asked, use)


def test_unknown_hardware_is_refused_and_never_taken_for_nothing(
    task: Make, server: Server
) -> None:
    bare = server("a", 2, 65, 1)
    unknown = replace(bare, profile=bare.profile.model_copy(update={"cores": None}))
    assert classes(task(unknown, flavors=FLAVOR)) == ()
    assert (
        why(task(unknown, flavors=FLAVOR), "compute") == "its cores or its memory are not stated"
    )


def test_instances_on_local_disks_need_them(task: Make, server: Server) -> None:
    flavors = (Workload(vcpus=2, ram_gib=8.0, disk_gb=300.0, instances=1),)
    asked = replace(task(server("a", 32, 257, 1, disks=1), flavors=flavors), local_disk=True)
    (found,) = classes(asked)
    assert found.holds == (3,)
    (found,) = classes(asked, {"disk_gb"})
    assert found.holds == (32,)
    without = replace(task(server("a", 32, 257, 1), flavors=flavors), local_disk=True)
    assert "its disks are not stated" in why(without, "compute")
