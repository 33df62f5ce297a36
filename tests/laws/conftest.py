"""Random designs over the whole model, sound and unsound: `st.from_type(Design)` gives them.

Names point to what is there, as a design that is refused tells nothing about rules; all else is
drawn freely, also what no architect would write.
"""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import strategies as st

from archbook.catalog import bundled
from archbook.model.design import Design
from archbook.model.finding import Findings
from archbook.rules.example import SOUND
from archbook.workspace.examiner import Examiner

Json = dict[str, Any]
"""A part of a design, as in its file."""

FACTS = bundled()
RELEASES = ("pike", "queens", "stein", "ussuri", "zed", "2023.1", "2025.1", "2026.1", "2026.2")
SERVICES = tuple(one for one in FACTS.ids("services") if FACTS.service(one).components)
USUAL_ROLES = ("control", "compute", "network", "block_storage", "ceph_osd", "object_storage")
RACKS: Json = {
    "r1": {"room": "a", "power_feed": "p1", "switch_pair": "s1"},
    "r2": {"room": "a", "power_feed": "p2", "switch_pair": "s2"},
    "r3": {"room": "b", "power_feed": "p1"},
    "r4": {"site": "edge"},
}
REGIONS: list[Json] = [
    {"name": "one", "zones": {"a": ["r1"], "b": ["r2"]}},
    {"name": "two", "zones": {"nova": ["r3"]}},
]
DOMAINS = ("host", "rack", "room", "power_feed", "switch_pair", "zone", "site")
TRAFFIC = ("management", "internal_api", "public_api", "tunnel", "storage", "storage_replication",
           "external", "out_of_band", "provisioning", "migration")  # fmt: skip
GROUPS = ("g1", "g2", "g3", "g4", "g5")
NETWORKS = ("n1", "n2", "n3")

counts = st.sampled_from([1, 2, 3, 4, 5, 7, 12, 90, 1_200])
quantities = st.sampled_from([0.5, 1.0, 4.0, 10.0, 25.0, 100.0, 960.0, 20_000.0])
flags = st.booleans()


def some(values: tuple[str, ...], most: int = 3, least: int = 0) -> st.SearchStrategy[list[str]]:
    """Return a strategy for a few of *values*, none of them twice."""
    return st.lists(st.sampled_from(values), min_size=least, max_size=most, unique=True)


def maybe(**parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Json]:
    """Return a strategy for a part of a design that says any of *parts*, or none."""
    return st.fixed_dictionaries({}, optional=parts)


def options() -> st.SearchStrategy[Json]:
    """Return a strategy for choices that the catalog knows."""
    return maybe(
        **{
            name: (some if FACTS.option(name).multiple else _one)(
                tuple(choice.value for choice in FACTS.option(name).choices)
            )
            for name in FACTS.ids("options")
            if FACTS.option(name).choices
        }
    )


def _one(values: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(values)


def settings() -> st.SearchStrategy[Json]:
    """Return a strategy for settings, also far from any sound value."""
    values = st.sampled_from([0.0, 0.5, 1.0, 3.0, 16.0, 512.0, 65_536.0])
    return maybe(**dict.fromkeys(FACTS.ids("defaults"), values))


disks = st.lists(
    st.fixed_dictionaries(
        {"size_gb": quantities},
        optional={
            "count": counts,
            "media": st.sampled_from(["hdd", "ssd", "nvme"]),
            "purpose": st.sampled_from(["system", "data", "journal"]),
            "raid": st.sampled_from(["none", "raid0", "raid1", "raid5", "raid10"]),
        },
    ),
    max_size=2,
)
nics = st.lists(
    st.fixed_dictionaries(
        {"speed_gbps": quantities}, optional={"count": counts, "ports": st.integers(1, 4)}
    ),
    max_size=2,
)
hardware = maybe(
    kind=st.sampled_from(["bare_metal", "virtual_machine", "container"]),
    cores=st.sampled_from([1, 8, 32, 128]),
    threads_per_core=st.sampled_from([1, 2]),
    ram_gib=quantities,
    disks=disks,
    nics=nics,
    gpus=st.sampled_from([0, 4]),
    typical_w=quantities,
)
group = st.fixed_dictionaries(
    {"count": counts, "roles": some(USUAL_ROLES, least=1) | some(FACTS.ids("roles"), least=1)},
    optional={
        "run": some(FACTS.ids("components"), 2),
        "without": some(FACTS.ids("components"), 2),
        "racks": some(tuple(RACKS)),
        "hardware": st.sampled_from(["big", "small"]),
        "hypervisors": some(tuple(c.value for c in FACTS.option("hypervisor").choices), 2),
        "aggregate": st.sampled_from(["fast", "slow"]),
        "settings": settings(),
        "spare": st.integers(0, 2),
    },
)
workload = st.fixed_dictionaries(
    {"vcpus": counts, "ram_gib": quantities, "instances": counts},
    optional={
        "disk_gb": quantities,
        "cpu_policy": st.sampled_from(["shared", "dedicated"]),
        "numa_nodes": st.integers(1, 4),
        "huge_pages": flags,
        "sriov": flags,
        "gpus": st.integers(0, 2),
        "aggregate": st.sampled_from(["fast", "slow"]),
    },
)
network = maybe(
    carries=some(TRAFFIC, 4),
    vlan=st.integers(10, 12),
    subnet=st.sampled_from(["10.0.0.0/24", "10.0.0.0/16", "192.0.2.0/30", "2001:db8::/64"]),
    mtu=st.sampled_from([1450, 1500, 1550, 9000]),
    spans=st.sampled_from(["rack", "all_racks"]),
    vip=st.sampled_from(["10.0.0.5", "192.0.2.9"]),
    links=st.integers(1, 4),
    speed_gbps=quantities,
    tagged=flags,
)
provider = maybe(
    external=flags,
    vlan=st.integers(10, 12),
    subnet=st.sampled_from(["10.0.0.0/24", "203.0.113.0/24"]),
)
requirements = maybe(
    control_survives=st.sampled_from(["none", *DOMAINS]),
    workload_survives=st.sampled_from(["none", *DOMAINS]),
    storage_survives=st.sampled_from(["none", *DOMAINS]),
    dashboard=flags,
    instance_ha=flags,
    live_migration=flags,
    monitoring=flags,
    central_logging=flags,
    backup=flags,
    availability_percent=st.sampled_from([99.0, 99.9, 99.999]),
    metering=flags,
)
surroundings = maybe(
    ntp=st.sampled_from([[], ["a"], ["a", "b"], ["a", "b", "c", "d"]]),
    dns=st.sampled_from([[], ["a"], ["a", "b"]]),
    identity=st.just("directory"),
    registry=st.just("registry.example"),
    backup_to=st.just("tape"),
    air_gapped=flags,
    controller_latency_ms=quantities,
)
fabric = maybe(
    leaves_per_rack=st.integers(1, 2),
    spines=st.integers(1, 4),
    uplinks_per_leaf=st.integers(1, 8),
    uplink_gbps=quantities,
    leaves_bound=flags,
)


def storage(groups: tuple[str, ...], networks: tuple[str, ...]) -> st.SearchStrategy[Json]:
    """Return a strategy for a storage back end on *groups*."""
    coded = st.fixed_dictionaries({"k": st.integers(1, 8), "m": st.integers(1, 4)})
    traffic = {"replication_network": st.sampled_from(networks)} if networks else {}
    return st.fixed_dictionaries(
        {"kind": st.sampled_from(["ceph", "external_ceph", "lvm", "nfs", "san", "swift", "file"])},
        optional={
            "on": some(groups, 2),
            "size": st.integers(1, 5),
            "domain": st.sampled_from(DOMAINS),
            "serves": some(("cinder", "glance", "nova", "manila", "swift")),
            "usable_tb": quantities,
            "zones": st.integers(1, 6),
            "part_power": st.integers(1, 32),
            "erasure": coded,
            "placement_groups": counts,
            "encrypted": flags,
            **traffic,
        },
    )


def named(draw: st.DrawFn, part: st.SearchStrategy[Json], names: tuple[str, ...]) -> list[Json]:
    """Draw a few parts, each under the next of *names*."""
    drawn = draw(st.lists(part, max_size=len(names)))
    return [one | {"name": name} for name, one in zip(names, drawn, strict=False)]


def with_the_sound_ones(services: list[str]) -> list[str]:
    """Return the services of the sound design and *services*, each once."""
    return list(dict.fromkeys([*SOUND["services"], *services]))


free_keys = st.fixed_dictionaries(
    {
        "release": st.sampled_from(RELEASES),
        "profile": st.sampled_from(FACTS.ids("profiles")),
        "deployer": st.sampled_from([None, *FACTS.ids("deployers")]),
        "operating_system": st.sampled_from([None, *FACTS.ids("operating-systems")]),
        "services": some(SERVICES, 12, least=1) | some(SERVICES, 12).map(with_the_sound_ones),
        "options": options(),
        "settings": settings(),
        "requirements": requirements,
        "surroundings": surroundings,
        "fabric": st.none() | fabric,
        "regions": st.sampled_from([[], REGIONS[:1], REGIONS]),
        "workload": st.lists(workload, max_size=3),
    }
)
"""Keys of a design that point to no other part of it."""

first_group = group.map(lambda drawn: drawn | {"name": "g1"})


def physnet(groups: tuple[str, ...]) -> st.SearchStrategy[Json]:
    """Return a strategy for a physical network that *groups* are wired to."""
    networks = st.lists(provider, max_size=2).map(
        lambda drawn: [one | {"name": f"v{place}"} for place, one in enumerate(drawn)]
    )
    return maybe(groups=some(groups, 2), networks=networks)


@st.composite
def designs(draw: st.DrawFn) -> Design:
    """Draw a design: the groups of the sound one with a few keys drawn, or all of it drawn."""
    sound = draw(flags)
    groups = _sound_groups(draw) if sound else named(draw, group, GROUPS) or [draw(first_group)]
    names = tuple(one["name"] for one in groups)
    networks = [one | {"groups": draw(some(names, 2))} for one in named(draw, network, NETWORKS)]
    physnets = named(draw, physnet(names), ("p1", "p2"))
    backends = named(draw, storage(names, tuple(one["name"] for one in networks)), ("s1", "s2"))
    free = draw(free_keys)
    drawn = draw(some(tuple(free), len(free))) if sound else free
    whole: Json = {
        **SOUND,
        "racks": RACKS,
        "hardware": {"big": draw(hardware), "small": draw(hardware)},
        "host_groups": groups,
        "networks": networks,
        "physnets": physnets,
        **({} if sound and draw(flags) else {"storage": backends}),
        **{key: free[key] for key in drawn},
    }
    return Design.model_validate_json(json.dumps(whole))


def _sound_groups(draw: st.DrawFn) -> list[Json]:
    machines = maybe(hardware=st.sampled_from(["big", "small"]), settings=settings())
    return [one | draw(machines) for one in SOUND["host_groups"]]


st.register_type_strategy(Design, designs())


@pytest.fixture(scope="session")
def examine() -> Callable[[Design], Findings]:
    """Return a function that plans and checks a design under its own profile."""
    return Examiner(FACTS, None, date(2026, 11, 1))
