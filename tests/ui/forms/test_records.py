"""Sections that hold several records: one in sight, added, named, changed and taken out."""

from tests.ui.bench import Bench

from archbook.i18n import Message
from archbook.model.edit import SetWorkload
from archbook.model.site import Rack
from archbook.model.workload import Workload
from archbook.ui.desk import Desk
from archbook.ui.forms import Kept, NamedRecords, Records
from archbook.workspace import new

EVIL = "<img src=x onerror=alert(1)>"
TWO = (
    Workload(name="web", vcpus=2, ram_gib=4, instances=10),
    Workload(name="db", vcpus=8, ram_gib=64, instances=2),
)


class Flavors(Records):
    """The workload of a design."""

    def __init__(self, desk: Desk) -> None:
        """List its records."""
        super().__init__(desk, "workload", Kept(Workload, Message("Flavor"), "flavor"))


class Racks(NamedRecords):
    """The racks of a design."""

    def __init__(self, desk: Desk) -> None:
        """List its records."""
        super().__init__(desk, "racks", Kept(Rack, Message("Rack"), "rack"))


def flavors() -> Bench:
    return Bench(Flavors, new("starter").apply(SetWorkload(workload=TWO)))


def test_one_record_is_in_sight_and_another_can_be_chosen() -> None:
    bench = flavors()
    assert bench.find("Flavor").options == (("1. web", "0"), ("2. db", "1"))
    assert bench.find("vCPUs").value == "2"
    bench.find("Flavor").value = "1"
    assert bench.find("vCPUs").value == "8"
    assert bench.session.design.workload == TWO


def test_a_change_is_of_the_chosen_record_alone() -> None:
    bench = flavors()
    bench.find("Flavor").value = "1"
    bench.find("Instances").value = "3"
    assert bench.session.design.workload == (TWO[0], TWO[1].model_copy(update={"instances": 3}))
    assert bench.find("Flavor").value == "1"
    assert bench.find("Instances").description == "Instances (changed)"
    bench.session.undo()
    assert bench.find("Instances").value == "2"


def test_records_are_added_and_taken_out_each_in_one_step() -> None:
    bench = flavors()
    bench.press("Add: Flavor")
    assert bench.find("Flavor").value == "2"
    assert [one.instances for one in bench.session.design.workload] == [10, 2, 1]
    bench.press("Remove: Flavor")
    assert bench.session.design.workload == TWO
    bench.session.undo()
    assert len(bench.session.design.workload) == 3


def test_the_last_record_goes_with_its_section() -> None:
    bench = flavors()
    bench.press("Remove: Flavor")
    bench.press("Remove: Flavor")
    assert "workload" not in bench.session.design.model_fields_set
    assert bench.find("Flavor").options == (("none", ""),)


def test_what_is_refused_is_put_back() -> None:
    bench = flavors()
    bench.find("RAM (GiB)").value = "much"
    assert bench.session.messages
    assert bench.find("RAM (GiB)").value == "4"
    bench.find("Name").value = EVIL
    assert bench.session.messages
    assert bench.find("Name").value == "web"
    assert EVIL not in bench.html()


def test_named_records_have_their_name_as_a_field() -> None:
    bench = Bench(Racks, new("production-private"))
    before = bench.session.design.racks
    first = next(iter(before))
    assert bench.find("Name").value == first
    bench.press("Add: Rack")
    assert list(bench.session.design.racks) == [*before, "rack-1"]
    bench.find("Height (U)").value = "47"
    assert bench.session.design.racks["rack-1"].height_u == 47
    assert {name: bench.session.design.racks[name] for name in before} == before
    bench.press("Remove: Rack")
    assert bench.session.design.racks == before
