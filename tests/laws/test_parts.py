"""What is wrong with a part is still wrong when the part stands in a larger whole.

The whole here is the cloud with one region more that stands in racks of its own. It has the same
groups, so it brings nothing that the first region lacks. Two things are shared by regions and are
left out: the workload, which may run in any of them, and Swift's ring, which may reach over them.
"""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.design import Design
from archbook.model.host_group import HostGroup
from archbook.model.site import Region
from archbook.workspace.cure import Examine

OVER_REGIONS = {"storage.swift-five-zones", "storage.swift-zones"}
"""Swift's ring may reach over regions, so storage hosts of all of them count."""

many = settings(
    max_examples=settings().max_examples // 2,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def at_home(design: Design) -> Design:
    """Return *design* as one region over all of its racks, with no workload.

    Storage names its hosts there, as it would else take hosts of the second region, too.
    """
    home = Region(name="home", zones={"home": tuple(design.racks)})
    everywhere = tuple(group.name for group in design.host_groups)
    storage = tuple(
        backend if backend.groups() else backend.model_copy(update={"on": everywhere})
        for backend in design.storage
    )
    return design.model_copy(update={"regions": (home,), "workload": (), "storage": storage})


def with_a_twin(design: Design) -> Design:
    """Return *design* with its region a second time, in other racks."""
    twin = Region(name="twin", zones={"twin": tuple(map(_twin, design.racks))})
    racks = {**design.racks, **{_twin(name): rack for name, rack in design.racks.items()}}
    groups = (*design.host_groups, *(_elsewhere(group, design) for group in design.host_groups))
    return design.model_copy(
        update={"regions": (*design.regions, twin), "racks": racks, "host_groups": groups}
    )


def _twin(name: str) -> str:
    return f"twin-{name}"


def _elsewhere(group: HostGroup, design: Design) -> HostGroup:
    at_the_main_site = [name for name, rack in design.racks.items() if rack.site is None]
    racks = tuple(map(_twin, group.racks or at_the_main_site))
    return group.model_copy(update={"name": _twin(group.name), "racks": racks})


@many
@given(st.from_type(Design))
def test_a_region_more_hides_nothing_of_the_first_one(examine: Examine, design: Design) -> None:
    part = at_home(design)
    there = {key for key in examine(part).found() if key[0] not in OVER_REGIONS}
    assert there <= examine(with_a_twin(part)).found()


@many
@given(st.from_type(Design))
def test_what_a_twin_brings_is_about_the_twin_or_the_whole(
    examine: Examine, design: Design
) -> None:
    part = at_home(design)
    fresh = examine(with_a_twin(part)).found() - examine(part).found()
    old = {f"group/{group.name}" for group in design.host_groups}
    old |= {f"rack/{rack}" for rack in design.racks}
    assert {subject for _, subject in fresh} & old == set()
