"""Clouds that others run and describe: archbook's numbers beside theirs.

The designs in `sites/` are read by hand from what is published. The documents of the rack are only
beside the checkout; the numbers that the tests state are counted from them.
"""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import archbook
from archbook.capacity.control_plane import control_hosts
from archbook.model.rack_plan import Site
from archbook.model.sizing import Resource
from archbook.physical import site
from archbook.workspace.workspace import Workspace

SITES = Path(__file__).parent / "sites"
REAL = Path(__file__).parents[3] / "shared" / "real-inputs"
LANDSCAPE = REAL / "SovereignCloudStack+hardware-landscape" / "documentation"


def _opened(name: str) -> Workspace:
    return archbook.open(SITES / f"{name}.yaml", catalog=SITES / "catalog")


def _resource(workspace: Workspace, name: str) -> Resource:
    found = workspace.size().sizing.resources
    return next(one for one in found if one.resource == name)


def _landscape() -> Site:
    return site(_opened("scs-landscape").blueprint())


def _cables(found: Site, purpose: str) -> int:
    return sum(one.count for one in found.cables if one.purpose == purpose)


@pytest.mark.parametrize("path", sorted(SITES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_site_is_planned_checked_sized_and_billed(path: Path) -> None:
    workspace = _opened(path.stem)
    hosts = sum(group.count for group in workspace.design.host_groups)
    assert workspace.blueprint().host_count() == hosts
    assert workspace.check().document()["findings"]
    assert workspace.size().document()["resources"]
    assert workspace.bom().document()["totals"]["quantity"] == hosts
    json.dumps(workspace.racks().document())
    json.dumps(workspace.addresses().document())


def test_mit_csail_uses_two_thirds_of_its_vcpus() -> None:
    vcpus = _resource(_opened("mit-csail"), "vcpus")
    assert vcpus.capacity.value == 3_072
    assert vcpus.demand.value == pytest.approx(2_000, rel=0.001)
    assert 0.65 <= (vcpus.share() or 0) <= 0.81


def test_nectar_has_four_gigabytes_and_forty_of_disk_for_a_core() -> None:
    workspace = _opened("nectar")
    cores = _resource(workspace, "vcpus").capacity.value or 0
    assert cores == pytest.approx(4_000, rel=0.01)
    assert (_resource(workspace, "ram_gib").capacity.value or 0) / cores == 4
    assert (_resource(workspace, "disk_gb").capacity.value or 0) / cores == 40


def test_cern_needs_cells_and_more_controllers_than_three() -> None:
    workspace = _opened("cern-2013")
    computes = sum(len(one) for one in workspace.blueprint().with_role("compute"))
    threads = (_resource(workspace, "vcpus").capacity.value or 0) / 16
    assert computes == 4_700
    assert threads / computes == pytest.approx(25.5, abs=0.05)
    assert control_hosts(computes) == 7
    found = {one["rule"] for one in workspace.check().document()["findings"]}
    assert {"compute.cell-size", "capacity.control-count-by-scale"} <= found


def test_the_mitaka_lab_has_hosts_for_both() -> None:
    workspace = _opened("mitaka-lab")
    assert workspace.blueprint().host_count() == 3 + 176 + 20
    assert _resource(workspace, "raw_tb").capacity.value is None


def test_seaworthy_has_the_addresses_that_it_gives() -> None:
    networks = _opened("seaworthy").addresses().document()["networks"]
    oam = next(one for one in networks if one["name"] == "oam")
    masters = next(one for one in oam["seats"] if one["group"] == "masters")
    # The first node after the one that starts the site has .12 there, the next .13.
    assert masters["first_address"] == "10.23.21.11"
    assert masters["last_address"] == "10.23.21.13"
    assert (oam["gateway"], oam["vlan"]) == ("10.23.21.1", 21)


def test_the_rack_holds_what_its_table_lists() -> None:
    (rack,) = _landscape().racks
    assert rack.height_u == 47
    hosts = [one for one in rack.mounted if one.kind == "host"]
    assert len(hosts) == 21
    assert sum(one.height_u for one in hosts) == 31  # units 1 to 31 of the table
    assert not rack.left_out


def test_the_rack_is_wired_as_it_is() -> None:
    found = _landscape()
    assert _cables(found, "host") == 42
    assert _cables(found, "uplink") == 4
    assert _cables(found, "peer") == 2
    assert _cables(found, "power") == 37
    out_of_band = [one for one in found.cables if one.purpose == "out_of_band"]
    assert sum(one.count for one in out_of_band if one.ends[0].startswith("group/")) == 21


needs_documents = pytest.mark.skipif(
    not LANDSCAPE.exists(), reason="the rack's own documents are not beside the checkout"
)


@needs_documents
def test_the_rack_table_says_the_same() -> None:
    text = (LANDSCAPE / "System_Rack_Setup.md").read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| (\d+) +\| (\d) +\| (st01-(?:mgmt|ctl|comp|stor)\S+)", text, re.MULTILINE
    )
    (rack,) = _landscape().racks
    hosts = [one for one in rack.mounted if one.kind == "host"]
    assert Counter(int(height) for _, height, _ in rows) == Counter(
        int(one.height_u) for one in hosts
    )


@needs_documents
def test_the_wiring_tables_say_the_same() -> None:
    found = _landscape()
    joined = _links((LANDSCAPE / "System_Network_Wireing.md").read_text(encoding="utf-8"))
    leaves = {"u34", "u35"}
    to_hosts = [link for link in joined if link["speed"] == "25G" and link["switch"] in leaves]
    assert len(to_hosts) == _cables(found, "host")
    power = (LANDSCAPE / "System_Power_Wireing.md").read_text(encoding="utf-8")
    cords = re.findall(r"^\|st01-(?:mgmt|ctl|comp|stor)\S+ +\|", power, re.MULTILINE)
    assert len(cords) == _cables(found, "power")


def _links(text: str) -> list[dict[str, Any]]:
    """Return the links from switches to machines, each once."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("|")[1:-1]]
        if len(cells) < 5 or not cells[0].startswith("st01-sw"):
            continue
        if not re.match(r"st01-(mgmt|ctl|comp|stor)", cells[2]):
            continue
        end = cells[2], cells[3]
        found[end] = {"switch": cells[0].rsplit("-", 1)[1], "speed": cells[4].split("/")[-1]}
    return list(found.values())


def test_the_subnets_of_a_region_hold_its_hosts() -> None:
    found = _opened("nrec-osl").addresses()
    assert not found.plan.open
    assert {str(one.subnet)[-3:] for one in found.plan.networks} == {"/21"}
    assert all(one.prefix >= 25 for one in found.plan.networks)  # 104 hosts, and few are shared


@pytest.mark.skipif(not REAL.exists(), reason="real inputs are not beside the checkout")
def test_the_region_has_the_hosts_that_its_names_say() -> None:
    text = (REAL / "norcams+himlar" / "hieradata" / "osl" / "common.yaml").read_text("utf-8")
    named = re.findall(
        r'^ +"%\{::location\}-((?:compute|storage|object)(?:-[a-z]\w*)?)-\d+\.%',
        text,
        re.MULTILINE,
    )
    counted = Counter(named)
    groups = {one.name: one.count for one in _opened("nrec-osl").design.host_groups}
    assert groups["general"] == counted["compute"]
    assert groups["atlas"] == counted["compute-atlas"] + counted["compute-atlas3"]
    assert groups["shpc"] == counted["compute-shpc"]
    assert groups["huawei"] == counted["storage-v2h"]
    assert groups["r730"] == counted["storage-v2d"]
