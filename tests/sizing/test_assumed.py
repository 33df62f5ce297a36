"""No default is silent, and none is listed that the design states."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.sizing.assumed import assumed

GROUPS = [
    {"name": "cmp", "roles": ["compute"], "count": 3, "hardware": "std"},
    {"name": "osd", "roles": ["ceph_osd"], "count": 4, "hardware": "std"},
]
BACK_END = {"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder"]}
FLAVOR = {"vcpus": 1, "ram_gib": 1, "disk_gb": 10, "instances": 1}
SETTINGS = {
    "nova-cpu-allocation-ratio": 4,
    "nova-ram-allocation-ratio": 1,
    "nova-reserved-host-memory": 512,
}


def _listed(planned: Blueprint) -> set[tuple[str, str]]:
    return {(one.subject, one.name) for one in assumed(planned)}


def test_every_default_is_listed(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(
        hardware={"std": {"cores": 8, "ram_gib": 64}},
        host_groups=GROUPS,
        storage=[BACK_END, {**BACK_END, "name": "other"}],
        workload=[FLAVOR],
    )
    assert _listed(planned) == {
        *(("cloud", name) for name in SETTINGS),
        ("cloud", "nova-disk-allocation-ratio"),
        ("cloud", "workload_survives"),
        ("cloud", "ceph-nearfull"),
        ("hardware/std", "threads_per_core"),
        *((f"storage/{name}", field) for name in ("main", "other") for field in (
            "size", "domain", "usable_tb",
        )),
    }  # fmt: skip


def test_what_the_design_states_is_no_default(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(
        hardware={"std": {"cores": 8, "threads_per_core": 1, "ram_gib": 64}},
        host_groups=GROUPS,
        settings=SETTINGS,
        storage=[{**BACK_END, "serves": ["nova"], "size": 3, "domain": "host", "usable_tb": 1}],
        workload=[FLAVOR],
        requirements={"workload_survives": "none"},
    )
    assert _listed(planned) == {("cloud", "ceph-nearfull")}
