"""The step of networks: what hosts and Neutron are wired to, and what fails together."""

from pathlib import Path

from tests.ui.bench import Bench

from archbook.model.edit import AddNetwork, AddRack, SetFabric, apply
from archbook.model.fabric import Fabric
from archbook.model.network import HostNetwork
from archbook.ui.steps.networks import Networks
from archbook.workspace import open as open_design

GOLDEN = Path(__file__).parents[2] / "golden"
PRODUCTION, LARGE = GOLDEN / "production.yaml", GOLDEN / "large.yaml"
BETWEEN, RACKS, ZONES = "Networks between hosts", "Rack", "Availability zone"
WRONG = (("VLAN", "4095"), ("VLAN", "ten"), ("MTU", "10"), ("Subnet", "10.0.0/33"))


def test_a_network_is_added_and_described() -> None:
    bench = Bench(Networks, PRODUCTION)
    before = bench.session.design
    bench.press("Add: Network", BETWEEN)
    bench.find("Name", BETWEEN).value = "live-migration"
    bench.find("migration", BETWEEN).value = True
    bench.find("VLAN", BETWEEN).value = "77"
    made = HostNetwork(name="live-migration", carries=("migration",), vlan=77)
    assert bench.session.design == apply(before, AddNetwork(network=made))


def test_wrong_numbers_and_addresses_are_refused_and_put_back() -> None:
    bench = Bench(Networks, PRODUCTION)
    for field, wrong in WRONG:
        was = bench.find(field, BETWEEN).value
        bench.find(field, BETWEEN).value = wrong
        assert bench.session.messages, wrong
        assert bench.find(field, BETWEEN).value == was


def test_a_supernet_fills_in_what_the_design_does_not_state_in_one_step() -> None:
    bench = Bench(Networks, LARGE)
    before = bench.session.design
    space = open_design(LARGE)
    wanted = space.apply(*space.addresses("10.20.0.0/14").edits()).design
    bench.find("Supernet").value = "10.20.0.0/14"
    bench.press("VLANs, subnets and virtual IPs that the design does not state")
    assert bench.session.design == wanted != before
    bench.session.undo()
    assert bench.session.design == before


def test_what_is_no_supernet_is_said_in_its_place() -> None:
    bench = Bench(Networks, LARGE)
    before = bench.session.design
    bench.find("Supernet").value = "<b>10.20.0.0/99</b>"
    bench.press("VLANs, subnets and virtual IPs that the design does not state")
    assert bench.session.design == before
    assert 'role="alert"' in bench.html(BETWEEN)
    assert "<b>" not in bench.html(BETWEEN)


def test_room_that_is_too_small_is_said() -> None:
    bench = Bench(Networks, LARGE)
    bench.find("Supernet").value = "10.20.0.0/26"
    bench.press("VLANs, subnets and virtual IPs that the design does not state")
    said = open_design(LARGE).addresses("10.20.0.0/26").plan.open
    assert said
    assert 'role="alert"' in bench.html(BETWEEN)


def test_a_provider_network_stands_on_its_physical_network() -> None:
    bench = Bench(Networks, PRODUCTION)
    bench.press("Add: Provider network")
    made = bench.session.design.physnets[0].networks[-1]
    assert (made.name, made.external) == ("provider-1", False)
    bench.find("Leads outside").value = True
    assert bench.session.design.physnets[0].networks[-1].external


def test_the_fabric_is_described() -> None:
    bench = Bench(Networks, PRODUCTION)
    before = bench.session.design
    assert before.fabric is None
    bench.find("Spines").value = "4"
    assert bench.session.design == apply(before, SetFabric(fabric=Fabric(spines=4)))
    bench.find("Leaf switch").value = bench.find("Leaf switch").options[1][1]
    assert bench.session.messages == ()


def test_a_rack_says_who_stands_in_it_and_its_new_name_is_followed() -> None:
    bench = Bench(Networks, PRODUCTION)
    assert "Hosts in it: ctl × 1, net × 1, cmp × 7" in bench.html(RACKS)
    bench.find("Name", RACKS).value = "a1"
    design = bench.session.design
    assert list(design.racks) == ["a1", "r2", "r3"]
    assert design.regions[0].zones["az1"] == ("a1",)
    bench.find("Name", RACKS).value = "r2"
    assert bench.session.messages
    assert bench.session.design == design


def test_a_circuit_has_one_phase_or_three() -> None:
    bench = Bench(Networks, PRODUCTION)
    bench.press("Add: Circuits")
    bench.find("Phases").value = "3"
    assert bench.session.design.racks["r1"].feeds[0].phases == 3


def test_racks_go_into_zones() -> None:
    bench = Bench(Networks, PRODUCTION)
    bench.press("Add: Availability zone")
    assert bench.session.design.regions[0].zones["zone-1"] == ()
    bench.find("Availability zone").value = "0"
    bench.find("r1", ZONES).value = False
    bench.find("Availability zone").value = "3"
    bench.find("r1", ZONES).value = True
    zones = bench.session.design.regions[0].zones
    assert (zones["az1"], zones["zone-1"]) == ((), ("r1",))


def test_two_zones_of_one_name_are_refused_and_none_is_lost() -> None:
    bench = Bench(Networks, PRODUCTION)
    before = bench.session.design
    bench.press("Add: Availability zone")
    bench.find("Availability zone").value = "3"
    zone = bench.session.design
    bench.find("Name", ZONES).value = "az1"
    assert bench.alarms == ["'az1' is there already: give each a name of its own"]
    assert bench.find("Name", ZONES).value == "zone-1"
    assert bench.session.design == zone != before


def test_hundreds_of_racks_are_a_list() -> None:
    stated = open_design(PRODUCTION).design
    names = tuple(f"rack-{number:03d}" for number in range(300))
    edits = (AddRack(rack=name) for name in names)
    bench = Bench(Networks, apply(stated, *edits))
    bench.press("Add: Availability zone")
    bench.find("Availability zone").value = "3"
    listed = bench.find("Racks", ZONES)
    listed.value = names
    assert bench.session.design.regions[0].zones["zone-1"] == names
