"""Laws of planning, for random designs."""

from random import Random

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from archbook.catalog.library import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.edit import SetCount, apply
from archbook.model.host_group import HostGroup
from archbook.model.site import Rack, Region
from archbook.plan import plan

RACKS = ("r1", "r2", "r3", "r4")
ROLES = ("control", "compute", "network", "block_storage", "object_storage", "ceph_osd",
         "monitoring")  # fmt: skip
SERVICES = ("keystone", "glance", "placement", "nova", "neutron", "cinder", "swift", "heat",
            "ceilometer", "gnocchi", "octavia", "designate", "prometheus")  # fmt: skip

groups = st.lists(
    st.builds(
        HostGroup,
        name=st.sampled_from(["a", "b", "c", "d", "e"]),
        roles=st.lists(st.sampled_from(ROLES), min_size=1, max_size=3, unique=True).map(tuple),
        count=st.integers(1, 12),
        racks=st.lists(st.sampled_from(RACKS), max_size=3, unique=True).map(tuple),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda group: group.name,
)
designs = st.builds(
    Design,
    name=st.just("random"),
    profile=st.sampled_from(["lab", "production"]),
    release=st.sampled_from(["pike", "queens", "2023.1", "2026.1", "2026.2"]),
    services=st.lists(st.sampled_from(SERVICES), min_size=1, unique=True).map(tuple),
    options=st.fixed_dictionaries(
        {},
        optional={
            "network_backend": st.sampled_from(["ovn", "openvswitch"]),
            "block_backend": st.sampled_from([("lvm",), ("ceph",), ("lvm", "ceph")]),
            "layout": st.sampled_from(["standard", "textbook"]),
        },
    ),
    racks=st.just(dict.fromkeys(RACKS, Rack())),
    regions=st.sampled_from(
        [(), (Region(name="seoul", zones={"az1": ("r1", "r2"), "az2": ("r3", "r4")}),)]
    ),
    host_groups=groups.map(tuple),
)


def planned(design: Design) -> Blueprint:
    return plan(design, bundled())


@settings(max_examples=60, deadline=None)
@given(designs)
def test_every_host_of_a_group_stands_in_one_rack(design: Design) -> None:
    for cohort in planned(design).cohorts:
        assert sum(count for _, count in cohort.racks) in {0, len(cohort)}
        names = [host.name for host in cohort]
        assert len(set(names)) == len(cohort)
        for rack, count in cohort.per_rack(range(len(cohort))):
            assert sum(host.rack == rack for host in cohort) == count


@settings(max_examples=60, deadline=None)
@given(designs)
def test_nothing_is_placed_twice_and_everything_has_a_reason(design: Design) -> None:
    for cohort in planned(design).cohorts:
        components = [placement.component.id for placement in cohort.placements]
        assert len(components) == len(set(components))
        for placement in cohort.placements:
            assert 0 < len(placement.hosts) <= len(cohort)
            assert str(placement.reason.text).endswith(".")
            assert placement.reason.source


@settings(max_examples=60, deadline=None)
@given(designs)
def test_counting_by_rack_is_counting_hosts(design: Design) -> None:
    for cohort in planned(design).cohorts:
        for placement in cohort.placements:
            by_rack = dict(cohort.per_rack(placement.hosts))
            for rack, count in by_rack.items():
                inside = [i for i in placement.hosts if cohort[i].rack == rack]
                assert len(inside) == count
            assert sum(by_rack.values()) == len(placement.hosts)


@settings(max_examples=40, deadline=None)
@given(designs, st.randoms(use_true_random=False))
def test_the_order_of_groups_and_services_does_not_matter(design: Design, random: Random) -> None:
    def standing(blueprint: Blueprint) -> set[tuple[str, str]]:
        return {
            (cohort.name, placement.component.id)
            for cohort in blueprint.cohorts
            for placement in cohort.placements
            if len(placement.hosts) == len(cohort)
        }

    once_only = any(
        one.hosts == "first" or one.most
        for cohort in planned(design).cohorts
        for placement in cohort.placements
        for one in placement.component.placing
    )
    assume(not once_only)
    shuffled_groups, shuffled_services = list(design.host_groups), list(design.services)
    random.shuffle(shuffled_groups)
    random.shuffle(shuffled_services)
    shuffled = design.model_copy(
        update={
            "host_groups": tuple(shuffled_groups),
            "services": tuple(shuffled_services),
        }
    )
    assert standing(planned(design)) == standing(planned(shuffled))


@settings(max_examples=40, deadline=None)
@given(designs, st.integers(1, 5))
def test_adding_a_host_never_places_less(design: Design, more: int) -> None:
    group = design.host_groups[0]
    grown = apply(design, SetCount(group=group.name, count=group.count + more))
    before, after = planned(design), planned(grown)
    for cohort in before.cohorts:
        for placement in cohort.placements:
            component = placement.component.id
            assert after.instances(component) >= before.instances(component)
