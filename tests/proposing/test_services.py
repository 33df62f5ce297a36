"""Services that an ask calls for, as far as release and deployer have them."""

from collections.abc import Callable

import pytest

from archbook.catalog.library import Catalog
from archbook.errors import UnknownNameError
from archbook.model.ask import Ask
from archbook.model.workload import Workload
from archbook.proposing.services import OPTIONS, alone, deployer, options, requirements, services

Asking = Callable[..., Ask]


def test_volumes_bring_cinder_and_something_to_coordinate_it(
    asking: Asking, facts: Catalog
) -> None:
    assert {"cinder", "valkey"} <= {*services(asking(), facts)}
    assert not {"cinder", "valkey"} & {*services(asking(volumes=()), facts)}


def test_what_the_release_lacks_is_replaced_or_left_out(asking: Asking, facts: Catalog) -> None:
    found = services(asking(release="queens"), facts)
    assert "redis" in found
    assert not {"placement", "valkey", "opensearch"} & {*found}


def test_a_service_that_is_named_stays_and_must_exist(asking: Asking, facts: Catalog) -> None:
    assert "octavia" in services(asking(services=("octavia",)), facts)
    with pytest.raises(UnknownNameError, match="did you mean 'octavia'"):
        services(asking(services=("octvia",)), facts)


def test_a_use_case_brings_its_services(asking: Asking, facts: Catalog) -> None:
    assert "masakari" in services(asking(use_case="production-private"), facts)


def test_what_is_not_wanted_is_not_there(asking: Asking, facts: Catalog) -> None:
    found = services(asking(dashboard=False, monitoring=False), facts)
    assert not {"horizon", "prometheus", "opensearch"} & {*found}
    held = requirements(asking(dashboard=False, monitoring=False), facts, found)
    assert (held.dashboard, held.monitoring, held.central_logging) == (False, False, False)


def test_objects_in_ceph_turn_its_gateway_on(asking: Asking, facts: Catalog) -> None:
    assert options(asking(objects_tb=1), facts, 1)["features"] == ("ceph-rgw",)
    assert "features" not in options(asking(), facts, 1)


@pytest.mark.parametrize(
    ("survives", "profile", "single"),
    [("none", "lab", True), ("none", "production", False), ("host", "lab", False)],
)
def test_one_host_of_a_kind_will_do_in_a_lab_alone(
    asking: Asking, facts: Catalog, survives: str, profile: str, *, single: bool
) -> None:
    assert alone(asking(survives=survives, profile=profile), facts) is single


def test_the_deployer_that_is_asked_for_decides_what_can_be_had(
    asking: Asking, facts: Catalog
) -> None:
    assert deployer(asking(), facts) == "kolla-ansible"
    other = asking(deployer="openstack-ansible")
    assert deployer(other, facts) == "openstack-ansible"
    assert "prometheus" not in services(other, facts)
    with pytest.raises(UnknownNameError, match="did you mean 'kolla-ansible'"):
        deployer(asking(deployer="kola-ansible"), facts)


def test_options_that_follow_from_an_ask_are_named_for_those_who_ask_again(
    asking: Asking, facts: Catalog
) -> None:
    pinned = Workload(vcpus=1, ram_gib=1, instances=1, cpu_policy="dedicated")
    ask = asking(workload=(pinned,), gateways="distributed", objects_tb=1)
    assert {*options(ask, facts, 2)} == OPTIONS
