"""Small tasks, and servers to choose from."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.choice import (
    Cited,
    PoolTask,
    RackSpace,
    ServerChoice,
    Shares,
    StorageScheme,
    StoreTask,
    Task,
)
from archbook.model.finding import Citation
from archbook.model.hardware import HardwareProfile
from archbook.model.workload import Workload


def cited(value: float) -> Cited:
    return Cited(value, Citation("archbook"))


SHARES = Shares(
    cpu_ratio=cited(4),
    ram_ratio=cited(1),
    reserved_mib=cited(1024),
    fill=cited(0.85),
    osd_cores=cited(1),
    osd_gib=cited(4),
    osd_host_gib=cited(0),
    converged_cores=cited(1),
    converged_gib=cited(5),
    converged_host_gib=cited(4),
    converged_instance_gib=cited(0.5),
    converged_most=cited(0.8),
    converged_ratio=cited(0.5),
)


def made(name: str, cores: int, ram_gib: float, cost: float | None, **more: Any) -> ServerChoice:  # noqa: ANN401 - any field
    """Return a server; ``disks`` is how many data disks of 1 TB it has."""
    disks = more.pop("disks", 0)
    stated: dict[str, Any] = {"cores": cores, "ram_gib": ram_gib, **more.pop("profile", {})}
    if disks:
        stated["disks"] = [{"count": disks, "size_gb": 1000, "media": "nvme"}]
    profile = HardwareProfile.model_validate_json(json.dumps(stated))
    return ServerChoice(name, profile, cost, **{"height_u": 1.0, **more})


def flavor(vcpus: int, ram_gib: float, instances: int, **more: Any) -> Workload:  # noqa: ANN401 - any field
    return Workload(vcpus=vcpus, ram_gib=ram_gib, instances=instances, **more)


@pytest.fixture
def server() -> Callable[..., ServerChoice]:
    """Return a maker of servers."""
    return made


@pytest.fixture
def task() -> Callable[..., Task]:
    """Return a maker of tasks: servers, flavors, and what else is asked."""

    def small(
        *servers: ServerChoice,
        flavors: tuple[Workload, ...] = (),
        **more: Any,  # noqa: ANN401 - any field
    ) -> Task:
        survives, kinds = more.pop("survives", None), more.pop("kinds", 1)
        tb, schemes = more.pop("tb", 0.0), more.pop("schemes", (StorageScheme("3 replicas"),))
        spare = more.pop("spare_domain", False)
        stores = (StoreTask("pool", tb, schemes, spare_domain=spare),) if tb else ()
        racks = more.pop("racks", 3)
        space = RackSpace(racks, racks, **more.pop("space", {})) if racks else None
        pool = PoolTask("", flavors, survives, kinds, more.pop("one_cpu", False))
        return Task(servers, (pool,), stores, SHARES, space, **more)

    return small
