"""The step of servers: hardware profiles with their disks, and storage back ends."""

from pathlib import Path

from tests.ui.bench import Bench

from archbook.catalog.library import bundled
from archbook.model.hardware import Disk, HardwareProfile
from archbook.model.storage import ErasureCode
from archbook.ui.steps.servers import Servers

PRODUCTION = Path(__file__).parents[2] / "golden" / "production.yaml"


def test_a_profile_is_added_with_nothing_but_a_name() -> None:
    bench = Bench(Servers)
    bench.press("Add: Hardware profile")
    assert bench.session.design.hardware["server-1"] == HardwareProfile()
    assert bench.find("Name").value == "server-1"
    bench.find("RAM").value = "1,536"
    assert bench.session.design.hardware["server-1"].ram_gib == 1536


def test_the_server_type_says_what_the_catalog_knows_and_who_uses_it() -> None:
    bench = Bench(Servers, PRODUCTION)
    html = bench.html("Hardware")
    assert "Used by: ctl" in html
    assert "Dell PowerEdge R660, as the catalog has it: height 1 U" in html
    bench.find("Server type").value = "hpe-dl380-gen11"
    assert bench.session.design.hardware["control"].server == "hpe-dl380-gen11"
    assert bundled().server("hpe-dl380-gen11").title.en in bench.html("Hardware")


def test_a_profile_that_no_group_uses_says_so() -> None:
    bench = Bench(Servers)
    bench.press("Add: Hardware profile")
    assert "No host group is built from it yet" in bench.html()


def test_disks_come_and_change_and_go() -> None:
    bench = Bench(Servers)
    bench.press("Add: Hardware profile")
    bench.press("Add: Disks")
    bench.find("Size").value = "3840"
    bench.find("Count").value = "6"
    bench.find("Kind of disk").value = "nvme"
    made = bench.session.design.hardware["server-1"].disks
    assert made == (Disk(count=6, size_gb=3840, media="nvme"),)
    bench.press("Remove: Disks")
    assert bench.session.design.hardware["server-1"].disks == ()


def test_a_new_name_is_followed_by_the_groups_that_are_built_from_it() -> None:
    bench = Bench(Servers, PRODUCTION)
    bench.find("Name", "Hardware").value = "controllers"
    group = bench.session.design.group("ctl")
    assert group is not None
    assert group.hardware == "controllers"
    assert "Used by: ctl" in bench.html("Hardware")


def test_the_name_of_another_profile_is_refused_and_nothing_is_lost() -> None:
    bench = Bench(Servers, PRODUCTION)
    before = bench.session.design
    bench.find("Name", "Hardware").value = "compute"
    assert bench.session.design == before
    assert bench.session.messages
    assert bench.find("Name", "Hardware").value == "control"
    bench.find("Name", "Hardware").value = ""
    assert bench.session.design == before
    assert bench.find("Name", "Hardware").value == "control"


def test_a_figure_out_of_range_is_refused_and_put_back() -> None:
    bench = Bench(Servers, PRODUCTION)
    for wrong in ("-4", "0", "many", "nan", "1e99", "99999999"):
        bench.find("Cores").value = wrong
        assert bench.session.messages, wrong
        assert bench.find("Cores").value == "32"


def test_a_back_end_keeps_data_on_groups_with_an_erasure_code() -> None:
    bench = Bench(Servers, PRODUCTION)
    bench.press("Add: Back end")
    added = bench.session.design.storage[-1]
    assert (added.name, added.kind) == ("storage-1", "ceph")
    bench.find("osd").value = True
    bench.find("Usable TB wanted").value = "50"
    bench.press("Add: Erasure code")
    bench.find("Data chunks").value = "8"
    changed = bench.session.design.storage[-1]
    assert changed.groups() == ("osd",)
    assert changed.usable_tb == 50
    assert changed.erasure == ErasureCode(k=8, m=2)
    assert "Data is cut into 8 + 2 chunks" in bench.html("Storage")
    bench.press("Remove: Erasure code")
    assert bench.session.design.storage[-1].erasure is None


def test_in_korean_too() -> None:
    bench = Bench(Servers, PRODUCTION, language="ko")
    assert bundled().server("dell-r660").title.ko in bench.html()
