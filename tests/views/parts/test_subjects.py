"""What ids of drawings stand for."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.views.parts.subjects import Subjects

REGIONS = [
    {"name": "seoul", "zones": {"az1": ["r1"], "az2": ["r2"]}},
    {"name": "busan", "zones": {"az1": ["r3"]}},
]


@pytest.fixture
def subjects(blueprint: Callable[..., Blueprint]) -> Subjects:
    return Subjects(blueprint(regions=REGIONS))


@pytest.mark.parametrize(
    ("identifier", "subject"),
    [
        ("group/ctl", "group/ctl"),
        ("group/ctl@r1", "group/ctl"),
        ("host/ctl-01", "host/ctl-01"),
        ("host/ctl", "group/ctl"),  # one of the hosts of a group, opened up
        ("port-0/ctl", "group/ctl"),
        ("leaf/r1", "rack/r1"),
        ("rack/r1/switch/leaf-1", "rack/r1"),
        ("host/hosts/r1", "rack/r1"),
        ("group/ctl/keystone", "service/keystone"),
        ("group/ctl/keystone/keystone-api", "component/keystone-api"),
        ("component/keystone-api@group/ctl", "component/keystone-api"),
        ("cluster/mariadb/ctl-01", "host/ctl-01"),
        ("service/nova/workers", "service/nova"),
        ("zone/seoul/az1", "zone/seoul/az1"),
        ("region/busan", "region/busan"),
        ("spine@seoul", "region/seoul"),
        ("capacity/cloud", "cloud"),
        ("capacity/cloud@seoul", "region/seoul"),
        ("capacity/cloud/vcpus", "cloud"),
        ("way/routed/0/1", ""),
        ("tier/compute@seoul/0", ""),
        ("outside", ""),
        ("firewall", ""),
    ],
)
def test_an_id_stands_for_what_it_names(subjects: Subjects, identifier: str, subject: str) -> None:
    assert subjects.of(identifier) == subject


def test_a_bus_stands_for_the_network_that_carries_it(
    blueprint: Callable[..., Blueprint],
) -> None:
    networks = [{"name": "blue", "carries": ["tunnel"]}, {"name": "red", "carries": ["storage"]}]
    subjects = Subjects(blueprint(networks=networks))
    assert subjects.of("tunnel") == "network/blue"
    assert subjects.of("storage@seoul") == "network/red"
    assert subjects.of("external") == ""


def test_racks_that_the_design_does_not_name_are_known(
    blueprint: Callable[..., Blueprint],
) -> None:
    subjects = Subjects(blueprint(racks=None))
    assert subjects.of("leaf/rack-1") == "rack/rack-1"


def test_everything_known_is_known(subjects: Subjects) -> None:
    known = list(subjects.known())
    assert {"cloud", "group/ctl", "host/ctl-01", "rack/r1", "zone/az1"} <= set(known)
    assert all(map(subjects.knows, known))
    assert not subjects.knows("group/nobody")
    assert not subjects.knows("nonsense")
