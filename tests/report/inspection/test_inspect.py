"""Who stands here, why, on which ports, and what was found about it."""

from collections.abc import Callable
from datetime import date

import pytest

from archbook.errors import UnknownNameError
from archbook.workspace import Workspace
from archbook.workspace.inspected import Inspected

DAY = date(2026, 11, 24)
SMALL = [
    {"name": "ctl", "roles": ["control"], "count": 2},
    {"name": "cmp", "roles": ["compute"], "count": 3, "racks": ["r1", "r2", "r3"]},
]


@pytest.fixture
def inspect(
    workspace: Callable[..., Workspace],
) -> Callable[..., Inspected]:
    """Return a function: subject and changes of the sound design → what is known of it."""

    def known(subject: str, language: str = "en", **changes: object) -> Inspected:
        return workspace(language, **changes).inspect(subject, as_of=DAY)

    return known


def _lines(found: Inspected) -> dict[str, str]:
    return {str(label): str(said) for label, said in found.found.lines}


def _table(found: Inspected, title: str) -> list[tuple[object, ...]]:
    return next(list(one.rows) for one in found.found.tables if str(one.title) == title)


def test_a_group_says_what_runs_on_it_and_why(inspect: Callable[..., Inspected]) -> None:
    found = inspect("group/ctl")
    assert str(found.found.kind) == "host group"
    rows = {row[0]: row for row in _table(found, "Runs here")}
    assert rows["keystone-api"][1:3] == (3, "5000/tcp (api)")
    assert "control hosts" in str(rows["keystone-api"][3])
    number = int(str(rows["keystone-api"][4]).strip("[]"))
    assert found.found.sources[number - 1].startswith("kolla")
    assert f"[{number}] Kolla-Ansible" in str(found)


def test_a_host_runs_what_stands_on_it_alone(inspect: Callable[..., Inspected]) -> None:
    first, second = inspect("host/ctl-01"), inspect("host/ctl-02")
    assert _lines(first)["Host group"] == "ctl"
    assert _lines(first)["Rack"].startswith("r1, ")
    names = [{row[0] for row in _table(one, "Runs here")} for one in (first, second)]
    assert names[0] >= names[1] > set()


def test_addresses_of_a_host_are_within_those_of_its_group(
    inspect: Callable[..., Inspected],
) -> None:
    networks = [{"name": "api", "carries": ["management"], "vlan": 7, "subnet": "10.1.0.0/24"}]
    group = _table(inspect("group/ctl", networks=networks), "Networks")
    host = _table(inspect("host/ctl-02", networks=networks), "Networks")
    assert group[0][0] == host[0][0] == "api"
    assert str(group[0][4]) == "10.1.0.11 – 10.1.0.13"
    assert host[0][4] == "10.1.0.12"


def test_findings_about_a_thing_and_what_it_holds_are_told(
    inspect: Callable[..., Inspected],
) -> None:
    group = inspect("group/ctl", host_groups=SMALL)
    component = inspect("component/mariadb", host_groups=SMALL)
    service = inspect("service/mariadb", host_groups=SMALL)
    assert "availability.quorum-members" in {one.rule for one in component.found.findings}
    assert component.found.findings == service.found.findings
    assert all(one.subject.startswith(("group/ctl", "host/ctl")) for one in group.found.findings)
    assert "What the rules found" in str(component)


def test_a_rack_says_what_stands_in_it_and_what_fails_with_it(
    inspect: Callable[..., Inspected],
) -> None:
    found = inspect("rack/r1", racks={"r1": {"room": "hall"}, "r2": {}, "r3": {}})
    assert _lines(found)["Room"] == "hall"
    assert any(row[3] == "ctl-01" for row in _table(found, "Rack r1"))


def test_a_service_that_the_design_lacks_is_explained(inspect: Callable[..., Inspected]) -> None:
    found = inspect("service/octavia")
    assert _lines(found)["In this design"] == "the design has no service octavia"


def test_a_component_that_stands_nowhere_says_so(inspect: Callable[..., Inspected]) -> None:
    assert "no service octavia" in _lines(inspect("component/octavia-api"))["In this design"]


def test_networks_of_both_kinds_are_known(inspect: Callable[..., Inspected]) -> None:
    physnets = [{"name": "phy", "groups": ["cmp"], "networks": [{"name": "ext", "vlan": 5}]}]
    networks = [{"name": "api", "carries": ["management"], "vlan": 7, "subnet": "10.1.0.0/24"}]
    stated = {"physnets": physnets, "networks": networks}
    assert _lines(inspect("network/api", **stated))["Subnet"] == "10.1.0.0/24"
    assert _lines(inspect("network/ext", **stated))["Physical network"] == "phy"
    assert _table(inspect("physnet/phy", **stated), "Provider networks")[0][:2] == ("ext", "5")


def test_a_store_says_how_it_keeps_copies(inspect: Callable[..., Inspected]) -> None:
    groups = [*SMALL, {"name": "osd", "roles": ["ceph_osd"], "count": 3}]
    stores = [{"name": "vol", "kind": "ceph", "on": "osd", "serves": ["cinder"]}]
    found = inspect("storage/vol", host_groups=groups, storage=stores)
    assert _lines(found)["Copies"] == "3 replicas, one a host"
    assert _table(found, "Host groups")[0][:2] == ("osd", 3)


def test_a_zone_and_its_region_count_their_hosts(inspect: Callable[..., Inspected]) -> None:
    regions = [{"name": "seoul", "zones": {"az1": ["r1"], "az2": ["r2", "r3"]}}]
    zone, region = (inspect(one, regions=regions) for one in ("zone/az1", "region/seoul"))
    assert int(_lines(zone)["Hosts"]) < int(_lines(region)["Hosts"])
    assert _lines(inspect("zone/seoul/az1", regions=regions))["Region"] == "seoul"


def test_the_cloud_and_a_role_are_known(inspect: Callable[..., Inspected]) -> None:
    assert "OpenStack release" in _lines(inspect("cloud"))
    assert _table(inspect("role/control"), "Host groups")[0][0] == "ctl"


def test_what_is_nowhere_is_refused_and_the_nearest_is_named(
    inspect: Callable[..., Inspected],
) -> None:
    with pytest.raises(UnknownNameError, match="group/ctl"):
        inspect("group/ctk")


def test_hostile_texts_are_escaped(hostile: Workspace) -> None:
    for subject in ("cloud", "group/ctl", "component/mariadb"):
        html = hostile.inspect(subject, as_of=DAY).html()
        assert "<script>" not in html
        text = str(hostile.inspect(subject, as_of=DAY))
        assert "\u202e" not in text
        assert "\x1b" not in text


def test_sources_are_links_and_numbered(inspect: Callable[..., Inspected]) -> None:
    html = inspect("group/ctl").html()
    assert html.count("<ol>") == 1
    assert '<a href="https://' in html
    assert 'rel="noopener"' in html
